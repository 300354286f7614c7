package org.sailau.view.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
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
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.ContradictionLinks;
import org.sailau.view.control.PlaceTrail;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.control.ShortText;
import org.sailau.wording.ContestWords;

/// The tab with the results of one contest: the bars, the same figures as a table, and the record
/// of one choice.
public final class ResultsTab extends Tab implements Copyable {

  private static final double MIN_CHART_WIDTH = 520;
  private static final double MIN_SIDE_WIDTH = 332;
  private static final double MAX_SIDE_WIDTH = 408;
  private static final double MIN_RECORD_HEIGHT = 110;

  private final Session session;
  private final Texts texts;
  private final ChartPane chartPane;
  private final ResultsTable resultsTable;
  private final RecordCard recordCard;
  private final ComboBox<Contest> contests = new ComboBox<>();
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
    contests.setId("contests");
    contests.setMaxWidth(Double.MAX_VALUE);
    ComboBoxes.measureFew(contests);
    contests.setAccessibleText(texts.of("results.contests"));
    contests.setConverter(new ContestNames());
    contests.setOnAction(
        _ -> {
          @Nullable Contest wanted = contests.getValue();
          if (wanted != null) {
            session.select(wanted);
          }
        });
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
            chartPane, side, 20, MIN_CHART_WIDTH * zoom, width -> sideWidth(width, zoom));
    splitPane.getStyleClass().add("page");
    VBox all = new VBox(new PlaceTrail(context, true), contradictionLinks, splitPane);
    VBox.setVgrow(splitPane, Priority.ALWAYS);
    setContent(
        new ScrollPage(
            "results-page", getText(), all, context.viewState(), context.subscriptions()));
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

  private final class ContestNames extends StringConverter<Contest> {
    @Override
    public String toString(@Nullable Contest contest) {
      return contest == null ? "" : ShortText.of(ContestWords.name(contest, texts));
    }

    @Override
    public @Nullable Contest fromString(String name) {
      return null;
    }
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
    List<Contest> all = audited.get().election().contestsInOrder();
    List<Contest> offered = all.size() > 1 ? all : List.of();
    if (!contests.getItems().equals(offered)) {
      contests.getItems().setAll(offered);
    }
    contests.setValue(offered.isEmpty() ? null : contest.get());
    arrangeSide();
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
    List<Node> parts = new ArrayList<>();
    if (!contests.getItems().isEmpty()) {
      parts.add(contests);
    }
    if (!chartOnly) {
      parts.addAll(List.of(resultsTable, recordPage));
    }
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
