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

  private final Election election;
  private final Texts texts;
  private final List<StationsDrawing.Figure> figures = new ArrayList<>();
  private StationsDrawing.@Nullable Strip strip;

  private StationsChart(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
    @Nullable PollingStations all = election.units().getFirst().pollingStations();
    long total = all == null ? 0 : all.count();
    add(total, "stations.total", false);
    @Nullable PollingStations abroad = abroad(election);
    if (abroad == null) {
      return;
    }
    boolean within = Boolean.TRUE.equals(abroad.countedAbove());
    add(abroad.count(), within ? "stations.ofThemAbroad" : "stations.abroad", false);
    @Nullable Long countries = abroad.countries();
    if (countries != null) {
      add(countries, "stations.countries", false);
    }
    if (within && abroad.count() <= total && total > 0) {
      add(total - abroad.count(), "stations.inside", true);
      strip =
          new StationsDrawing.Strip(
              (double) abroad.count() / total,
              texts.of("stations.strip", texts.count(total), texts.count(abroad.count())));
    }
  }

  private void add(long count, String labelKey, boolean derived) {
    figures.add(new StationsDrawing.Figure(texts.count(count), texts.of(labelKey), derived));
  }

  /// Whether the election states any polling stations.
  public static boolean isFor(Election election) {
    return election.units().getFirst().pollingStations() != null;
  }

  public static JFreeChart of(Election election, Texts texts, Style style) {
    StationsChart chart = new StationsChart(election, texts);
    return new StationsDrawing(
            texts.of("stations.title"), chart.figures, chart.strip, texts, style, chart.caption())
        .chart();
  }

  /// The least height in pixels at which a chart this wide can be read.
  public static double leastHeight(Election election, Texts texts, Style style, double width) {
    StationsChart chart = new StationsChart(election, texts);
    double inside = width - 2 * style.margin() * style.unit();
    return chart.caption().height(style, inside)
        + StationsDrawing.leastHeight(chart.figures, chart.strip, texts, style, inside);
  }

  private Caption caption() {
    return new Caption(null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale());
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
