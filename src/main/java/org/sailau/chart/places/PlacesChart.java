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
  private final List<Shown> shown;
  private final @Nullable String selected;

  /// A unit on the map.
  ///
  /// @param unit its position in the election
  private record Shown(Place place, int unit, PlaceMeasure.@Nullable Value value) {}

  private PlacesChart(
      Audited audited, PlaceMeasure measure, MapLayout layout, OptionalInt selected, Texts texts) {
    super(audited, texts);
    this.measure = measure;
    this.layout = layout;
    this.selected = selected.isPresent() ? election.units().get(selected.getAsInt()).id() : null;
    this.shown = layout.units().stream().map(this::shown).toList();
  }

  /// @param selected the position of the unit that is marked
  public static Chart of(
      Audited audited, PlaceMeasure measure, MapLayout layout, OptionalInt selected, Texts texts) {
    return new PlacesChart(audited, measure, layout, selected, texts);
  }

  /// The id of the map of a measure.
  public static String id(PlaceMeasure measure, MapLayout layout) {
    return layout.prefix() + measure.id().substring(MapLayout.Tiles.PREFIX.length());
  }

  private Shown shown(int unit) {
    PlaceMeasure.@Nullable Value value = measure.of(unit);
    return new Shown(
        new Place(
            election.units().get(unit).id(),
            name(unit),
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
    return id(measure, layout);
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
    ScaleWords words = new ScaleWords(texts);
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
                    (Shown each) -> each.place.percent(),
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
          each.value == null || place.percent() == null
              ? texts.of("spoken.pair", place.name(), texts.of("notStated"))
              : texts.of(
                  "places.spoken",
                  place.name(),
                  texts.of("spoken.percent", place.percent()),
                  Step.of(place.percent()) + 1,
                  Step.COUNT,
                  requireNonNull(ranks.get(place.percent())),
                  ranked.size());
      String figure = place.percent() == null ? place.figure() : texts.percent(place.percent());
      items.add(new Item(place.key(), spoken, texts.of("spoken.pair", place.name(), figure)));
    }
    return items;
  }

  /// The rank of each percentage, from 1; the same for units with the same one.
  private static Map<BigDecimal, Integer> ranks(List<Shown> ranked) {
    Map<BigDecimal, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      @Nullable BigDecimal percent = ranked.get(i).place.percent();
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
              Table.Cell.text(each.place.name()),
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
    notes.add(
        texts.of(
            layout instanceof MapLayout.Shapes ? "shapes.note.steps" : "places.note.steps",
            Step.POINTS));
    if (shown.stream().anyMatch(each -> each.value != null && each.value.derived())) {
      notes.add(texts.of("places.note.derived"));
    }
    if (layout instanceof MapLayout.Shapes shapes) {
      notes.addAll(new ShapeNotes(election, shapes.joined(), texts).lines());
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
        least.place.name(),
        percent(most),
        most.place.name(),
        measure.name(texts));
  }

  private String percent(Shown each) {
    return each.place.percent() == null ? each.place.figure() : texts.percent(each.place.percent());
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
