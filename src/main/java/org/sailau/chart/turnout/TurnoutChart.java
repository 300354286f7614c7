package org.sailau.chart.turnout;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.derive.KnownTurnouts.Known;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;
import org.sailau.wording.TurnoutBase;
import org.sailau.wording.TurnoutWords;

/// Turnouts as half rings, with the counts that they are computed from.
public final class TurnoutChart extends Chart {

  private static final Set<Figure.Kind> FIGURES =
      EnumSet.of(Figure.Kind.TURNOUT, Figure.Kind.TOOK_PART, Figure.Kind.ELIGIBLE_VOTERS);

  /// The units that may be drawn.
  private final ShownTurnouts shown;

  /// The units that are drawn.
  private final List<ShownTurnouts.Place> drawn;

  private final List<Unit> units;
  private final String id;
  private final TurnoutWords words;

  private TurnoutChart(Audited audited, Texts texts, ShownTurnouts shown, String id) {
    this(audited, texts, shown, id, KnownTurnouts.of(audited.election()).contest());
  }

  /// @param contest whose counts may stand in for those of units; null if none do
  private TurnoutChart(
      Audited audited, Texts texts, ShownTurnouts shown, String id, @Nullable Contest contest) {
    super(audited, texts);
    this.shown = shown;
    this.drawn = shown.drawn();
    this.units = drawn.stream().map(ShownTurnouts.Place::unit).toList();
    this.id = id;
    this.words = new TurnoutWords(contest, texts);
  }

  public static Chart of(Audited audited, Texts texts) {
    return new TurnoutChart(audited, texts, ShownTurnouts.in(audited.election(), false), "turnout");
  }

  /// A chart of the turnout of a contest in the unit in which it is seen; empty if nothing is known
  /// of it.
  public static Optional<Chart> at(Audited audited, Contest contest, Texts texts) {
    return at(audited, contest, KnownTurnouts.of(audited.election(), contest), texts);
  }

  /// The same, for many units of a contest whose turnouts are known already.
  public static Optional<Chart> at(
      Audited audited, Contest contest, KnownTurnouts turnouts, Texts texts) {
    Election election = audited.election();
    int unit = contest.unit();
    @Nullable Known known = turnouts.of(unit);
    return known == null
        ? Optional.empty()
        : Optional.of(
            new TurnoutChart(
                audited,
                texts,
                ShownTurnouts.of(new ShownTurnouts.Place(election.units().get(unit), unit, known)),
                idAt(election, contest),
                contest));
  }

  /// The id of the chart of a contest in the unit in which it is seen.
  public static String idAt(Election election, Contest contest) {
    String first = election.indexOf(contest) == 0 ? "" : "-" + contest.id();
    return "turnout" + first + AT + election.units().get(contest.unit()).id();
  }

  /// A chart of what the source states, without anything that is derived from it.
  public static TurnoutChart ofStated(Audited audited, Texts texts) {
    return new TurnoutChart(audited, texts, ShownTurnouts.in(audited.election(), true), "turnout");
  }

  /// One chart for each half ring of the chart of all units; none if that has only one.
  public static List<Chart> each(Audited audited, Texts texts) {
    ShownTurnouts shown = ShownTurnouts.in(audited.election(), false);
    return shown.drawn().size() < 2
        ? List.of()
        : shown.drawn().stream()
            .<Chart>map(
                place ->
                    new TurnoutChart(
                        audited, texts, ShownTurnouts.of(place), "turnout-" + place.unit().id()))
            .toList();
  }

  /// Whether the election states any turnout, or one follows from the counts of its only contest.
  public static boolean isFor(Election election) {
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    @Nullable Contest contest = turnouts.contest();
    return isStated(election) || (contest != null && turnouts.of(contest.unit()) != null);
  }

  /// Whether the election states any turnout.
  public static boolean isStated(Election election) {
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
                  Stream.concat(Stream.of(figure(gauge), gauge.base()), written(gauge))
                      .collect(Collectors.joining(", ")))));
    }
    return items;
  }

  /// The counts under a ring, and how the share follows from them.
  private Stream<String> written(Gauge gauge) {
    return Stream.concat(
        gauge.rows().stream().map(row -> texts.of("spoken.pair", row.label(), figure(row))),
        Stream.of(gauge.formula()).filter(formula -> !formula.isEmpty()));
  }

  private String figure(Gauge gauge) {
    return gauge.derived() ? texts.of("spoken.derived", gauge.figure()) : gauge.figure();
  }

  @Override
  public Optional<Finding> derivation(String key) {
    int unit = drawn.get(Integer.parseInt(key)).at();
    return report
        .derivation(Derived.Kind.DID_NOT_VOTE, Figure.NONE, unit, Figure.NONE)
        .map(Report.Derivation::finding);
  }

  private String figure(Gauge.Row row) {
    String figure = row.derived() ? texts.of("spoken.derived", row.value()) : row.value();
    return row.formula().isEmpty() ? figure : figure + ", " + row.formula();
  }

  @Override
  public Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Gauge gauge : shown.first().stream().map(this::gauge).toList()) {
      Table.Cell title = Table.Cell.text(gauge.title());
      rows.add(
          List.of(
              title,
              Table.Cell.text(texts.of("turnout.column.share")),
              gauge.derived() ? gauge.share().derived(texts) : gauge.share()));
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
    @Nullable LocalDateTime hour = hour();
    subtitles.add(
        hour != null
            ? texts.of("places.subtitle.hour", texts.time(hour.toLocalTime()))
            : texts.of(
                "turnout.subtitle."
                    + TurnoutBase.of(
                        units, drawn.stream().map(place -> place.known().electorate()).toList()),
                texts.of("status.sentence." + election.status())));
    List<Unit> unsure = units.stream().filter(TurnoutChart::isPartUnstated).toList();
    if (!unsure.isEmpty() && units.size() > 1) {
      boolean abroad = unsure.stream().allMatch(unit -> unit.kind() == Unit.Kind.ABROAD);
      subtitles.add(texts.of(abroad ? "turnout.partNotStated" : "turnout.partsNotStated"));
    }
    long all = shown.count();
    if (all > units.size()) {
      subtitles.add(
          units.size() > 1
              ? texts.of("turnout.others", all - units.size())
              : texts.of(
                  shown.allStated() ? "turnout.more" : "turnout.more.derived",
                  all,
                  units.getFirst().name().in(texts.locale())));
    }
    subtitles.addAll(words.ofContest(knowns()));
    return new Caption(
        turnoutHeadline(),
        subtitles,
        Stream.of(
                words.notes(knowns()),
                noteOfMarks(Figure.NONE, FIGURES),
                List.of(SourceWords.line(source(), texts)))
            .flatMap(List::stream)
            .toList(),
        texts.locale());
  }

  /// To which hour the only turnout that is drawn belongs; null if to the end of the voting.
  private @Nullable LocalDateTime hour() {
    @Nullable Turnout only = units.size() == 1 ? units.getFirst().turnout() : null;
    return only == null ? null : only.asOf();
  }

  /// The source of the first turnout that is drawn.
  private Source source() {
    @Nullable Turnout first = units.isEmpty() ? null : units.getFirst().turnout();
    return first == null ? election.source() : election.source(first.evidence());
  }

  private List<Known> knowns() {
    return drawn.stream().map(ShownTurnouts.Place::known).toList();
  }

  private static boolean isPartUnstated(Unit unit) {
    return unit.within() != Unit.TOP
        && unit.turnout() != null
        && unit.turnout().countedAbove() == null;
  }

  private String turnoutHeadline() {
    if (drawn.stream().allMatch(place -> place.known().share() == null)) {
      return texts.of(
          words.isNotCounted() ? "results.headline.notCounted" : "turnout.headline.none");
    }
    String first = share(drawn.getFirst());
    if (units.size() == 2
        && units.getFirst().within() == Unit.TOP
        && units.get(1).kind() == Unit.Kind.ABROAD) {
      return texts.of("turnout.headline.abroad", first, share(drawn.get(1)));
    }
    return units.getFirst().within() == Unit.TOP
        ? texts.of("turnout.headline", first)
        : texts.of("turnout.headline.part", units.getFirst().name().in(texts.locale()), first);
  }

  private String share(ShownTurnouts.Place place) {
    @Nullable Share share = place.known().share();
    return share == null ? texts.of("notStated") : texts.percent(share.percent());
  }

  private Gauge gauge(ShownTurnouts.Place place) {
    Known known = place.known();
    int at = place.at();
    @Nullable Share share = known.share();
    List<Gauge.Row> rows = new ArrayList<>();
    rows.add(row(words.tookPart(known), known.tookPart(), Figure.Kind.TOOK_PART, at));
    String eligible = texts.of("turnout.electorate." + known.electorate());
    rows.add(
        known.isEligibleElsewhere()
            ? new Gauge.Row(eligible, elsewhere(), false, "")
            : row(eligible, known.eligible(), Figure.Kind.ELIGIBLE_VOTERS, at));
    @Nullable Long didNotVote = known.didNotVote();
    if (didNotVote != null) {
      rows.add(
          new Gauge.Row(
              texts.of("turnout.didNotVote"), Table.Cell.count(didNotVote, texts), true, ""));
    }
    String name = place.unit().name().in(texts.locale());
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
        known.shareDerived(),
        texts.of(
            "spoken.pair",
            name,
            known.shareDerived() ? texts.of("spoken.derived", spoken) : spoken),
        words.base(known),
        words.formula(known),
        rows);
  }

  private Table.Cell elsewhere() {
    String words = texts.of("turnout.elsewhere");
    return new Table.Cell(words, "", words);
  }

  private Gauge.Row row(
      String label, KnownTurnouts.@Nullable Count count, Figure.Kind kind, int unit) {
    if (count == null) {
      return new Gauge.Row(label, Table.Cell.notStated(texts), false, "");
    }
    Table.Cell cell =
        count.atLeast()
            ? Table.Cell.figure(
                texts.of("turnout.atLeast", count.value()), BigDecimal.valueOf(count.value()))
            : Table.Cell.count(count.value(), texts);
    return new Gauge.Row(
        label,
        marked(cell, kind, Figure.NONE, unit, Figure.NONE),
        count.isDerived(),
        words.sum(count));
  }
}
