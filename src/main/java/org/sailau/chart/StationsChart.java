package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Unit;
import org.sailau.text.Texts;

/// The polling stations, those abroad among them, and a strip drawn to scale.
public final class StationsChart extends Chart {

  private final List<StationsDrawing.Figure> figures = new ArrayList<>();
  private StationsDrawing.@Nullable Strip strip;

  private StationsChart(Audited audited, Texts texts) {
    super(audited, texts);
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
              (double) abroad.count() / total, texts.of("stations.strip", total, abroad.count()));
    }
  }

  private void add(long count, String labelKey, boolean derived) {
    figures.add(new StationsDrawing.Figure(count, texts.count(count), texts.of(labelKey), derived));
  }

  /// Whether the election states any polling stations.
  public static boolean isFor(Election election) {
    return election.units().getFirst().pollingStations() != null;
  }

  public static Chart of(Audited audited, Texts texts) {
    return new StationsChart(audited, texts);
  }

  @Override
  public String id() {
    return "stations";
  }

  @Override
  public String headline() {
    long total = figures.getFirst().count();
    @Nullable PollingStations abroad = abroad(election);
    return abroad == null || !Boolean.TRUE.equals(abroad.countedAbove())
        ? texts.of("stations.headline", total)
        : texts.of("stations.headline.abroad", total, figures.get(1).count());
  }

  @Override
  boolean stretches() {
    return false;
  }

  @Override
  public String name() {
    return texts.of("chart.stations");
  }

  @Override
  Caption caption() {
    return new Caption(null, List.of(), List.of(SourceWords.line(election, texts)), texts.locale());
  }

  @Override
  Drawing drawing(Style style, Caption caption) {
    return new StationsDrawing(
        style.alone() ? null : texts.of("stations.title"), figures, strip, texts, style, caption);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (StationsDrawing.Figure figure : figures) {
      items.add(
          new Item(
              Integer.toString(items.size()),
              texts.of("spoken.pair", figure.label(), value(figure))
                  + ", "
                  + texts.of("spoken.position", items.size() + 1, figures.size())));
    }
    return items;
  }

  private String value(StationsDrawing.Figure figure) {
    return figure.derived() ? texts.of("spoken.derived", figure.value()) : figure.value();
  }

  private Table.Cell cell(StationsDrawing.Figure figure) {
    Table.Cell count = Table.Cell.count(figure.count(), texts);
    return figure.derived() ? count.derived(texts) : count;
  }

  @Override
  public Table table() {
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("stations.title")),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        figures.stream()
            .map(figure -> List.of(Table.Cell.text(figure.label()), cell(figure)))
            .toList());
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
