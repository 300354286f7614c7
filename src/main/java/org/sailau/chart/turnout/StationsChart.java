package org.sailau.chart.turnout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Report;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Unit;
import org.sailau.election.number.CountRange;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// The numbers of polling stations, with those abroad as a part of a strip that is drawn to scale.
public final class StationsChart extends Chart {

  private final List<StationsDrawing.Figure> figures = new ArrayList<>();
  private StationsDrawing.@Nullable Strip strip;

  private StationsChart(Audited audited, Texts texts) {
    super(audited, texts);
    @Nullable PollingStations all = election.units().getFirst().pollingStations();
    long total = all == null ? 0 : all.count();
    add(total, "stations.total", Figure.Kind.POLLING_STATIONS, 0);
    @Nullable PollingStations abroad = abroad(election);
    if (abroad == null) {
      return;
    }
    boolean within = Boolean.TRUE.equals(abroad.countedAbove());
    int unit = abroadUnit(election);
    add(
        abroad.count(),
        within ? "stations.ofThemAbroad" : "stations.abroad",
        Figure.Kind.POLLING_STATIONS,
        unit);
    @Nullable Long countries = abroad.countries();
    if (countries != null) {
      add(countries, "stations.countries", Figure.Kind.COUNTRIES, unit);
    }
    if (within && abroad.count() <= total && total > 0) {
      figures.add(
          new StationsDrawing.Figure(
              total - abroad.count(),
              texts.count(total - abroad.count()),
              texts.of("stations.inside"),
              true));
      strip =
          new StationsDrawing.Strip(
              (double) abroad.count() / total, texts.of("stations.strip", total, abroad.count()));
    }
  }

  private void add(long count, String labelKey, Figure.Kind kind, int unit) {
    Table.Cell cell = marked(Table.Cell.count(count, texts), kind, Figure.NONE, unit, Figure.NONE);
    figures.add(new StationsDrawing.Figure(count, cell.shown(), texts.of(labelKey, count), false));
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
  protected boolean stretches() {
    return false;
  }

  @Override
  public String name() {
    return texts.of("chart.stations");
  }

  @Override
  protected Caption caption() {
    return new Caption(
        null,
        List.of(),
        Stream.concat(
                noteOfMarks(
                    Figure.NONE, EnumSet.of(Figure.Kind.POLLING_STATIONS, Figure.Kind.COUNTRIES))
                    .stream(),
                Stream.of(SourceWords.line(election, texts)))
            .toList(),
        texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new StationsDrawing(
        style.alone() ? null : texts.of("stations.title"), figures, strip, texts, style);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (StationsDrawing.Figure figure : figures) {
      String written = texts.of("spoken.pair", figure.label(), value(figure));
      items.add(
          new Item(
              Integer.toString(items.size()),
              written + ", " + texts.of("spoken.position", items.size() + 1, figures.size()),
              written));
    }
    return items;
  }

  @Override
  public Optional<Finding> derivation(String key) {
    return figures.get(Integer.parseInt(key)).derived()
        ? report
            .derivation(Derived.Kind.REST_POLLING_STATIONS, Figure.NONE, 0, Figure.NONE)
            .filter(found -> isCount(found.derived(), figures.get(Integer.parseInt(key)).count()))
            .map(Report.Derivation::finding)
        : Optional.empty();
  }

  /// Whether a check derives the same count: with more parts than those abroad it leaves less.
  private static boolean isCount(Derived derived, long count) {
    return derived.value() instanceof Derived.Value.Whole(CountRange range)
        && range.equals(CountRange.exactly(count));
  }

  private String value(StationsDrawing.Figure figure) {
    return figure.derived() ? texts.of("spoken.derived", figure.value()) : figure.value();
  }

  private Table.Cell cell(StationsDrawing.Figure figure) {
    Table.Cell count = Table.Cell.figure(figure.value(), BigDecimal.valueOf(figure.count()));
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
    int unit = abroadUnit(election);
    return unit < 0 ? null : election.units().get(unit).pollingStations();
  }

  /// The position of the unit for voters abroad; -1 if there is none.
  private static int abroadUnit(Election election) {
    return IntStream.range(0, Math.min(1000, election.units().size()))
        .filter(
            i -> {
              Unit unit = election.units().get(i);
              return unit.kind() == Unit.Kind.ABROAD && unit.within() == 0;
            })
        .findFirst()
        .orElse(-1);
  }
}
