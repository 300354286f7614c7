package org.sailau.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.Palette;
import org.sailau.chart.ResultsChart;
import org.sailau.chart.Style;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// The results of one contest: bars, the same as a table, and the full record of one choice.
final class ResultsTab extends Tab implements Copyable {

  private static final double LEAST_SIDE = 332;
  private static final double MOST_SIDE = 408;

  private final Session session;
  private final Texts texts;
  private final Style style = Style.window(Palette.LIGHT);
  private final ChartPane chart = new ChartPane("results-chart");
  private final ScrollPane chartScroll = new ScrollPane(chart);
  private final ResultsTable table;
  private final RecordCard record;
  private final ComboBox<Contest> contests = new ComboBox<>();

  ResultsTab(Session session, Texts texts) {
    super(texts.of("tab.results"));
    this.session = session;
    this.texts = texts;
    this.table = new ResultsTable(texts);
    this.record = new RecordCard(texts);
    setId("results");
    chartScroll.setFitToWidth(true);
    chartScroll.setFitToHeight(true);
    chartScroll.getStyleClass().add("edge-less");
    HBox.setHgrow(chartScroll, Priority.ALWAYS);
    contests.setId("contests");
    contests.setMaxWidth(Double.MAX_VALUE);
    contests.setAccessibleText(texts.of("results.contests"));
    contests.setConverter(new ContestNames());
    contests.setOnAction(
        _ -> {
          @Nullable Contest wanted = contests.getValue();
          if (wanted != null) {
            session.select(wanted);
          }
        });
    // Where both do not fit, the record scrolls first: the table is the chart's other half.
    ScrollPane recordScroll = new ScrollPane(record);
    recordScroll.setFitToWidth(true);
    recordScroll.getStyleClass().add("edge-less");
    recordScroll.setMinHeight(110);
    VBox.setVgrow(recordScroll, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.SOMETIMES);
    VBox side = new VBox(12, contests, table, recordScroll);
    HBox page = new HBox(20, chartScroll, side);
    page.getStyleClass().add("page");
    // A third of a narrow window, never more than the reference's 408 of 1280.
    side.prefWidthProperty()
        .bind(
            page.widthProperty()
                .multiply(0.32)
                .map(width -> Math.clamp(width.doubleValue(), LEAST_SIDE, MOST_SIDE)));
    side.setMinWidth(LEAST_SIDE);
    setContent(page);
    chart.onChoice(key -> session.choice().set(Optional.of(key)));
    chart.chosen().bind(session.choice());
    chart.pointed().addListener(_ -> showRecord());
    table.onChoice(key -> session.choice().set(Optional.of(key)));
    Following.whileSelected(
        this, this::refresh, List.of(session.opened(), session.contest(), session.measure()));
    Following.whileSelected(this, this::choose, List.of(session.choice()));
  }

  private final class ContestNames extends StringConverter<Contest> {
    @Override
    public String toString(@Nullable Contest contest) {
      return contest == null ? "" : contest.name().in(texts.locale());
    }

    @Override
    public @Nullable Contest fromString(String name) {
      return null;
    }
  }

  private void refresh() {
    Optional<Election> election = session.election();
    Optional<Contest> contest = session.contest().get();
    if (election.isEmpty() || contest.isEmpty()) {
      chart.show(null, "", _ -> 0);
      table.clear();
      record.clear();
      return;
    }
    List<Contest> all = election.get().contests();
    if (!contests.getItems().equals(all)) {
      contests.getItems().setAll(all);
    }
    contests.setValue(contest.get());
    contests.setVisible(all.size() > 1);
    contests.setManaged(all.size() > 1);
    Election shown = election.get();
    Contest looked = contest.get();
    Measure measure = session.measure().get();
    chart.show(
        ResultsChart.of(shown, looked, measure, texts, style),
        texts.of("results.chart.spoken", looked.name().in(texts.locale())),
        width -> ResultsChart.leastHeight(shown, looked, measure, texts, style, width));
    table.show(contest.get());
    choose();
  }

  private void choose() {
    session.choice().get().ifPresent(table::choose);
    showRecord();
  }

  /// The record of the row under the pointer, else of the chosen one.
  private void showRecord() {
    Optional<String> key = chart.pointed().get().or(() -> session.choice().get());
    if (key.isPresent() && session.election().isPresent() && session.contest().get().isPresent()) {
      record.show(session.election().get(), session.contest().get().get(), key.get());
    } else {
      record.clear();
    }
  }

  @Override
  public List<List<String>> table() {
    return table.table();
  }
}
