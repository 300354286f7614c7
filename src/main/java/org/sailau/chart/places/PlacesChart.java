package org.sailau.chart.places;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Unit;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.DerivedTallyWords;
import org.sailau.wording.HourWords;
import org.sailau.wording.SourceWords;
import org.sailau.wording.TurnoutBase;

/// A figure of places as tiles in five steps of 20 points, which are the same for every measure,
/// hour and election. No place has the colour of a winner. Keys of items are the ids of units.
public final class PlacesChart extends Chart {

  /// A figure of fewer voters or votes than this is hatched, unless something else is asked for.
  public static final long SMALL_BASE = 100;

  private final PlaceMeasure measure;
  private final OptionalInt selected;
  private final long smallBase;
  private final PlaceFigures figures;

  /// The hour of all figures; null if they are of the whole voting, or of different hours.
  private final @Nullable LocalDateTime hour;

  private PlacesChart(
      Audited audited, PlaceMeasure measure, OptionalInt selected, long smallBase, Texts texts) {
    super(audited, texts);
    this.measure = measure;
    this.selected = selected;
    this.smallBase = smallBase;
    this.figures = PlaceFigures.of(election, measure);
    this.hour = isTurnout() ? HourWords.common(stated()).orElse(null) : null;
  }

  /// Whether the file says where a map shows a place.
  public static boolean isFor(Election election) {
    return PlaceFigures.any(election);
  }

  /// A map of the places that have a tile.
  ///
  /// @param selected the position in the election of the unit that is marked
  public static PlacesChart of(
      Audited audited, PlaceMeasure measure, OptionalInt selected, Texts texts) {
    return new PlacesChart(audited, measure, selected, SMALL_BASE, texts);
  }

  /// The same map with another smallest base.
  ///
  /// @param smallBase figures with a base of fewer voters or votes are hatched; 0 for none
  public static PlacesChart of(
      Audited audited, PlaceMeasure measure, OptionalInt selected, long smallBase, Texts texts) {
    return new PlacesChart(audited, measure, selected, smallBase, texts);
  }

  private boolean isTurnout() {
    return measure instanceof PlaceMeasure.Turnout;
  }

  private List<Unit> stated() {
    return known().map(Place::unit).toList();
  }

  private Stream<Place> known() {
    return figures.places().stream().filter(place -> place.percent() != null);
  }

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String name() {
    return texts.of("chart.places");
  }

  @Override
  protected Drawing drawing(Style style) {
    return new TilesDrawing(
        figures.places().stream()
            .map(
                place ->
                    new TilesDrawing.Tile(
                        place,
                        TileText.of(place.unit(), texts.locale()),
                        drawn(place),
                        isSmall(place),
                        isSelected(place)))
            .toList(),
        texts,
        style);
  }

  private boolean isSelected(Place place) {
    return selected.isPresent() && selected.getAsInt() == place.at();
  }

  private boolean isSmall(Place place) {
    return place.percent() != null && place.base() != null && place.base() < smallBase;
  }

  private String drawn(Place place) {
    @Nullable BigDecimal percent = place.percent();
    if (percent == null) {
      return "";
    }
    String figure = cell(place, texts.decimal(percent)).shown();
    return place.derived() && isTurnout() ? figure + DerivedTallyWords.MARK : figure;
  }

  private Table.Cell cell(Place place, String shown) {
    @Nullable BigDecimal percent = place.percent();
    if (percent == null) {
      return Table.Cell.notStated(texts);
    }
    Table.Cell cell = Table.Cell.figure(shown, percent);
    return switch (measure) {
      case PlaceMeasure.Turnout _ ->
          marked(cell, Figure.Kind.TURNOUT, Figure.NONE, place.at(), Figure.NONE);
      case PlaceMeasure.ChoiceShare(int contest, int choice) ->
          marked(cell, Figure.Kind.SHARE, contest, place.at(), choice);
      case PlaceMeasure.Lead _ -> cell;
    };
  }

  /// How many places have a larger figure, plus one.
  private long rank(BigDecimal percent) {
    return 1 + known().filter(other -> isMore(other, percent)).count();
  }

  private static boolean isMore(Place place, BigDecimal percent) {
    return place.percent() != null && place.percent().compareTo(percent) > 0;
  }

  @Override
  public List<Item> items() {
    long all = known().count();
    return figures.places().stream()
        .map(
            place -> {
              @Nullable BigDecimal percent = place.percent();
              String name = place.unit().name().in(texts.locale());
              String chosen = isSelected(place) ? ", " + texts.of("places.selected") : "";
              if (percent == null) {
                String none = texts.of("spoken.pair", name, texts.of("notStated"));
                return new Item(place.unit().id(), none + chosen, none);
              }
              String position =
                  texts.of(
                      "places.spoken.position",
                      place.step() + 1,
                      Palette.STEPS,
                      rank(percent),
                      all);
              String small = isSmall(place) ? ", " + texts.of("places.small") : "";
              return new Item(
                  place.unit().id(),
                  texts.of("spoken.pair", name, at(place, texts.of("spoken.percent", percent)))
                      + small
                      + ", "
                      + position
                      + chosen,
                  texts.of("spoken.pair", name, at(place, texts.percent(percent))) + small);
            })
        .toList();
  }

  /// A figure with its hour, and whether it is derived.
  private String at(Place place, String figure) {
    String whole = place.derived() ? texts.of("spoken.derived", figure) : figure;
    return isTurnout() ? HourWords.at(whole, place.unit(), election, texts) : whole;
  }

  @Override
  public Table table() {
    boolean various = evidence().map(election::source).distinct().count() > 1;
    List<Table.Column> columns =
        new ArrayList<>(
            List.of(
                Table.Column.ofTexts(texts.of("turnout.column.unit")),
                Table.Column.ofFigures(measureName()),
                Table.Column.ofFigures(texts.of("places.column.step")),
                Table.Column.ofFigures(texts.of("places.column.rank"))));
    boolean hours = isTurnout() && hour == null && stated().stream().anyMatch(PlacesChart::hasHour);
    if (hours) {
      columns.add(Table.Column.ofTexts(texts.of("places.column.hour")));
    }
    if (various) {
      columns.add(Table.Column.ofTexts(texts.of("record.source")));
    }
    return new Table(
        columns, figures.places().stream().map(place -> row(place, hours, various)).toList());
  }

  private static boolean hasHour(Unit unit) {
    return HourWords.hour(unit) != null;
  }

  private List<Table.Cell> row(Place place, boolean hours, boolean various) {
    @Nullable BigDecimal percent = place.percent();
    List<Table.Cell> row = new ArrayList<>();
    row.add(Table.Cell.text(place.unit().name().in(texts.locale())));
    if (percent == null) {
      row.addAll(List.of(Table.Cell.notStated(texts), Table.Cell.text(""), Table.Cell.text("")));
    } else {
      Table.Cell cell = cell(place, texts.percent(percent));
      row.add(place.derived() ? cell.derived(texts) : cell);
      row.add(Table.Cell.count(place.step() + 1L, texts));
      row.add(Table.Cell.count(rank(percent), texts));
    }
    @Nullable LocalDateTime own = HourWords.hour(place.unit());
    if (hours) {
      row.add(Table.Cell.text(own == null ? "" : HourWords.of(own, election, texts)));
    }
    if (various) {
      @Nullable Evidence evidence = place.evidence();
      row.add(
          Table.Cell.text(
              evidence == null ? "" : SourceWords.published(election.source(evidence), texts)));
    }
    return row;
  }

  private String measureName() {
    return switch (measure) {
      case PlaceMeasure.Turnout _ -> {
        String turnout = texts.of("turnout.column.share");
        yield hour == null
            ? turnout
            : texts.of("turnout.at", turnout, HourWords.of(hour, election, texts));
      }
      case PlaceMeasure.ChoiceShare share -> choice(share);
      case PlaceMeasure.Lead _ -> texts.of("places.column.lead");
    };
  }

  private String choice(PlaceMeasure.ChoiceShare share) {
    Contest contest = election.contests().get(share.contest());
    return contest.choices().get(share.choice()).name().in(texts.locale());
  }

  private Stream<Evidence> evidence() {
    return known().map(Place::evidence).flatMap(Stream::ofNullable);
  }

  @Override
  protected Caption caption() {
    return new Caption(
        new PlacesHeadline(figures.places(), kind(), of(), texts).sentence(),
        List.of(subtitle()),
        notes(),
        texts.locale());
  }

  private String kind() {
    return switch (measure) {
      case PlaceMeasure.Turnout _ -> "turnout";
      case PlaceMeasure.ChoiceShare _ -> "share";
      case PlaceMeasure.Lead _ -> "lead";
    };
  }

  private String of() {
    return measure instanceof PlaceMeasure.ChoiceShare share ? choice(share) : "";
  }

  private String subtitle() {
    String status = texts.of("status.sentence." + election.status());
    return switch (measure) {
      case PlaceMeasure.Turnout _ -> {
        String turnout = texts.of("turnout.subtitle." + TurnoutBase.of(stated()), status);
        yield hour == null
            ? turnout
            : texts.of("places.hour", HourWords.of(hour, election, texts)) + " " + turnout;
      }
      case PlaceMeasure.ChoiceShare(int contest, int _) ->
          texts.of(
              "results.subtitle.share",
              ChoiceWords.base(election.contests().get(contest), texts),
              status);
      case PlaceMeasure.Lead _ -> texts.of("places.subtitle.lead", status);
    };
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(texts.of("places.note.steps"));
    if (figures.places().stream().anyMatch(this::isSmall)) {
      notes.add(texts.of("places.note.small", smallBase));
    }
    if (hour == null && isTurnout() && stated().stream().anyMatch(PlacesChart::hasHour)) {
      notes.add(texts.of("places.note.hours"));
    }
    if (figures.covered() > 0) {
      notes.add(texts.of("places.note.covered", figures.covered()));
    }
    if (known().anyMatch(Place::derived)) {
      notes.add(texts.of(isTurnout() ? "turnout.note.derived" : "places.note.derived"));
    }
    notes.addAll(noteOfMarks(contest(), EnumSet.of(Figure.Kind.TURNOUT, Figure.Kind.SHARE)));
    notes.add(SourceWords.line(election, evidence(), texts));
    return notes;
  }

  private int contest() {
    return measure instanceof PlaceMeasure.ChoiceShare share ? share.contest() : Figure.NONE;
  }
}
