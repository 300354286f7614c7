package org.sailau.view.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Outcome;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.HoverTip;
import org.sailau.view.control.OutcomeSign;
import org.sailau.view.control.TextWidths;
import org.sailau.view.control.WrappedTableCell;
import org.sailau.wording.DerivedTallyWords;

/// The figures of a contest as a table that the user can sort. Figures that are not stated are last
/// in both directions. The remainder stays below all choices.
final class ResultsTable extends VBox {

  /// The height of a row in pixels at normal text size, as in the style sheet.
  private static final double ROW_HEIGHT = 33;

  private static final double HEADER_HEIGHT = 34;
  private static final double MIN_NAME_WIDTH = 164;
  private static final double SIGN_WIDTH = 24;

  /// Up to this number of rows the table is as high as its rows. A longer table scrolls.
  private static final int MAX_ROWS_WITHOUT_SCROLLING = 40;

  /// Of how many figures the width is measured.
  private static final int MAX_MEASURED = 50;

  /// The title of the column of the whole is not wider: it is the name of a unit.
  private static final double MAX_WHOLE_TITLE = 110;

  /// How many rows are visible at least, if there are as many.
  private static final int MIN_VISIBLE_ROWS = 8;

  private final Texts texts;
  private final ViewState viewState;
  private final double zoom;
  private final TableView<ResultRow> tableView = new TableView<>();
  private final Label totalLabel = new Label();
  private final Label totalShare = new Label();
  private final HBox total = new HBox(totalLabel, totalShare);
  private final TableColumn<ResultRow, String> names;
  private final TableColumn<ResultRow, Share> shares;
  private final TableColumn<ResultRow, BigDecimal> votes;

  /// The shares in the unit that decides the contest, where another one is seen.
  private final TableColumn<ResultRow, Share> whole;

  private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();

  /// The rows in the order of the chart.
  private List<ResultRow> rowsInChartOrder = List.of();

  /// Whose figures are shown; null if none are.
  private @Nullable Shown shown;

  private record Shown(Audited audited, Contest contest) {

    @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
    boolean isOf(Audited otherAudited, Contest otherContest) {
      return audited == otherAudited && contest == otherContest;
    }
  }

  private final HoverTip hoverTip = new HoverTip(tableView);
  private Consumer<String> onChoice = _ -> {};
  private boolean selecting;

  ResultsTable(Context context) {
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.zoom = context.look().zoom();
    names = column("name", "results.column.name.CANDIDATE", ResultRow::name);
    shares = column("share", "results.column.share", ResultRow::share);
    votes = column("votes", "results.column.votes", ResultRow::votes);
    whole = column("whole", "results.column.share", ResultRow::whole);
    names.setCellFactory(_ -> new WrappedTableCell<>());
    shares.setCellFactory(_ -> new FigureCell<Share>(this::shareText, ResultRow::shareMarked));
    votes.setCellFactory(_ -> new FigureCell<BigDecimal>(this::votesText, ResultRow::votesMarked));
    whole.setCellFactory(_ -> new FigureCell<Share>(this::wholeText, _ -> false));
    whole.setVisible(false);
    whole.getStyleClass().add("figure");
    shares.getStyleClass().add("figure");
    votes.getStyleClass().add("figure");
    tableView.setId("results-table");
    tableView.getStyleClass().add("figures");
    tableView.getColumns().setAll(List.of(names, shares, votes, whole));
    tableView.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    names.setMinWidth(MIN_NAME_WIDTH * zoom);
    tableView.setItems(rows);
    tableView.setPlaceholder(new Label(texts.of("chart.noFigures")));
    Optional<ViewState.Sort> sorted = viewState.sort().get();
    tableView.setSortPolicy(_ -> sort());
    sorted.ifPresent(this::sortAgain);
    tableView
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !selecting) {
                onChoice.accept(row.key());
              }
            });
    total.getStyleClass().add("table-total");
    totalShare.setAlignment(Pos.CENTER_RIGHT);
    totalShare.prefWidthProperty().bind(shares.widthProperty());
    totalShare.setMinWidth(USE_PREF_SIZE);
    totalLabel.prefWidthProperty().bind(names.widthProperty());
    totalLabel.setWrapText(true);
    totalLabel.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(tableView, total);
  }

  private <T> TableColumn<ResultRow, T> column(
      String id, String title, Function<ResultRow, @Nullable T> value) {
    TableColumn<ResultRow, T> column = new TableColumn<>(texts.of(title));
    column.setId(id);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setReorderable(false);
    return column;
  }

  /// Shows a figure, or says that it is not stated.
  private static final class FigureCell<T> extends TableCell<ResultRow, T> {
    private static final PseudoClass UNSTATED = PseudoClass.getPseudoClass("unstated");

    private final Function<ResultRow, String> text;
    private final Predicate<ResultRow> marked;

    /// @param text the text of the figure of a row
    /// @param marked whether the figure of a row takes part in a contradiction
    FigureCell(Function<ResultRow, String> text, Predicate<ResultRow> marked) {
      this.text = text;
      this.marked = marked;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(UNSTATED, !empty && item == null);
      @Nullable ResultRow row = getTableRow() == null ? null : getTableRow().getItem();
      boolean isMarked = !empty && row != null && marked.test(row);
      setGraphic(isMarked ? new OutcomeSign(Outcome.CONTRADICTS, true) : null);
      setText(empty || row == null ? null : text.apply(row));
    }
  }

  /// Marks the row of the item under the pointer, here or in the chart, and shows its figures.
  ///
  /// @param pointed the key of that item
  /// @param written the figures of an item in words
  void followPointer(
      ObjectProperty<Optional<String>> pointed, Function<String, Optional<String>> written) {
    tableView.setRowFactory(_ -> new PointedRow(pointed, written));
  }

  private final class PointedRow extends TableRow<ResultRow> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final ObjectProperty<Optional<String>> pointed;
    private final Function<String, Optional<String>> written;

    PointedRow(
        ObjectProperty<Optional<String>> pointed, Function<String, Optional<String>> written) {
      this.pointed = pointed;
      this.written = written;
      pointed.addListener(_ -> mark());
      addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> pointed.set(key()));
      addEventHandler(MouseEvent.MOUSE_MOVED, this::showFigures);
      addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
      addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hoverTip.hide());
    }

    private void leave() {
      pointed.set(Optional.empty());
      hoverTip.hide();
    }

    private void showFigures(MouseEvent event) {
      key()
          .flatMap(written)
          .ifPresent(words -> hoverTip.point(words, event.getScreenX(), event.getScreenY()));
    }

    private Optional<String> key() {
      return Optional.ofNullable(getItem()).map(ResultRow::key);
    }

    private void mark() {
      pseudoClassStateChanged(POINTED, key().isPresent() && key().equals(pointed.get()));
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
      super.updateItem(row, empty);
      mark();
    }
  }

  void onChoice(Consumer<String> listener) {
    onChoice = listener;
  }

  /// Sorts the table as the user had sorted it before another look or language replaced the view.
  private void sortAgain(ViewState.Sort sort) {
    tableView.getColumns().stream()
        .filter(column -> sort.column().equals(column.getId()))
        .findFirst()
        .ifPresent(
            column -> {
              column.setSortType(sort.type());
              tableView.getSortOrder().setAll(List.of(column));
            });
  }

  void clear() {
    shown = null;
    rows.clear();
    total.setVisible(false);
  }

  /// Shows the figures of a contest. They stay as they are if they are shown already: ten thousand
  /// rows take time.
  void show(Audited audited, Contest contest) {
    if (shown != null && shown.isOf(audited, contest)) {
      return;
    }
    shown = new Shown(audited, contest);
    tableView.setAccessibleText(
        texts.of("chart.asTable", texts.of("chart.results", contest.name().in(texts.locale()))));
    names.setText(texts.of("results.column.name." + contest.kind()));
    List<ResultRow> lines = ResultRow.of(audited, contest, texts);
    showWhole(audited.election(), contest);
    selecting = true;
    rowsInChartOrder = lines;
    rows.setAll(rowsInChartOrder);
    fitColumn();
    int shownRows = Math.max(1, lines.size()); // Without a line there is a sentence in its place.
    double height = height(Math.min(shownRows, MAX_ROWS_WITHOUT_SCROLLING));
    tableView.setPrefHeight(height);
    tableView.setMaxHeight(height);
    tableView.setMinHeight(height(Math.min(shownRows, MIN_VISIBLE_ROWS)));
    sort();
    selecting = false;
    @Nullable Share stated = contest.ranking().statedTotal();
    totalLabel.setText(texts.of("results.total"));
    totalShare.setText(stated == null ? "" : texts.decimal(stated.percent()));
    total.setVisible(stated != null);
    total.setManaged(stated != null);
  }

  /// Shows the column of the unit that decides the contest, if another one is seen.
  private void showWhole(Election election, Contest contest) {
    Optional<WholeShares> shares = WholeShares.of(election, contest);
    whole.setVisible(shares.isPresent());
    shares.ifPresent(
        of -> whole.setText(texts.of("results.column.whole", of.unit().in(texts.locale()))));
  }

  /// Makes the columns of figures as wide as their texts.
  private void fitColumn() {
    double share =
        TextWidths.cells(longest(ResultRow::share, this::shareText), zoom)
            + signWidth(ResultRow::shareMarked);
    double count =
        TextWidths.cells(longest(ResultRow::votes, this::votesText), zoom)
            + signWidth(ResultRow::votesMarked);
    fitColumn(shares, Math.max(share, TextWidths.title(shares.getText(), zoom)));
    fitColumn(votes, Math.max(count, TextWidths.title(votes.getText(), zoom)));
    double other = TextWidths.cells(longest(ResultRow::whole, this::wholeText), zoom);
    double title = Math.min(TextWidths.title(whole.getText(), zoom), MAX_WHOLE_TITLE * zoom);
    fitColumn(whole, Math.max(other, title));
  }

  /// The texts of the largest figures, which are the longest, and of one that is not stated.
  /// Putting ten thousand figures in words takes time.
  private <T extends Comparable<T>> Stream<String> longest(
      Function<ResultRow, @Nullable T> figure, Function<ResultRow, String> text) {
    Comparator<ResultRow> largestFirst = Comparator.comparing(figure, nullsLast(true));
    return Stream.concat(
        rows.stream().sorted(largestFirst).limit(MAX_MEASURED).map(text),
        rows.stream().filter(row -> figure.apply(row) == null).map(ResultRow::missing).distinct());
  }

  /// The width in pixels of the sign in a column; 0 if no row of the column has one.
  private double signWidth(Predicate<ResultRow> marked) {
    return rows.stream().anyMatch(marked) ? SIGN_WIDTH * zoom : 0;
  }

  private static void fitColumn(TableColumn<ResultRow, ?> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(1.25 * width);
  }

  /// The minimum width of the table in pixels.
  double minTableWidth() {
    double other = whole.isVisible() ? whole.getMinWidth() : 0;
    return names.getMinWidth() + shares.getMinWidth() + votes.getMinWidth() + other + 2;
  }

  private String shareText(ResultRow row) {
    @Nullable Share share = row.share();
    return share == null
        ? row.missing()
        : texts.decimal(share.percent()) + (row.shareDerived() ? DerivedTallyWords.MARK : "");
  }

  private String wholeText(ResultRow row) {
    @Nullable Share share = row.whole();
    return share != null
        ? texts.decimal(share.percent())
        : row.isRemainder() ? "" : texts.of("notStated");
  }

  private String votesText(ResultRow row) {
    @Nullable BigDecimal count = row.votes();
    if (count == null) {
      return row.missing();
    }
    String text = row.atLeast() ? texts.of("turnout.atLeast", count) : texts.count(count);
    return row.votesDerived() ? text + DerivedTallyWords.MARK : text;
  }

  private double height(int lines) {
    return (HEADER_HEIGHT + ROW_HEIGHT * lines) * zoom + 2;
  }

  /// Selects a row; none if the table has no row of that key.
  void choose(String key) {
    selecting = true;
    rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .ifPresentOrElse(
            row -> tableView.getSelectionModel().select(row),
            tableView.getSelectionModel()::clearSelection);
    selecting = false;
  }

  /// Sorts the rows by the sorted column, or as in the chart if no column is sorted.
  private boolean sort() {
    if (tableView.getSortOrder().isEmpty()) {
      viewState.sort().set(Optional.empty());
      rows.setAll(rowsInChartOrder);
      return true;
    }
    TableColumn<ResultRow, ?> by = tableView.getSortOrder().getFirst();
    viewState.sort().set(Optional.of(new ViewState.Sort(by.getId(), by.getSortType())));
    boolean descending = by.getSortType() == TableColumn.SortType.DESCENDING;
    Comparator<ResultRow> order;
    if (by.equals(shares)) {
      order = Comparator.comparing(ResultRow::share, nullsLast(descending));
    } else if (by.equals(votes)) {
      order = Comparator.comparing(ResultRow::votes, nullsLast(descending));
    } else if (by.equals(whole)) {
      order = Comparator.comparing(ResultRow::whole, nullsLast(descending));
    } else {
      order = Comparator.comparing(ResultRow::name, directed(texts.collator(), descending));
    }
    FXCollections.sort(rows, Comparator.comparing(ResultRow::isRemainder).thenComparing(order));
    return true;
  }

  private static <T extends Comparable<T>> Comparator<@Nullable T> nullsLast(boolean descending) {
    Comparator<T> natural = Comparator.naturalOrder();
    return Comparator.nullsLast(descending ? natural.reversed() : natural);
  }

  private static <T> Comparator<T> directed(Comparator<? super T> order, boolean descending) {
    Comparator<T> same = order::compare;
    return descending ? same.reversed() : same;
  }

  private String derived(String figure, boolean isDerived) {
    return isDerived ? texts.of("spoken.derived", figure) : figure;
  }

  List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    List<String> titles =
        new ArrayList<>(List.of(names.getText(), shares.getText(), votes.getText()));
    if (whole.isVisible()) {
      titles.add(whole.getText());
    }
    table.add(titles);
    for (ResultRow row : rows) {
      @Nullable Share share = row.share();
      @Nullable BigDecimal count = row.votes();
      List<String> cells = new ArrayList<>();
      cells.add(row.name());
      cells.add(
          share == null
              ? row.missing()
              : derived(share.percent().toPlainString(), row.shareDerived()));
      cells.add(
          count == null
              ? row.missing()
              : derived(
                  row.atLeast()
                      ? texts.of("turnout.atLeast", count.toPlainString())
                      : count.toPlainString(),
                  row.votesDerived()));
      if (whole.isVisible()) {
        @Nullable Share other = row.whole();
        cells.add(other == null ? wholeText(row) : other.percent().toPlainString());
      }
      table.add(cells);
    }
    return table;
  }
}
