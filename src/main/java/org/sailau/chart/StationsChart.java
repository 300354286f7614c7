package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Unit;
import org.sailau.text.Texts;

/// The polling stations, those abroad among them, and a strip drawn to scale. Holds no state: call
/// from any thread. The returned chart belongs to the caller.
public final class StationsChart {

  private StationsChart() {}

  /// Whether the election states any polling stations.
  public static boolean isFor(Election election) {
    return election.units().getFirst().pollingStations() != null;
  }

  public static JFreeChart of(Election election, Texts texts, Style style) {
    List<StationsDrawing.Figure> figures = new ArrayList<>();
    @Nullable PollingStations all = election.units().getFirst().pollingStations();
    long total = all == null ? 0 : all.count();
    figures.add(new StationsDrawing.Figure(texts.count(total), texts.of("stations.total"), false));
    StationsDrawing.@Nullable Strip strip = null;
    @Nullable PollingStations abroad = abroad(election);
    if (abroad != null) {
      boolean within = Boolean.TRUE.equals(abroad.countedAbove());
      figures.add(
          new StationsDrawing.Figure(
              texts.count(abroad.count()),
              texts.of(within ? "stations.ofThemAbroad" : "stations.abroad"),
              false));
      @Nullable Long countries = abroad.countries();
      if (countries != null) {
        figures.add(
            new StationsDrawing.Figure(
                texts.count(countries), texts.of("stations.countries"), false));
      }
      if (within && abroad.count() <= total && total > 0) {
        figures.add(
            new StationsDrawing.Figure(
                texts.count(total - abroad.count()), texts.of("stations.inside"), true));
        strip =
            new StationsDrawing.Strip(
                (double) abroad.count() / total,
                texts.of("stations.strip", texts.count(total), texts.count(abroad.count())));
      }
    }
    return new StationsDrawing(
            texts.of("stations.title"),
            figures,
            strip,
            texts,
            style,
            new Caption(
                null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale()))
        .chart();
  }

  private static @Nullable PollingStations abroad(Election election) {
    return election.units().stream()
        .limit(1000)
        .filter(unit -> unit.kind() == Unit.Kind.ABROAD && unit.within() == 0)
        .findFirst()
        .map(Unit::pollingStations)
        .orElse(null);
  }
}
