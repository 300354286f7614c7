package org.sailau.view.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Separator;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.day.DayChart;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Unit;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.number.Share;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.control.ContradictionLinks;
import org.sailau.view.control.PlaceTrail;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.control.SourceLinks;
import org.sailau.wording.ContestWords;

/// The tab with the turnouts as gauges and with the polling stations.
public final class TurnoutTab implements Copyable {

  /// How many units the copied table has at most.
  private static final int MAX_COPIED = 100_000;

  private final Session session;
  private final Texts texts;
  private final ChartPane turnoutPane;
  private final ChartPane stationsPane;
  private final ContradictionLinks contradictionLinks;
  private final SourceLinks sourceLinks;
  private final ViewState viewState;
  private final DayPane day;
  private final VBox result;
  private final Separator separator = new Separator();

  public TurnoutTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.day = new DayPane(context);
    this.turnoutPane = new ChartPane("turnout-chart", context).withButtons();
    this.stationsPane = new ChartPane("stations-chart", context).withButtons();
    VBox.setVgrow(turnoutPane, Priority.ALWAYS);
    stationsPane.setMaxHeight(Region.USE_PREF_SIZE);
    this.contradictionLinks = new ContradictionLinks(context, ContradictionLinks.TURNOUT);
    result = new VBox(2, new PlaceTrail(context, false), turnoutPane, separator, stationsPane);
    VBox.setVgrow(result, Priority.ALWAYS);
    VBox.setVgrow(day, Priority.ALWAYS);
    this.sourceLinks =
        new SourceLinks(context, row -> row.subject().kind().isOfUnit() && row.asOf() == null);
    VBox page = new VBox(2, contradictionLinks, sourceLinks, result, day);
    page.getStyleClass().add("page");
    tab.setContent(
        new ScrollPage(
            "turnout-page", tab.getText(), page, context.viewState(), context.subscriptions()));
    WhileSelected.whileSelected(
        tab,
        context.subscriptions(),
        this::refresh,
        List.of(
            session.opened(),
            session.contest(),
            viewState.throughDay(),
            viewState.dayUnits(),
            viewState.dayHour()));
  }

  private void refresh() {
    Optional<Audited> audited = session.audited();
    contradictionLinks.show(audited);
    boolean throughDay = isThroughDay(audited);
    showOnly(throughDay, day);
    showOnly(!throughDay, result);
    sourceLinks.show(throughDay ? Optional.empty() : audited);
    day.show(throughDay ? audited : Optional.empty());
    if (throughDay) {
      return;
    }
    turnoutPane.show(audited.map(this::turnout).orElse(null));
    Optional<Audited> withStations = audited.filter(known -> StationsChart.isFor(known.election()));
    stationsPane.show(withStations.map(known -> StationsChart.of(known, texts)).orElse(null));
    stationsPane.setVisible(withStations.isPresent());
    stationsPane.setManaged(withStations.isPresent());
    separator.setVisible(withStations.isPresent());
    separator.setManaged(withStations.isPresent());
  }

  private boolean isThroughDay(Optional<Audited> audited) {
    return viewState.throughDay().get()
        && audited.filter(some -> DayChart.isFor(some.election())).isPresent();
  }

  private static void showOnly(boolean shown, Region part) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /// The turnout of the selected unit; at first those of the whole and of what stands beside it.
  private Chart turnout(Audited audited) {
    return session
        .contest()
        .get()
        .filter(contest -> isSelected(audited.election(), contest))
        .flatMap(contest -> TurnoutChart.at(audited, contest, texts))
        .orElseGet(() -> TurnoutChart.of(audited, texts));
  }

  /// Whether the user has selected another unit than the one that decides the contest, or a contest
  /// with counts of its own among others.
  private static boolean isSelected(Election election, Contest contest) {
    return ContestWords.isElsewhere(election, contest)
        || (election.contests().size() > 1 && contest.counts().hasRows(contest.unit()));
  }

  @Override
  public List<List<String>> table() {
    if (isThroughDay(session.audited())) {
      return day.chartPane()
          .chart()
          .map(Chart::table)
          .map(TurnoutTab::plainTable)
          .orElse(List.of());
    }
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.of("turnout.column.unit"),
            texts.of("turnout.column.eligible"),
            texts.of("turnout.column.tookPart"),
            texts.of("turnout.column.share"),
            texts.of("turnout.column.stations")));
    session.election().ifPresent(election -> addRows(election, table));
    return table;
  }

  /// A table with numbers as programs read them.
  private static List<List<String>> plainTable(Table of) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(of.columns().stream().map(Table.Column::title).toList());
    of.rows()
        .forEach(
            row ->
                rows.add(
                    row.stream()
                        .map(cell -> cell.plain().isEmpty() ? cell.shown() : cell.plain())
                        .toList()));
    return rows;
  }

  private void addRows(Election election, List<List<String>> table) {
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    for (int unit = 0; unit < Math.min(election.units().size(), MAX_COPIED); unit++) {
      table.add(row(election.units().get(unit), turnouts.of(unit)));
    }
  }

  private List<String> row(Unit unit, KnownTurnouts.@Nullable Known known) {
    @Nullable Share share = known == null ? null : known.share();
    @Nullable PollingStations stations = unit.pollingStations();
    return List.of(
        unit.name().in(texts.locale()),
        known != null && known.isEligibleElsewhere()
            ? texts.of("turnout.elsewhere")
            : count(known == null ? null : known.eligible()),
        count(known == null ? null : known.tookPart()),
        known == null || share == null
            ? texts.of("notStated")
            : marked(share.percent().toPlainString(), known.shareDerived()),
        plain(stations == null ? null : (Long) stations.count()));
  }

  private String count(KnownTurnouts.@Nullable Count count) {
    if (count == null) {
      return texts.of("notStated");
    }
    String value = plain(count.value());
    return marked(count.atLeast() ? texts.of("turnout.atLeast", value) : value, count.isDerived());
  }

  private String marked(String figure, boolean derived) {
    return derived ? texts.of("spoken.derived", figure) : figure;
  }

  private String plain(@Nullable Long count) {
    return count == null ? texts.of("notStated") : count.toString();
  }

  @Override
  public Optional<String> figure() {
    return charts().stream().flatMap(pane -> pane.figure().stream()).findFirst();
  }

  @Override
  public List<ChartPane> charts() {
    return isThroughDay(session.audited())
        ? List.of(day.chartPane())
        : List.of(turnoutPane, stationsPane);
  }
}
