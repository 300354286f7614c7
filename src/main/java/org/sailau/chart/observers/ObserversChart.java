package org.sailau.chart.observers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.number.Count;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// The chart of accredited observers and foreign reporters, drawn to one scale. A lower bound is an
/// open bar.
public final class ObserversChart extends Chart {

  private final List<ObserversDrawing.Bar> bars = new ArrayList<>();

  private ObserversChart(Audited audited, Texts texts) {
    super(audited, texts);
    @Nullable Observation observation = election.observation();
    if (observation != null) {
      add(observation.observers(), observersLabel(observation, texts), Kind.OBSERVERS);
      add(
          observation.foreignReporters(),
          reportersLabel(observation, texts),
          Kind.FOREIGN_REPORTERS);
    }
  }

  private void add(Observation.@Nullable Figure figure, String label, Kind kind) {
    if (figure != null) {
      bars.add(
          new ObserversDrawing.Bar(
              figure.count().value(),
              figure.count() instanceof Count.MoreThan,
              label,
              texts.of("figure." + kind)));
    }
  }

  /// What is written behind the number of observers, in the form that the number asks for; empty if
  /// it is not stated.
  public static String observersLabel(Observation observation, Texts texts) {
    Observation.@Nullable Figure stated = observation.observers();
    return stated == null
        ? ""
        : switch (stated.count()) {
          case Count.Exactly(long count) -> texts.of("observers.accredited", count);
          case Count.MoreThan(long count) -> texts.of("observers.accredited.moreThan", count);
        };
  }

  /// What is written behind the number of foreign reporters; empty if it is not stated.
  public static String reportersLabel(Observation observation, Texts texts) {
    Observation.@Nullable Figure stated = observation.foreignReporters();
    return stated == null
        ? ""
        : switch (stated.count()) {
          case Count.Exactly(long count) -> texts.of("observers.reporters", count);
          case Count.MoreThan(long count) -> texts.of("observers.reporters.moreThan", count);
        };
  }

  public static Chart of(Audited audited, Texts texts) {
    return new ObserversChart(audited, texts);
  }

  /// Whether the election states at least one of these figures.
  public static boolean isFor(Election election) {
    @Nullable Observation observation = election.observation();
    return observation != null
        && (observation.observers() != null || observation.foreignReporters() != null);
  }

  @Override
  public String id() {
    return "observers";
  }

  @Override
  public String headline() {
    @Nullable Observation observation = election.observation();
    return Stream.of(
            headlinePart("observers.headline.observers", observation, Observation::observers),
            headlinePart(
                "observers.headline.reporters", observation, Observation::foreignReporters))
        .flatMap(Optional::stream)
        .reduce((one, other) -> texts.of("observers.headline.both", one, other))
        .orElse(name());
  }

  private Optional<String> headlinePart(
      String key,
      @Nullable Observation observation,
      Function<Observation, Observation.@Nullable Figure> figure) {
    Observation.@Nullable Figure stated = observation == null ? null : figure.apply(observation);
    return stated == null
        ? Optional.empty()
        : Optional.of(
            texts.of(
                key,
                stated.count() instanceof Count.MoreThan
                    ? texts.of("observers.bound", stated.count().value())
                    : texts.count(stated.count().value())));
  }

  @Override
  protected boolean stretches() {
    return false;
  }

  @Override
  public String name() {
    return texts.of("chart.observers");
  }

  @Override
  protected Caption caption() {
    return new Caption(null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new ObserversDrawing(bars, texts, style);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (ObserversDrawing.Bar bar : bars) {
      String written = texts.of("spoken.pair", bar.name(), bar.figure(texts));
      items.add(
          new Item(
              Integer.toString(items.size()),
              written + ", " + texts.of("spoken.position", items.size() + 1, bars.size()),
              written));
    }
    return items;
  }

  private Table.Cell cell(ObserversDrawing.Bar bar) {
    Table.Cell count = Table.Cell.count(bar.value(), texts);
    return bar.open() ? new Table.Cell(bar.figure(texts), count.plain(), bar.figure(texts)) : count;
  }

  @Override
  public Table table() {
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("chart.column.what")),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        bars.stream().map(bar -> List.of(Table.Cell.text(bar.name()), cell(bar))).toList());
  }
}
