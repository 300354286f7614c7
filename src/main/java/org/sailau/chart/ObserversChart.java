package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Count;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.text.Texts;

/// Accredited observers and foreign reporters to one scale; a bound stays an open bar. Holds no
/// state: call from any thread. The returned chart belongs to the caller.
public final class ObserversChart {

  private ObserversChart() {}

  public static JFreeChart of(Election election, Texts texts, Style style) {
    List<ObserversDrawing.Bar> bars = new ArrayList<>();
    @Nullable Observation observation = election.observation();
    if (observation != null) {
      add(bars, observation.observers(), texts.of("observers.accredited"), texts);
      add(bars, observation.foreignReporters(), texts.of("observers.reporters"), texts);
    }
    return new ObserversDrawing(
            bars,
            texts,
            style,
            new Caption(
                null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale()))
        .chart();
  }

  private static void add(
      List<ObserversDrawing.Bar> bars,
      Observation.@Nullable Figure figure,
      String label,
      Texts texts) {
    if (figure != null) {
      Count count = figure.count();
      bars.add(
          new ObserversDrawing.Bar(
              count.value(), count instanceof Count.MoreThan, texts.count(count.value()), label));
    }
  }
}
