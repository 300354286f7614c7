package org.sailau.chart.turnout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.sailau.election.Share;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;
import org.sailau.wording.TurnoutBase;

/// Turnouts as half rings, with the counts that they are computed from.
public final class TurnoutChart extends Chart {

  /// If more units state a turnout, only the first one is drawn, which is usually the whole.
  private static final int MAX_GAUGES = 4;

  /// Nobody reads more units than this in a table.
  private static final int MAX_ROWS = 1000;

  private static final Set<Figure.Kind> FIGURES =
      EnumSet.of(Figure.Kind.TURNOUT, Figure.Kind.TOOK_PART, Figure.Kind.ELIGIBLE_VOTERS);

  /// The units that may be drawn.
  private final Stated stated;

  /// The units that are drawn.
  private final List<Place> drawn;

  private final List<Unit> units;
  private final String id;

  /// A unit and its position in the election.
  private record Place(Unit unit, int at) {}

  /// Units that state a turnout.
  ///
  /// @param first the first [#MAX_ROWS] of them
  /// @param count of all of them
  private record Stated(List<Place> first, int count) {

    static Stated in(Election election) {
      List<Place> first = new ArrayList<>();
      int count = 0;
      int at = 0;
      for (Unit unit : election.units()) {
        if (unit.turnout() != null && ++count <= MAX_ROWS) {
          first.add(new Place(unit, at));
        }
        at++;
      }
      return new Stated(first, count);
    }
  }

  private TurnoutChart(Audited audited, Texts texts, Stated stated, String id) {
    super(audited, texts);
    this.stated = stated;
    this.drawn = stated.count() > MAX_GAUGES ? stated.first().subList(0, 1) : stated.first();
    this.units = drawn.stream().map(Place::unit).toList();
    this.id = id;
  }

  public static Chart of(Audited audited, Texts texts) {
    return new TurnoutChart(audited, texts, Stated.in(audited.election()), "turnout");
  }

  /// One chart for each half ring of the chart of all units; none if that has only one.
  public static List<Chart> each(Audited audited, Texts texts) {
    Stated stated = Stated.in(audited.election());
    return stated.count() < 2 || stated.count() > MAX_GAUGES
        ? List.of()
        : stated.first().stream()
            .<Chart>map(
                place ->
                    new TurnoutChart(
                        audited,
                        texts,
                        new Stated(List.of(place), 1),
                        "turnout-" + place.unit().id()))
            .toList();
  }

  /// Whether the election states any turnout.
  public static boolean isFor(Election election) {
    return election.units().stream().anyMatch(unit -> unit.turnout() != null);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return texts.of("chart.turnout");
  }

  @Override
  protected Drawing drawing(Style style) {
    return new GaugesDrawing(gauges(), texts, style);
  }

  @Override
  public List<Item> items() {
    List<Gauge> gauges = gauges();
    List<Item> items = new ArrayList<>();
    for (Gauge gauge : gauges) {
      items.add(
          new Item(
              Integer.toString(items.size()),
              Stream.concat(
                      Stream.concat(Stream.of(gauge.spoken(), gauge.base()), written(gauge)),
                      Stream.of(texts.of("spoken.position", items.size() + 1, gauges.size())))
                  .collect(Collectors.joining(", ")),
              texts.of(
                  "spoken.pair",
                  gauge.title(),
                  Stream.concat(Stream.of(gauge.figure(), gauge.base()), written(gauge))
                      .collect(Collectors.joining(", ")))));
    }
    return items;
  }

  /// The counts under a ring.
  private Stream<String> written(Gauge gauge) {
    return gauge.rows().stream().map(row -> texts.of("spoken.pair", row.label(), figure(row)));
  }

  @Override
  public Optional<Finding> derivation(String key) {
    int unit = drawn.get(Integer.parseInt(key)).at();
    return report
        .derivation(Derived.Kind.DID_NOT_VOTE, Figure.NONE, unit, Figure.NONE)
        .map(Report.Derivation::finding);
  }

  private String figure(Gauge.Row row) {
    return row.derived() ? texts.of("spoken.derived", row.value()) : row.value();
  }

  @Override
  public Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Gauge gauge : stated.first().stream().map(this::gauge).toList()) {
      Table.Cell title = Table.Cell.text(gauge.title());
      rows.add(List.of(title, Table.Cell.text(texts.of("turnout.column.share")), gauge.share()));
      for (Gauge.Row row : gauge.rows()) {
        Table.Cell count = row.derived() ? row.count().derived(texts) : row.count();
        rows.add(List.of(title, Table.Cell.text(row.label()), count));
      }
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("turnout.column.unit")),
            Table.Column.ofTexts(texts.of("chart.column.what")),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        rows);
  }

  List<Gauge> gauges() {
    return drawn.stream().map(this::gauge).toList();
  }

  @Override
  protected Caption caption() {
    List<String> subtitles = new ArrayList<>();
    subtitles.add(
        texts.of(
            "turnout.subtitle." + TurnoutBase.of(units),
            texts.of("status.sentence." + election.status())));
    List<Unit> unsure = units.stream().filter(TurnoutChart::isPartUnstated).toList();
    if (!unsure.isEmpty()) {
      boolean abroad = unsure.stream().allMatch(unit -> unit.kind() == Unit.Kind.ABROAD);
      subtitles.add(texts.of(abroad ? "turnout.partNotStated" : "turnout.partsNotStated"));
    }
    long all = stated.count();
    if (all > units.size()) {
      subtitles.add(texts.of("turnout.more", all, units.getFirst().name().in(texts.locale())));
    }
    return new Caption(
        headline(units, texts),
        subtitles,
        Stream.concat(
                noteOfMarks(Figure.NONE, FIGURES).stream(),
                Stream.of(SourceWords.line(election, texts)))
            .toList(),
        texts.locale());
  }

  private static boolean isPartUnstated(Unit unit) {
    return unit.within() != Unit.TOP
        && unit.turnout() != null
        && unit.turnout().countedAbove() == null;
  }

  private static boolean hasShare(Unit unit) {
    return unit.turnout() != null && unit.turnout().share() != null;
  }

  private static String headline(List<Unit> units, Texts texts) {
    if (units.stream().noneMatch(TurnoutChart::hasShare)) {
      return texts.of("turnout.headline.none");
    }
    String first = share(units.getFirst(), texts);
    if (units.size() == 2
        && units.getFirst().within() == Unit.TOP
        && units.get(1).kind() == Unit.Kind.ABROAD) {
      return texts.of("turnout.headline.abroad", first, share(units.get(1), texts));
    }
    return units.getFirst().within() == Unit.TOP
        ? texts.of("turnout.headline", first)
        : texts.of("turnout.headline.part", units.getFirst().name().in(texts.locale()), first);
  }

  private static String share(Unit unit, Texts texts) {
    @Nullable Turnout turnout = unit.turnout();
    @Nullable Share share = turnout == null ? null : turnout.share();
    return share == null ? texts.of("notStated") : texts.percent(share.percent());
  }

  private Gauge gauge(Place place) {
    Unit unit = place.unit();
    int at = place.at();
    Turnout turnout = Objects.requireNonNull(unit.turnout());
    @Nullable Share share = turnout.share();
    @Nullable Long eligible = turnout.eligibleVoters();
    @Nullable Long didNotVote = turnout.didNotVote();
    List<Gauge.Row> rows = new ArrayList<>();
    rows.add(
        new Gauge.Row(
            texts.of("turnout.tookPart"),
            count(turnout.tookPart(), Figure.Kind.TOOK_PART, at),
            false));
    rows.add(
        new Gauge.Row(
            texts.of("turnout.electorate." + turnout.electorate()),
            count(eligible, Figure.Kind.ELIGIBLE_VOTERS, at),
            false));
    if (didNotVote != null) {
      rows.add(
          new Gauge.Row(texts.of("turnout.didNotVote"), Table.Cell.count(didNotVote, texts), true));
    }
    String name = unit.name().in(texts.locale());
    String spoken =
        share == null ? texts.of("notStated") : texts.of("spoken.percent", share.percent());
    return new Gauge(
        name,
        share == null ? null : (Double) share.percent().doubleValue(),
        share == null
            ? Table.Cell.notStated(texts)
            : marked(
                Table.Cell.figure(texts.percent(share.percent()), share.percent()),
                Figure.Kind.TURNOUT,
                Figure.NONE,
                at,
                Figure.NONE),
        texts.of("spoken.pair", name, spoken),
        eligible == null
            ? texts.of("turnout.base.notStated")
            : texts.of("turnout.base." + turnout.electorate(), eligible),
        rows);
  }

  private Table.Cell count(@Nullable Long count, Figure.Kind kind, int unit) {
    return count == null
        ? Table.Cell.notStated(texts)
        : marked(Table.Cell.count(count, texts), kind, Figure.NONE, unit, Figure.NONE);
  }
}
