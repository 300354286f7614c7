package org.sailau.view;

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
import org.sailau.chart.StationsChart;
import org.sailau.chart.TurnoutChart;
import org.sailau.election.PollingStations;
import org.sailau.election.Share;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// Turnouts as gauges and the polling stations.
final class TurnoutTab implements Copyable {

  /// As many rows as a person would paste.
  private static final int MOST_COPIED = 100_000;

  private final Session session;
  private final Texts texts;
  private final ChartPane turnout;
  private final ChartPane stations;
  private final Contradictions contradictions;
  private final Separator between = new Separator();

  TurnoutTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.turnout = new ChartPane("turnout-chart", context);
    this.stations = new ChartPane("stations-chart", context);
    VBox.setVgrow(turnout, Priority.ALWAYS);
    stations.setMaxHeight(Region.USE_PREF_SIZE);
    this.contradictions = new Contradictions(context, Contradictions.TURNOUT);
    VBox page = new VBox(2, contradictions, turnout, between, stations);
    page.getStyleClass().add("page");
    tab.setContent(
        new Page("turnout-page", tab.getText(), page, context.place(), context.listening()));
    Following.whileSelected(tab, context.listening(), this::refresh, List.of(session.opened()));
  }

  private void refresh() {
    Optional<Audited> audited = session.audited();
    contradictions.show(audited);
    turnout.show(audited.map(shown -> TurnoutChart.of(shown, texts)).orElse(null));
    Optional<Audited> withStations = audited.filter(shown -> StationsChart.isFor(shown.election()));
    stations.show(withStations.map(shown -> StationsChart.of(shown, texts)).orElse(null));
    stations.setVisible(withStations.isPresent());
    stations.setManaged(withStations.isPresent());
    between.setVisible(withStations.isPresent());
    between.setManaged(withStations.isPresent());
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
    session.election().stream()
        .flatMap(election -> election.units().stream())
        .limit(MOST_COPIED)
        .forEach(unit -> table.add(row(unit)));
    return table;
  }

  private List<String> row(Unit unit) {
    @Nullable Turnout figures = unit.turnout();
    @Nullable Share share = figures == null ? null : figures.share();
    @Nullable PollingStations stated = unit.pollingStations();
    return List.of(
        unit.name().in(texts.locale()),
        plain(figures == null ? null : figures.eligibleVoters()),
        plain(figures == null ? null : figures.tookPart()),
        share == null ? texts.of("notStated") : share.percent().toPlainString(),
        plain(stated == null ? null : (Long) stated.count()));
  }

  private String plain(@Nullable Long count) {
    return count == null ? texts.of("notStated") : count.toString();
  }

  @Override
  public List<ChartPane> charts() {
    return List.of(turnout, stations);
  }
}
