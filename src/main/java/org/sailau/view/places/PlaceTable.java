package org.sailau.view.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.election.Election;
import org.sailau.election.Tally;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.election.derive.KnownTurnouts.Count;
import org.sailau.text.SearchText;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.TextWidths;
import org.sailau.wording.DerivedTallyWords;

/// The table of places: one row for each unit, with a bar to one scale. Only what is seen is put in
/// words, so that a hundred thousand rows scroll like ten.
final class PlaceTable extends BorderPane {

  private static final double ROW = 24;

  /// A row that comes so early is seen without scrolling.
  private static final int SEEN_AT_TOP = 10;

  /// How many rows are above one that is scrolled to.
  private static final int ROWS_ABOVE = 4;

  private static final double SCROLL_BAR = 16;
  private static final double MIN_NAME = 168;
  private static final double MIN_PERCENT = 116;

  private final Texts texts;
  private final double zoom;
  private final TableView<PlaceRow> tableView = new TableView<>();
  private final ObservableList<PlaceRow> rows = FXCollections.observableArrayList();
  private final TableColumn<PlaceRow, PlaceRow> percent;
  private final TableColumn<PlaceRow, PlaceRow> votes;
  private final TableColumn<PlaceRow, PlaceRow> state;
  private final List<TableColumn<PlaceRow, PlaceRow>> columns = new ArrayList<>();
  private @Nullable PlaceFigures figures;

  /// Whether the rows were found by a search, without the units that contain them.
  private boolean found;

  private boolean selecting;

  /// What the user does with the table.
  ///
  /// @param select selects a unit
  /// @param toggle opens or closes the parts of a unit
  /// @param sort sorts the rows
  /// @param show shows the figures of the selected unit
  record Actions(
      Consumer<Integer> select,
      Consumer<PlaceRow> toggle,
      Consumer<PlaceOrder> sort,
      Runnable show) {}

  private final Actions actions;

  PlaceTable(Context context, Actions actions) {
    this.texts = context.texts();
    this.zoom = context.look().zoom();
    this.actions = actions;
    TableColumn<PlaceRow, PlaceRow> name =
        column(
            PlaceOrder.Column.NAME,
            texts.of("places.column.place"),
            () -> new PlaceCells.Name(this::name, actions.toggle(), zoom));
    name.setMinWidth(MIN_NAME * zoom);
    percent =
        column(
            PlaceOrder.Column.MEASURE,
            "",
            () ->
                new PlaceCells.Measured(
                    this::value, this::valueText, () -> figures().measure().steps(), zoom));
    percent.setMinWidth(MIN_PERCENT * zoom);
    votes = figures(PlaceOrder.Column.VOTES, "results.column.votes", this::votesText);
    figures(
        PlaceOrder.Column.TOOK_PART,
        "places.column.tookPart",
        row -> count(figures().tookPart(row.unit())));
    figures(
        PlaceOrder.Column.ELIGIBLE,
        "places.column.eligible",
        row -> count(figures().eligible(row.unit())));
    figures(PlaceOrder.Column.STATIONS, "places.column.stations", this::stations);
    state = figures(PlaceOrder.Column.STATE, "places.column.state", this::stateText);
    tableView.setId("places-table");
    tableView.getStyleClass().addAll("figures", "places-table");
    tableView.getColumns().setAll(columns);
    tableView.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    tableView.setFixedCellSize(ROW * zoom);
    tableView.setItems(rows);
    tableView.setPlaceholder(new Label(texts.of("places.nothing")));
    tableView.setAccessibleText(texts.of("tab.places"));
    percent.setSortType(SortType.DESCENDING);
    tableView.getSortOrder().setAll(List.of(percent));
    tableView.setSortPolicy(_ -> sort());
    tableView
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !selecting) {
                actions.select().accept(row.unit());
              }
            });
    tableView.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    tableView.addEventHandler(KeyEvent.KEY_TYPED, this::jump);
    tableView.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.show().run();
          }
        });
    setCenter(tableView);
  }

  private TableColumn<PlaceRow, PlaceRow> column(
      PlaceOrder.Column id, String title, Supplier<TableCell<PlaceRow, PlaceRow>> cell) {
    TableColumn<PlaceRow, PlaceRow> column = new TableColumn<>(title);
    column.setId(id.name());
    column.setUserData(id);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setReorderable(false);
    columns.add(column);
    return column;
  }

  private TableColumn<PlaceRow, PlaceRow> figures(
      PlaceOrder.Column id, String title, Function<PlaceRow, @Nullable String> text) {
    TableColumn<PlaceRow, PlaceRow> column =
        column(id, texts.of(title), () -> new PlaceCells.Figure(text, texts.of("notStated")));
    column.getStyleClass().add("figure");
    double width =
        Math.max(
            TextWidths.title(column.getText(), zoom),
            TextWidths.cells(Stream.of("00,000,000", texts.of("notStated")), zoom));
    column.setMinWidth(width);
    return column;
  }

  private PlaceFigures figures() {
    return Objects.requireNonNull(figures);
  }

  /// The name of a unit, and of the one that contains it where rows are found by a search: many
  /// places may have the same name. That all are in the whole need not be said.
  private String name(PlaceRow row) {
    Election election = figures().election();
    int within = election.units().get(row.unit()).within();
    return found && within != Unit.TOP && election.units().get(within).within() != Unit.TOP
        ? texts.of("places.within", name(row.unit()), name(within))
        : name(row.unit());
  }

  private String name(int unit) {
    return figures().election().units().get(unit).name().in(texts.locale());
  }

  private PlaceMeasure.@Nullable Value value(PlaceRow row) {
    return figures().measure().of(row.unit());
  }

  private String valueText(PlaceMeasure.@Nullable Value value) {
    return value == null
        ? texts.of("notStated")
        : figures().measure().brief(value.number(), texts)
            + (value.derived() ? DerivedTallyWords.MARK : "");
  }

  private @Nullable String votesText(PlaceRow row) {
    @Nullable Tally tally = figures().votes(row.unit());
    return tally == null || tally.votes() == null
        ? null
        : marked(
            tally.atLeast()
                ? texts.of("turnout.atLeast", tally.votes())
                : texts.count(tally.votes()),
            tally.votesDerived());
  }

  private @Nullable String count(@Nullable Count count) {
    return count == null
        ? null
        : marked(
            count.atLeast()
                ? texts.of("turnout.atLeast", count.value())
                : texts.count(count.value()),
            count.isDerived());
  }

  private static String marked(String figure, boolean derived) {
    return derived ? figure + DerivedTallyWords.MARK : figure;
  }

  private @Nullable String stations(PlaceRow row) {
    @Nullable Long stations = figures().stations(row.unit());
    return stations == null ? null : texts.count(stations);
  }

  private @Nullable String stateText(PlaceRow row) {
    Counts.@Nullable State known = figures().state(row.unit());
    return known == null ? null : texts.of("places.state." + known);
  }

  private boolean sort() {
    if (!tableView.getSortOrder().isEmpty()) {
      TableColumn<PlaceRow, ?> by = tableView.getSortOrder().getFirst();
      actions
          .sort()
          .accept(
              new PlaceOrder(
                  (PlaceOrder.Column) by.getUserData(), by.getSortType() == SortType.DESCENDING));
    }
    return true;
  }

  private void onKey(KeyEvent event) {
    @Nullable PlaceRow row = tableView.getSelectionModel().getSelectedItem();
    if (row == null || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    boolean handled =
        switch (event.getCode()) {
          case ENTER -> {
            actions.show().run();
            yield true;
          }
          case RIGHT -> row.hasParts() && !row.open() && toggle(row);
          case LEFT -> row.open() ? toggle(row) : toParent(row);
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  private boolean toggle(PlaceRow row) {
    actions.toggle().accept(row);
    return true;
  }

  private boolean toParent(PlaceRow row) {
    int above = figures().election().units().get(row.unit()).within();
    return indexOf(above)
        .map(
            index -> {
              tableView.getSelectionModel().clearAndSelect(index);
              tableView.scrollTo(index < SEEN_AT_TOP ? 0 : index - ROWS_ABOVE);
              return true;
            })
        .orElse(false);
  }

  /// Selects the next place whose name begins with the typed letter.
  private void jump(KeyEvent event) {
    String typed = event.getCharacter();
    if (typed.isBlank() || event.isShortcutDown() || event.isAltDown() || rows.isEmpty()) {
      return;
    }
    String letter = SearchText.of(typed);
    int from = tableView.getSelectionModel().getSelectedIndex();
    for (int i = 1; i <= rows.size(); i++) {
      int index = Math.floorMod(from + i, rows.size());
      if (SearchText.of(name(rows.get(index))).startsWith(letter)) {
        tableView.getSelectionModel().clearAndSelect(index);
        tableView.scrollTo(index < SEEN_AT_TOP ? 0 : index - ROWS_ABOVE);
        event.consume();
        return;
      }
    }
  }

  /// Shows rows of figures.
  ///
  /// @param selected the position of the unit that is selected
  void show(PlaceFigures shown, PlaceList list, int selected) {
    figures = shown;
    percent.setText(
        shown.measure() instanceof PlaceMeasure.Turnout
            ? texts.of("places.column.turnout")
            : shown.measure().column(texts));
    votes.setVisible(shown.measure() instanceof PlaceMeasure.ShareOf);
    state.setVisible(list.hasStates());
    found = list.found();
    selecting = true;
    rows.setAll(list.rows());
    selecting = false;
    tableView.refresh();
    choose(selected);
  }

  /// The width in pixels at which no column is cut, without those that are seldom there.
  double minTableWidth() {
    return SCROLL_BAR * zoom
        + columns.stream()
            .filter(column -> !column.equals(votes) && !column.equals(state))
            .mapToDouble(TableColumn::getMinWidth)
            .sum();
  }

  void clear() {
    rows.clear();
    figures = null;
  }

  /// Moves the focus to the rows. If no row is selected, the first one is.
  void begin() {
    tableView.requestFocus();
    if (tableView.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      tableView.getSelectionModel().clearAndSelect(0);
    }
  }

  /// Selects the row of a unit, if it is listed, and scrolls to it if it is not seen.
  void choose(int unit) {
    selecting = true;
    indexOf(unit)
        .ifPresentOrElse(
            index -> {
              if (tableView.getSelectionModel().getSelectedIndex() != index) {
                tableView.getSelectionModel().clearAndSelect(index);
                tableView.scrollTo(index < SEEN_AT_TOP ? 0 : index - ROWS_ABOVE);
              }
            },
            tableView.getSelectionModel()::clearSelection);
    selecting = false;
  }

  private Optional<Integer> indexOf(int unit) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).unit() == unit) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// The rows that are listed, for copying.
  List<PlaceRow> rows() {
    return rows;
  }
}
