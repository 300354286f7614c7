package org.sailau.chart.places;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Source;
import org.sailau.election.UnitDetails;
import org.sailau.shape.Shapes;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A map: the units that have a place on it, in five steps of a measure.
public final class PlacesChart extends Chart {

  private final PlaceMeasure measure;
  private final MapLayout layout;
  private final SmallBase smallBase;
  private final List<Shown> shown;
  private final @Nullable String selected;

  /// A unit on the map.
  ///
  /// @param unit its position in the election
  private record Shown(Place place, int unit, PlaceMeasure.@Nullable Value value) {}

  private PlacesChart(
      Audited audited,
      PlaceMeasure measure,
      MapLayout layout,
      SmallBase smallBase,
      OptionalInt selected,
      Texts texts) {
    super(audited, texts);
    this.measure = measure;
    this.layout = layout;
    this.smallBase = smallBase;
    this.selected = selected.isPresent() ? election.units().get(selected.getAsInt()).id() : null;
    this.shown = layout.units().stream().map(this::shown).toList();
  }

  /// @param smallBase which places are hatched
  /// @param selected the position of the unit that is marked
  public static Chart of(
      Audited audited,
      PlaceMeasure measure,
      MapLayout layout,
      SmallBase smallBase,
      OptionalInt selected,
      Texts texts) {
    return new PlacesChart(audited, measure, layout, smallBase, selected, texts);
  }

  /// The id of the map of a measure.
  public static String id(PlaceMeasure measure, MapLayout layout, SmallBase smallBase) {
    return layout.prefix()
        + measure.id().substring(MapLayout.Tiles.PREFIX.length())
        + smallBase.suffix();
  }

  private Shown shown(int unit) {
    PlaceMeasure.@Nullable Value value = measure.of(unit);
    return new Shown(
        new Place(
            election.units().get(unit).id(),
            name(unit),
            value == null ? null : value.number(),
            value == null ? texts.of("notStated") : measure.brief(value.number(), texts),
            value == null ? Steps.NONE : measure.steps().of(value.number()),
            value != null && smallBase.isSmall(measure.base(unit))),
        unit,
        value);
  }

  private String name(int unit) {
    return election.units().get(unit).name().in(texts.locale());
  }

  @Override
  public String id() {
    return id(measure, layout, smallBase);
  }

  @Override
  public @Nullable Shapes shapes() {
    return layout instanceof MapLayout.Shapes on ? on.joined().shapes() : null;
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
    ScaleWords words = ScaleWords.of(measure, texts);
    return switch (layout) {
      case MapLayout.Tiles tiles ->
          new TilesDrawing(
              shown.stream()
                  .map(
                      each -> {
                        UnitDetails.Tile tile = requireNonNull(tiles.places().get(each.unit));
                        return new Tile(each.place, tile.column(), tile.row());
                      })
                  .toList(),
              selected,
              words,
              style);
      case MapLayout.Shapes shapes -> {
        Map<Integer, Place> places = new HashMap<>();
        shown.forEach(each -> places.put(each.unit, each.place));
        yield new ShapesDrawing(shapes.joined(), places, selected, words, style);
      }
    };
  }

  private List<Shown> byValue() {
    return shown.stream()
        .filter(each -> each.value != null)
        .sorted(
            Comparator.comparing(
                    (Shown each) -> each.place.value(),
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
      Place place = each.place;
      String spoken =
          place.value() == null
              ? texts.of("spoken.pair", place.name(), place.figure())
              : place.step() == Steps.EVEN
                  ? texts.of("spoken.pair", place.name(), measure.spoken(place.value(), texts))
                  : texts.of(
                      "places.spoken",
                      place.name(),
                      measure.spoken(place.value(), texts),
                      place.step() + 1,
                      measure.steps().count(),
                      requireNonNull(ranks.get(place.value())),
                      ranked.size());
      String written = texts.of("spoken.pair", place.name(), written(each));
      items.add(
          place.small()
              ? new Item(place.key(), spoken + ", " + fewer(), written + ", " + fewer())
              : new Item(place.key(), spoken, written));
    }
    return items;
  }

  /// How few people or votes a small place has.
  private String fewer() {
    return texts.of(
        measure instanceof PlaceMeasure.Turnout ? "places.fewer.voters" : "places.fewer.votes",
        smallBase.below());
  }

  /// The rank of each value, from 1; the same for units with the same one.
  private static Map<BigDecimal, Integer> ranks(List<Shown> ranked) {
    Map<BigDecimal, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      @Nullable BigDecimal value = ranked.get(i).place.value();
      if (value != null) {
        ranks.putIfAbsent(value, i + 1);
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
              : Table.Cell.figure(measure.brief(value.number(), texts), value.number());
      rows.add(
          List.of(
              Table.Cell.text(each.place.name()),
              value != null && value.derived() ? figure.derived(texts) : figure));
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("places.column.place")),
            Table.Column.ofFigures(measure.column(texts))),
        rows);
  }

  @Override
  protected Caption caption() {
    List<String> notes = new ArrayList<>();
    notes.add(stepsNote());
    if (measure instanceof PlaceMeasure.Against against) {
      addTo(notes, "places.note.even", each -> each.place.step() == Steps.EVEN);
      addTo(
          notes,
          "places.note.another",
          each -> each.value != null && against.isBehindAnother(each.unit));
    }
    long small = shown.stream().filter(each -> each.place.small()).count();
    if (small > 0) {
      notes.add(texts.of("places.note.small", fewer(), small));
    }
    if (shown.stream().anyMatch(each -> each.value != null && each.value.derived())) {
      notes.add(texts.of("places.note.derived"));
    }
    if (layout instanceof MapLayout.Shapes shapes) {
      notes.addAll(new ShapeNotes(election, shapes.joined(), texts).lines());
    }
    sources().forEach(source -> notes.add(SourceWords.line(source, texts)));
    return new Caption(headline(), List.of(subtitle()), notes, texts.locale());
  }

  private String stepsNote() {
    String means =
        texts.of(layout instanceof MapLayout.Shapes ? "shapes.note.areas" : "places.note.tiles");
    return texts.of("places.note.steps." + measure.steps(), means);
  }

  /// Adds how many places are of some kind, if any are.
  private void addTo(List<String> notes, String key, Predicate<Shown> kind) {
    long count = shown.stream().filter(kind).count();
    if (count > 0) {
      notes.add(texts.of(key, count));
    }
  }

  @Override
  public String headline() {
    List<Shown> ranked = byValue();
    if (ranked.isEmpty()) {
      return texts.of("turnout.headline.none");
    }
    if (measure instanceof PlaceMeasure.Against against) {
      return texts.of(
          "places.headline.against",
          against.nameOfFirst(texts),
          ranked.stream().filter(each -> signum(each) > 0).count(),
          ranked.size(),
          against.nameOfSecond(texts),
          ranked.stream().filter(each -> signum(each) < 0).count());
    }
    Shown most = ranked.getFirst();
    Shown least = ranked.getLast();
    return texts.of(
        measure instanceof PlaceMeasure.Turnout ? "places.headline.turnout" : "places.headline",
        written(least),
        least.place.name(),
        written(most),
        most.place.name(),
        measure.name(texts));
  }

  private static int signum(Shown each) {
    return each.place.value() == null ? 0 : each.place.value().signum();
  }

  private String written(Shown each) {
    return each.place.value() == null
        ? each.place.figure()
        : measure.written(each.place.value(), texts);
  }

  private String subtitle() {
    if (measure instanceof PlaceMeasure.Against against) {
      return texts.of(
          "places.subtitle.against", against.nameOfFirst(texts), against.nameOfSecond(texts));
    }
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
