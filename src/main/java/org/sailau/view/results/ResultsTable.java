package org.sailau.view.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.election.Contest;
import org.sailau.election.Ranking;
import org.sailau.election.Share;
import org.sailau.election.Tally;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.OutcomeSign;
import org.sailau.view.control.TextWidths;
import org.sailau.view.control.WrappedTableCell;

/// The figures of a contest as a table that the user can sort. Figures that are not stated are last
/// in both directions. The remainder stays below all choices.
final class ResultsTable extends VBox {

  /// The height of a row in pixels at normal text size, as in the style sheet.
  private static final double ROW_HEIGHT = 33;

  private static final double HEADER_HEIGHT = 34;
  private static final double MIN_NAME = 164;
  private static final double SIGN = 24;

  /// Up to this number of rows the table is as high as its rows. A longer table scrolls.
  private static final int MAX_ROWS_WITHOUT_SCROLLING = 40;

  /// How many rows are visible at least, if there are as many.
  private static final int MIN_ROWS = 8;

  /// A row: a choice or the remainder.
  ///
  /// @param key the id of the choice, or [Ranking#REMAINDER]
  /// @param share null if it is not stated
  /// @param votes null if they are not stated
  /// @param shareMarked whether the share takes part in a contradiction
  /// @param votesMarked whether the votes take part in a contradiction
  private record Row(
      String key,
      String name,
      @Nullable Share share,
      @Nullable Long votes,
      boolean shareMarked,
      boolean votesMarked) {
    boolean isRemainder() {
      return key.equals(Ranking.REMAINDER);
    }
  }

  private final Texts texts;
  private final ViewState viewState;
  private final double zoom;
  private final TableView<Row> view = new TableView<>();
  private final Label totalLabel = new Label();
  private final Label totalShare = new Label();
  private final HBox total = new HBox(totalLabel, totalShare);
  private final TableColumn<Row, String> names;
  private final TableColumn<Row, Share> shares;
  private final TableColumn<Row, Long> votes;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();

  /// The rows in the order of the chart.
  private List<Row> ranked = List.of();

  private Consumer<String> onChoice = _ -> {};
  private boolean choosing;

  ResultsTable(Context context) {
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.zoom = context.look().zoom();
    names = column("name", "results.column.name.CANDIDATE", Row::name);
    shares = column("share", "results.column.share", Row::share);
    votes = column("votes", "results.column.votes", Row::votes);
    names.setCellFactory(_ -> new WrappedTableCell<>());
    shares.setCellFactory(_ -> new FigureCell<Share>(this::shown, Row::shareMarked));
    votes.setCellFactory(_ -> new FigureCell<Long>(this::shown, Row::votesMarked));
    shares.getStyleClass().add("figure");
    votes.getStyleClass().add("figure");
    view.setId("results-table");
    view.getStyleClass().add("figures");
    view.getColumns().setAll(List.of(names, shares, votes));
    view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    names.setMinWidth(MIN_NAME * zoom);
    view.setItems(rows);
    view.setPlaceholder(new Label(texts.of("chart.noFigures")));
    Optional<ViewState.Sort> sorted = viewState.sort().get();
    view.setSortPolicy(_ -> sort());
    sorted.ifPresent(this::sortAgain);
    view.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !choosing) {
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
    getChildren().addAll(view, total);
  }

  private <T> TableColumn<Row, T> column(
      String id, String title, Function<Row, @Nullable T> value) {
    TableColumn<Row, T> column = new TableColumn<>(texts.of(title));
    column.setId(id);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setReorderable(false);
    return column;
  }

  /// Shows a figure, or says that it is not stated.
  private static final class FigureCell<T> extends TableCell<Row, T> {
    private static final PseudoClass UNSTATED = PseudoClass.getPseudoClass("unstated");

    private final Function<@Nullable T, String> text;
    private final Predicate<Row> marked;

    /// @param text the text of a figure; of null if it is not stated
    /// @param marked whether the figure of a row takes part in a contradiction
    FigureCell(Function<@Nullable T, String> text, Predicate<Row> marked) {
      this.text = text;
      this.marked = marked;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(UNSTATED, !empty && item == null);
      @Nullable Row row = getTableRow() == null ? null : getTableRow().getItem();
      boolean isMarked = !empty && row != null && marked.test(row);
      setGraphic(isMarked ? new OutcomeSign(Outcome.CONTRADICTS, true) : null);
      setText(empty ? null : text.apply(item));
    }
  }

  void onChoice(Consumer<String> listener) {
    onChoice = listener;
  }

  /// Sorts the table as the user had sorted it before another look or language replaced the view.
  private void sortAgain(ViewState.Sort sort) {
    view.getColumns().stream()
        .filter(column -> sort.column().equals(column.getId()))
        .findFirst()
        .ifPresent(
            column -> {
              column.setSortType(sort.type());
              view.getSortOrder().setAll(List.of(column));
            });
  }

  void clear() {
    rows.clear();
    total.setVisible(false);
  }

  void show(Audited audited, Contest contest) {
    int place = audited.election().indexOf(contest);
    view.setAccessibleText(
        texts.of("chart.asTable", texts.of("chart.results", contest.name().in(texts.locale()))));
    names.setText(texts.of("results.column.name." + contest.kind()));
    Ranking ranking = contest.ranking();
    List<Row> lines = new ArrayList<>();
    ranking
        .lines()
        .forEach(
            line ->
                lines.add(
                    new Row(
                        line.choice().id(),
                        line.choice().name().in(texts.locale()),
                        line.tally().share(),
                        line.tally().votes(),
                        isMarked(audited, Figure.Kind.SHARE, place, contest, line.tally()),
                        isMarked(audited, Figure.Kind.VOTES, place, contest, line.tally()))));
    @Nullable Share remainder = ranking.remainder();
    if (remainder != null) {
      lines.add(
          new Row(Ranking.REMAINDER, texts.of("results.remainder"), remainder, null, false, false));
    }
    choosing = true;
    ranked = lines;
    rows.setAll(ranked);
    fit();
    double height = height(Math.min(lines.size(), MAX_ROWS_WITHOUT_SCROLLING));
    view.setPrefHeight(height);
    view.setMaxHeight(height);
    view.setMinHeight(height(Math.min(lines.size(), MIN_ROWS)));
    sort();
    choosing = false;
    @Nullable Share stated = ranking.statedTotal();
    totalLabel.setText(texts.of("results.total"));
    totalShare.setText(stated == null ? "" : texts.decimal(stated.percent()));
    total.setVisible(stated != null);
    total.setManaged(stated != null);
  }

  private static boolean isMarked(
      Audited audited, Figure.Kind kind, int place, Contest contest, Tally tally) {
    return audited.report().contradiction(kind, place, contest.unit(), tally.choice()).isPresent();
  }

  /// Makes the columns of figures as wide as their texts.
  private void fit() {
    double share =
        TextWidths.cells(rows.stream().map(row -> shown(row.share())), zoom)
            + sign(Row::shareMarked);
    double count =
        TextWidths.cells(rows.stream().map(row -> shown(row.votes())), zoom)
            + sign(Row::votesMarked);
    fit(shares, Math.max(share, TextWidths.title(shares.getText(), zoom)));
    fit(votes, Math.max(count, TextWidths.title(votes.getText(), zoom)));
  }

  /// The width in pixels of the sign in a column; 0 if no row of the column has one.
  private double sign(Predicate<Row> marked) {
    return rows.stream().anyMatch(marked) ? SIGN * zoom : 0;
  }

  private static void fit(TableColumn<Row, ?> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(1.25 * width);
  }

  /// The minimum width of the table in pixels.
  double leastWidth() {
    return names.getMinWidth() + shares.getMinWidth() + votes.getMinWidth() + 2;
  }

  private String shown(@Nullable Share share) {
    return share == null ? texts.of("notStated") : texts.decimal(share.percent());
  }

  private String shown(@Nullable Long count) {
    return count == null ? texts.of("notStated") : texts.count(count);
  }

  private double height(int lines) {
    return (HEADER_HEIGHT + ROW_HEIGHT * lines) * zoom + 2;
  }

  void choose(String key) {
    choosing = true;
    rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .ifPresent(row -> view.getSelectionModel().select(row));
    choosing = false;
  }

  /// Sorts the rows by the sorted column, or as in the chart if no column is sorted.
  private boolean sort() {
    if (view.getSortOrder().isEmpty()) {
      viewState.sort().set(Optional.empty());
      rows.setAll(ranked);
      return true;
    }
    TableColumn<Row, ?> by = view.getSortOrder().getFirst();
    viewState.sort().set(Optional.of(new ViewState.Sort(by.getId(), by.getSortType())));
    boolean descending = by.getSortType() == TableColumn.SortType.DESCENDING;
    Comparator<Row> order;
    if (by.equals(shares)) {
      order = Comparator.comparing(Row::share, nullsLast(descending));
    } else if (by.equals(votes)) {
      order = Comparator.comparing(Row::votes, nullsLast(descending));
    } else {
      order = Comparator.comparing(Row::name, directed(texts.collator(), descending));
    }
    FXCollections.sort(rows, Comparator.comparing(Row::isRemainder).thenComparing(order));
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

  List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(names.getText(), shares.getText(), votes.getText()));
    for (Row row : rows) {
      @Nullable Share share = row.share();
      @Nullable Long count = row.votes();
      table.add(
          List.of(
              row.name(),
              share == null ? texts.of("notStated") : share.percent().toPlainString(),
              count == null ? texts.of("notStated") : count.toString()));
    }
    return table;
  }
}
