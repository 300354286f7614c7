package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.places.Steps;
import org.sailau.election.Source;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.derive.PlaceTurnouts.Figure;
import org.sailau.election.derive.PlaceTurnouts.Place;
import org.sailau.slide.places.PlacesContent;
import org.sailau.slide.places.PlacesContent.Extreme;
import org.sailau.slide.places.PlacesContent.PlaceTile;
import org.sailau.slide.places.PlacesContent.PlacesWords;
import org.sailau.slide.places.PlacesLayout;
import org.sailau.slide.places.PlacesPainter;
import org.sailau.slide.places.PlacesTexts;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// The slide of the places: first the question where the turnout was highest and where lowest, over
/// tiles without shades; then the shades and the answer. One tile can be named.
final class PlacesSlide extends SlideChart {

  private static final Style REFERENCE = Style.picture(Theme.LIGHT, false, false);

  /// How many letters the names of places with the same figure may have together.
  private static final int MAX_NAMES = 50;

  /// Longer names may be broken into lines.
  private static final int MAX_TOGETHER = 20;

  /// More sources are only counted.
  private static final int MAX_SOURCES = 2;

  private final PlaceTurnouts turnouts;
  private final @Nullable Place chosen;
  private final boolean revealed;

  PlacesSlide(
      Audited audited,
      Texts texts,
      SlideNumber slideNumber,
      PlaceTurnouts turnouts,
      @Nullable Place chosen,
      boolean revealed) {
    super(audited, texts, slideNumber);
    this.turnouts = turnouts;
    this.chosen = chosen;
    this.revealed = revealed;
  }

  /// Whether no tile and no text is too small.
  boolean isReadable() {
    Rectangle2D body = SlideDrawing.referenceBody(this, REFERENCE);
    return new PlacesLayout(new PlacesTexts(content(), texts().locale(), REFERENCE), body).fits();
  }

  @Override
  public String id() {
    return "slide-places";
  }

  @Override
  public String headline() {
    return headlines().get(revealed ? 1 : 0);
  }

  /// Both, so that the map stays where it is.
  @Override
  List<String> headlines() {
    List<Place> lowest = turnouts.lowest();
    List<Place> highest = turnouts.highest();
    return List.of(
        texts().of("slide.places.question"),
        texts()
            .of(
                "slide.places.answer",
                percent(lowest.getFirst()),
                nameOrCount(lowest),
                percent(highest.getFirst()),
                nameOrCount(highest)));
  }

  private String nameOrCount(List<Place> places) {
    return together(
        places.size() == 1 ? name(places.getFirst()) : texts().of("places.scale", places.size()));
  }

  /// A short text that no line break separates.
  private static String together(String text) {
    return text.length() <= MAX_TOGETHER ? text.replace(' ', '\u00a0') : text;
  }

  /// The names of places with the same figure; only their number if nobody could read all of them.
  private String names(List<Place> places) {
    String all = places.stream().map(this::name).collect(Collectors.joining(", "));
    return places.size() == 1 || all.length() <= MAX_NAMES
        ? all
        : texts().of("places.scale", places.size());
  }

  private String name(Place place) {
    return election.units().get(place.unit()).name().in(texts().locale());
  }

  /// The turnout with its sign, and an asterisk if it is derived; or that it is not stated.
  private String percent(Place place) {
    @Nullable Figure figure = place.figure();
    return figure == null
        ? texts().of("notStated")
        : texts().percent(figure.share().percent()) + star(figure);
  }

  private static String star(Figure figure) {
    return figure.derived() ? "*" : "";
  }

  @Override
  String subtitle() {
    @Nullable LocalDateTime hour = turnouts.hour();
    String what =
        hour == null
            ? texts().of("slide.places.whole." + turnouts.electorate())
            : texts()
                .of("slide.places.hour." + turnouts.electorate(), texts().time(hour.toLocalTime()));
    return turnouts.hasDerived() ? what + ' ' + texts().of("contests.derived") : what;
  }

  /// The sources of the turnouts.
  @Override
  String footer() {
    List<Source> sources =
        turnouts.places().stream()
            .map(Place::figure)
            .flatMap(Stream::ofNullable)
            .map(
                figure ->
                    figure.evidence() == null
                        ? election.source()
                        : election.source(figure.evidence()))
            .distinct()
            .toList();
    String named =
        sources.stream()
            .limit(MAX_SOURCES)
            .map(source -> SourceWords.published(source, texts()))
            .collect(Collectors.joining("; "));
    return texts()
        .of(
            "slide.foot",
            sources.size() > MAX_SOURCES
                ? texts().of("slide.places.sources", named, sources.size() - MAX_SOURCES)
                : named,
            texts().of("status.result." + election.status()));
  }

  private PlacesContent content() {
    List<PlaceTile> tiles = turnouts.places().stream().map(this::tile).toList();
    return new PlacesContent(
        tiles,
        turnouts.columns(),
        turnouts.rows(),
        extreme("slide.places.highest", turnouts.highest()),
        extreme("slide.places.lowest", turnouts.lowest()),
        chosen == null ? null : tile(chosen),
        revealed,
        words());
  }

  private PlaceTile tile(Place place) {
    @Nullable Figure figure = place.figure();
    return new PlaceTile(
        election.units().get(place.unit()).id(),
        name(place),
        place.column(),
        place.row(),
        step(place),
        figure == null ? "" : texts().decimal(figure.share().percent()) + star(figure),
        percent(place));
  }

  private static int step(Place place) {
    return place.figure() == null ? Steps.NONE : Steps.PERCENT.of(place.figure().share().percent());
  }

  private Extreme extreme(String word, List<Place> places) {
    return new Extreme(
        texts().of(word),
        names(places),
        percent(places.getFirst()),
        places.stream().map(this::tile).toList());
  }

  private PlacesWords words() {
    List<String> ticks = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (int step = 0; step <= Steps.PERCENT.count(); step++) {
      BigDecimal border = Steps.PERCENT.borders().get(step);
      ticks.add(step == Steps.PERCENT.count() ? texts().percent(border) : texts().decimal(border));
      if (step < Steps.PERCENT.count()) {
        counts.add(texts().count(count(step)));
      }
    }
    long none = count(Steps.NONE);
    return new PlacesWords(
        texts().of("slide.places.help"),
        texts().of("slide.places.count"),
        ticks,
        counts,
        none == 0 ? "" : texts().of("slide.places.notStated", none));
  }

  private long count(int step) {
    return turnouts.places().stream().filter(place -> step(place) == step).count();
  }

  /// The chosen place; with the answer also the extremes, and all places from the highest turnout
  /// to the lowest.
  @Override
  public List<Item> items() {
    List<String> said = new ArrayList<>();
    if (chosen != null) {
      boolean known = revealed || chosen.figure() == null;
      said.add(known ? pair(name(chosen), percent(chosen)) : name(chosen));
    } else if (!revealed) {
      said.add(texts().of("slide.places.help"));
    }
    if (revealed) {
      Stream.of(content().highest(), content().lowest())
          .forEach(one -> said.add(pair(one.word(), one.name() + ", " + one.figure())));
      turnouts.places().stream()
          .sorted(
              Comparator.comparing(
                  (Place place) -> place.figure() == null ? null : place.figure().share(),
                  Comparator.nullsLast(Comparator.reverseOrder())))
          .forEach(place -> said.add(pair(name(place), percent(place))));
    } else {
      turnouts.places().stream()
          .filter(place -> place.figure() == null)
          .forEach(place -> said.add(pair(name(place), percent(place))));
    }
    return IntStream.range(0, said.size())
        .mapToObj(place -> new Item(Integer.toString(place), said.get(place)))
        .toList();
  }

  private String pair(String name, String figure) {
    return texts().of("spoken.pair", name, figure);
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    PlacesContent content = content();
    PlacesTexts words = new PlacesTexts(content, texts().locale(), style);
    PlacesLayout layout = new PlacesLayout(words, area);
    new PlacesPainter(pen, words, layout).draw();
    for (PlaceTile tile : content.tiles()) {
      entities.add(new ItemEntity(tile.key(), layout.place(tile)));
    }
  }
}
