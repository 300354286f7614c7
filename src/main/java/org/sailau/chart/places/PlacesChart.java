package org.sailau.chart.places;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A map of tiles: the units that have a place on it, in five steps of a measure.
public final class PlacesChart extends Chart {

  /// More tiles beside or below each other cannot be read.
  private static final int MAX_SIDE = 40;

  private final PlaceMeasure measure;
  private final List<Shown> shown;
  private final @Nullable String selected;

  /// A unit on the map.
  ///
  /// @param unit its position in the election
  private record Shown(Tile tile, int unit, PlaceMeasure.@Nullable Value value) {}

  private PlacesChart(Audited audited, PlaceMeasure measure, OptionalInt selected, Texts texts) {
    super(audited, texts);
    this.measure = measure;
    this.selected = selected.isPresent() ? election.units().get(selected.getAsInt()).id() : null;
    List<Shown> all = new ArrayList<>();
    places(election).forEach((place, unit) -> all.add(shown(unit, place)));
    all.sort(
        Comparator.comparingInt((Shown each) -> each.tile.row())
            .thenComparingInt(each -> each.tile.column()));
    this.shown = List.copyOf(all);
  }

  /// A map of an election for which [#isFor] is true.
  ///
  /// @param selected the position of the unit that is marked
  public static Chart of(Audited audited, PlaceMeasure measure, OptionalInt selected, Texts texts) {
    return new PlacesChart(audited, measure, selected, texts);
  }

  /// Whether units of the election have places on a map of tiles.
  public static boolean isFor(Election election) {
    return places(election).size() > 1;
  }

  /// The unit on each tile: of several on one tile the first. None if the map would have so many
  /// columns or rows that nobody could read it.
  private static Map<UnitDetails.Tile, Integer> places(Election election) {
    Map<UnitDetails.Tile, Integer> places = new LinkedHashMap<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      UnitDetails.@Nullable Tile place = tile(election.units().get(unit));
      if (place != null) {
        if (place.column() >= MAX_SIDE || place.row() >= MAX_SIDE) {
          return Map.of();
        }
        places.putIfAbsent(place, unit);
      }
    }
    return places;
  }

  private static UnitDetails.@Nullable Tile tile(Unit unit) {
    UnitDetails.@Nullable Place place = unit.details().place();
    return place == null ? null : place.tile();
  }

  private Shown shown(int unit, UnitDetails.Tile place) {
    PlaceMeasure.@Nullable Value value = measure.of(unit);
    return new Shown(
        new Tile(
            election.units().get(unit).id(),
            name(unit),
            place.column(),
            place.row(),
            value == null ? null : value.percent(),
            value == null ? texts.of("notStated") : texts.decimal(value.percent())),
        unit,
        value);
  }

  private String name(int unit) {
    return election.units().get(unit).name().in(texts.locale());
  }

  @Override
  public String id() {
    return measure.id();
  }

  @Override
  public boolean isMap() {
    return true;
  }

  @Override
  public String name() {
    return texts.of("chart.places", measure.name(texts));
  }

  @Override
  protected Drawing drawing(Style style) {
    return new TilesDrawing(
        shown.stream().map(Shown::tile).toList(), selected, new ScaleWords(texts), style);
  }

  private List<Shown> byValue() {
    return shown.stream()
        .filter(each -> each.value != null)
        .sorted(
            Comparator.comparing(
                    (Shown each) -> each.tile.percent(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .reversed())
        .toList();
  }

  @Override
  public List<Item> items() {
    List<Shown> ranked = byValue();
    Map<BigDecimal, Integer> ranks = ranks(ranked);
    List<Item> items = new ArrayList<>();
    for (Shown each : shown) {
      Tile tile = each.tile;
      String spoken =
          each.value == null || tile.percent() == null
              ? texts.of("spoken.pair", tile.name(), texts.of("notStated"))
              : texts.of(
                  "places.spoken",
                  tile.name(),
                  texts.of("spoken.percent", tile.percent()),
                  Step.of(tile.percent()) + 1,
                  Step.COUNT,
                  requireNonNull(ranks.get(tile.percent())),
                  ranked.size());
      String figure = tile.percent() == null ? tile.figure() : texts.percent(tile.percent());
      items.add(new Item(tile.key(), spoken, texts.of("spoken.pair", tile.name(), figure)));
    }
    return items;
  }

  /// The rank of each percentage, from 1; the same for units with the same one.
  private static Map<BigDecimal, Integer> ranks(List<Shown> ranked) {
    Map<BigDecimal, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      @Nullable BigDecimal percent = ranked.get(i).tile.percent();
      if (percent != null) {
        ranks.putIfAbsent(percent, i + 1);
      }
    }
    return ranks;
  }

  @Override
  public Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Shown each :
        Stream.concat(byValue().stream(), shown.stream().filter(one -> one.value == null))
            .toList()) {
      PlaceMeasure.@Nullable Value value = each.value;
      Table.Cell figure =
          value == null
              ? Table.Cell.notStated(texts)
              : Table.Cell.figure(texts.decimal(value.percent()), value.percent());
      rows.add(
          List.of(
              Table.Cell.text(each.tile.name()),
              value != null && value.derived() ? figure.derived(texts) : figure));
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("places.column.place")),
            Table.Column.ofFigures(texts.of("places.column.percent", measure.name(texts)))),
        rows);
  }

  @Override
  protected Caption caption() {
    List<String> notes = new ArrayList<>();
    notes.add(texts.of("places.note.steps", Step.POINTS));
    if (shown.stream().anyMatch(each -> each.value != null && each.value.derived())) {
      notes.add(texts.of("places.note.derived"));
    }
    sources().forEach(source -> notes.add(SourceWords.line(source, texts)));
    return new Caption(headline(), List.of(subtitle()), notes, texts.locale());
  }

  @Override
  public String headline() {
    List<Shown> ranked = byValue();
    if (ranked.isEmpty()) {
      return texts.of("turnout.headline.none");
    }
    Shown most = ranked.getFirst();
    Shown least = ranked.getLast();
    return texts.of(
        measure instanceof PlaceMeasure.Turnout ? "places.headline.turnout" : "places.headline",
        percent(least),
        least.tile.name(),
        percent(most),
        most.tile.name(),
        measure.name(texts));
  }

  private String percent(Shown each) {
    return each.tile.percent() == null ? each.tile.figure() : texts.percent(each.tile.percent());
  }

  private String subtitle() {
    if (!(measure instanceof PlaceMeasure.Turnout turnout)) {
      return texts.of(
          measure instanceof PlaceMeasure.Lead ? "places.subtitle.lead" : "places.subtitle.share");
    }
    Set<@Nullable LocalDateTime> hours = new HashSet<>();
    shown.stream()
        .map(each -> election.units().get(each.unit))
        .filter(unit -> turnout.hour() != null || unit.turnout() != null)
        .forEach(unit -> hours.add(turnout.hourOf(unit)));
    @Nullable LocalDateTime hour = hours.size() == 1 ? hours.iterator().next() : null;
    return hour == null
        ? texts.of("places.subtitle.turnout")
        : texts.of("places.subtitle.hour", texts.time(hour.toLocalTime()));
  }

  /// The sources of what is drawn.
  private List<Source> sources() {
    List<Source> sources =
        measure instanceof PlaceMeasure.Turnout turnout
            ? shown.stream()
                .flatMap(
                    each ->
                        Stream.ofNullable(
                            turnout.evidence(election.units().get(each.unit), each.unit)))
                .map(election::source)
                .distinct()
                .collect(Collectors.toList())
            : List.of();
    return sources.isEmpty() ? List.of(election.source()) : sources;
  }
}
