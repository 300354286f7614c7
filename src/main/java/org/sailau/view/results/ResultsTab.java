package org.sailau.view.results;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.audit.Audited;
import org.sailau.chart.results.ResultsChart;
import org.sailau.election.Contest;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.chart.CopyableText;
import org.sailau.view.contests.ContestsPane;
import org.sailau.view.control.ContradictionLinks;
import org.sailau.view.control.PlaceTrail;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;

/// The tab with the results of one contest: the bars, the same figures as a table, and the record
/// of one choice.
public final class ResultsTab extends Tab implements Copyable {

  private static final double MIN_CHART_WIDTH = 520;
  private static final double MIN_SIDE_WIDTH = 332;
  private static final double MAX_SIDE_WIDTH = 408;
  private static final double MIN_RECORD_HEIGHT = 110;
  private static final double GAP = 20;

  /// On both sides of the page together, as in the style sheet.
  private static final double PADDING = 40;

  private final Session session;
  private final Texts texts;
  private final ChartPane chartPane;
  private final ResultsTable resultsTable;
  private final RecordCard recordCard;
  private final ContradictionLinks contradictionLinks;
  private final VBox side = new VBox(12);
  private final ScrollPage recordPage;

  /// Whether only the chart is shown, so that users see it sooner. The place of the table and the
  /// record stays empty until then.
  private boolean chartOnly = true;

  private final ResponsiveSplitPane splitPane;

  /// Whose record was shown last. The record of another begins at its top.
  private Optional<String> recordOf = Optional.empty();

  public ResultsTab(Context context) {
    super(context.texts().of("tab.results"));
    this.session = context.session();
    this.texts = context.texts();
    this.chartPane = new ChartPane("results-chart", context);
    this.resultsTable = new ResultsTable(context);
    this.recordCard = new RecordCard(context);
    setId("results");
    double zoom = context.look().zoom();
    // If the table and the record do not both fit, the record scrolls: the table shows the same as
    // the chart.
    recordPage =
        new ScrollPage(
            "record-page",
            texts.of("page.record"),
            recordCard,
            context.viewState(),
            context.subscriptions());
    recordPage.setMinHeight(MIN_RECORD_HEIGHT * zoom);
    VBox.setVgrow(recordPage, Priority.ALWAYS);
    VBox.setVgrow(resultsTable, Priority.SOMETIMES);
    arrangeSide();
    contradictionLinks = new ContradictionLinks(context, ContradictionLinks.RESULTS);
    // The table takes a third of a narrow window, and at most 408 of 1280 pixels of the reference.
    splitPane =
        new ResponsiveSplitPane(
            chartPane, side, GAP, MIN_CHART_WIDTH * zoom, width -> sideWidth(width, zoom));
    splitPane.getStyleClass().add("page");
    VBox all = new VBox(new PlaceTrail(context, true), contradictionLinks, splitPane);
    VBox.setVgrow(splitPane, Priority.ALWAYS);
    ScrollPage page =
        new ScrollPage(
            "results-page", getText(), all, context.viewState(), context.subscriptions());
    setContent(
        new ContestsPane(context, page, (MIN_CHART_WIDTH + MIN_SIDE_WIDTH) * zoom + GAP + PADDING));
    chartPane.onChoice(key -> session.choice().set(Optional.of(key)));
    chartPane.chosen().bind(session.choice());
    resultsTable.followPointer(chartPane.pointed(), chartPane::written);
    resultsTable.onChoice(key -> session.choice().set(Optional.of(key)));
    WhileSelected.whileSelected(
        this,
        context.subscriptions(),
        this::refresh,
        List.of(session.opened(), session.contest(), session.measure()));
    WhileSelected.whileSelected(
        this, context.subscriptions(), this::showChoice, List.of(session.choice()));
  }

  private double sideWidth(double width, double zoom) {
    double least = Math.max(MIN_SIDE_WIDTH * zoom, resultsTable.minTableWidth());
    return Math.clamp(0.32 * width, least, Math.max(least, MAX_SIDE_WIDTH * zoom));
  }

  private void refresh() {
    Optional<Audited> audited = session.audited();
    Optional<Contest> contest = session.contest().get();
    if (audited.isEmpty() || contest.isEmpty()) {
      chartPane.show(null);
      resultsTable.clear();
      contradictionLinks.show(audited);
      recordCard.clear();
      return;
    }
    chartPane.show(ResultsChart.of(audited.get(), contest.get(), session.measure().get(), texts));
    contradictionLinks.show(audited);
    if (!chartOnly) {
      showSide(audited.get(), contest.get());
    }
  }

  private void showSide(Audited audited, Contest contest) {
    resultsTable.show(audited, contest);
    splitPane.requestLayout(); // The table may need more width now.
    showChoice();
  }

  /// Pauses painting of the chart while the window does not have its final size, or resumes it.
  public void pausePainting(boolean hold) {
    chartPane.pausePainting(hold);
  }

  /// Adds the table and the record beside the chart.
  public void complete() {
    chartOnly = false;
    chartPane.withButtons();
    arrangeSide();
    Optional<Audited> audited = session.audited();
    Optional<Contest> contest = session.contest().get();
    if (audited.isPresent() && contest.isPresent()) {
      showSide(audited.get(), contest.get());
    }
  }

  private void arrangeSide() {
    List<Node> parts = chartOnly ? List.of() : List.of(resultsTable, recordPage);
    if (!parts.equals(side.getChildren())) {
      side.getChildren().setAll(parts);
    }
  }

  private void showChoice() {
    if (chartOnly) {
      return;
    }
    Optional<String> key = session.choice().get();
    key.ifPresent(resultsTable::choose);
    if (recordOf.isPresent() && !recordOf.equals(key)) {
      recordPage.setVvalue(0);
    }
    recordOf = key;
    if (key.isPresent() && session.audited().isPresent() && session.contest().get().isPresent()) {
      recordCard.show(session.audited().get(), session.contest().get().get(), key.get());
    } else {
      recordCard.clear();
    }
  }

  @Override
  public List<List<String>> table() {
    return resultsTable.table();
  }

  @Override
  public Optional<String> figure() {
    return chartPane.figure();
  }

  @Override
  public Optional<CopyableText> record() {
    return Optional.<CopyableText>of(recordCard).filter(_ -> recordCard.isVisible());
  }

  @Override
  public List<ChartPane> charts() {
    return List.of(chartPane);
  }
}
