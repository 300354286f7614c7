package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Count;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.text.Texts;

/// Accredited observers and foreign reporters to one scale; a bound stays an open bar.
public final class ObserversChart extends Chart {

  private final Election election;
  private final Texts texts;
  private final List<ObserversDrawing.Bar> bars = new ArrayList<>();

  private ObserversChart(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
    @Nullable Observation observation = election.observation();
    if (observation != null) {
      add(observation.observers(), texts.of("observers.accredited"));
      add(observation.foreignReporters(), texts.of("observers.reporters"));
    }
  }

  private void add(Observation.@Nullable Figure figure, String label) {
    if (figure != null) {
      bars.add(
          new ObserversDrawing.Bar(
              figure.count().value(), figure.count() instanceof Count.MoreThan, label));
    }
  }

  public static Chart of(Election election, Texts texts) {
    return new ObserversChart(election, texts);
  }

  /// Whether the election states any of these figures.
  public static boolean isFor(Election election) {
    @Nullable Observation observation = election.observation();
    return observation != null
        && (observation.observers() != null || observation.foreignReporters() != null);
  }

  @Override
  public String name() {
    return texts.of("chart.observers");
  }

  @Override
  Caption caption() {
    return new Caption(null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale());
  }

  @Override
  Drawing drawing(Style style) {
    return new ObserversDrawing(bars, texts, style, caption());
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (ObserversDrawing.Bar bar : bars) {
      items.add(
          new Item(
              Integer.toString(items.size()),
              texts.of("spoken.pair", bar.label(), bar.figure(texts))
                  + ", "
                  + texts.of("spoken.position", items.size() + 1, bars.size())));
    }
    return items;
  }

  @Override
  public Table table() {
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("chart.column.what")),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        bars.stream().map(bar -> List.of(bar.label(), bar.figure(texts))).toList());
  }
}
