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
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Unit;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.number.Share;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.control.ContradictionLinks;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.HourWords;

/// The tab with the turnouts as gauges and with the polling stations.
public final class TurnoutTab implements Copyable {

  /// How many units the copied table has at most.
  private static final int MAX_COPIED = 100_000;

  private final Session session;
  private final Texts texts;
  private final ChartPane turnoutPane;
  private final ChartPane stationsPane;
  private final ContradictionLinks contradictionLinks;
  private final Separator separator = new Separator();

  public TurnoutTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.turnoutPane = new ChartPane("turnout-chart", context).withButtons();
    this.stationsPane = new ChartPane("stations-chart", context).withButtons();
    VBox.setVgrow(turnoutPane, Priority.ALWAYS);
    stationsPane.setMaxHeight(Region.USE_PREF_SIZE);
    this.contradictionLinks = new ContradictionLinks(context, ContradictionLinks.TURNOUT);
    VBox page = new VBox(2, contradictionLinks, turnoutPane, separator, stationsPane);
    page.getStyleClass().add("page");
    tab.setContent(
        new ScrollPage(
            "turnout-page", tab.getText(), page, context.viewState(), context.subscriptions()));
    WhileSelected.whileSelected(
        tab, context.subscriptions(), this::refresh, List.of(session.opened()));
  }

  private void refresh() {
    Optional<Audited> audited = session.audited();
    contradictionLinks.show(audited);
    turnoutPane.show(audited.map(known -> TurnoutChart.of(known, texts)).orElse(null));
    Optional<Audited> withStations = audited.filter(known -> StationsChart.isFor(known.election()));
    stationsPane.show(withStations.map(known -> StationsChart.of(known, texts)).orElse(null));
    stationsPane.setVisible(withStations.isPresent());
    stationsPane.setManaged(withStations.isPresent());
    separator.setVisible(withStations.isPresent());
    separator.setManaged(withStations.isPresent());
  }

  @Override
  public List<List<String>> table() {
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

  private void addRows(Election election, List<List<String>> table) {
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    for (int unit = 0; unit < Math.min(election.units().size(), MAX_COPIED); unit++) {
      table.add(row(election, election.units().get(unit), turnouts.of(unit)));
    }
  }

  private List<String> row(Election election, Unit unit, KnownTurnouts.@Nullable Known known) {
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
            : HourWords.at(
                marked(share.percent().toPlainString(), known.shareDerived()),
                unit,
                election,
                texts),
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
    return List.of(turnoutPane, stationsPane);
  }
}
