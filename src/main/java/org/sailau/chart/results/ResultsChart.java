package org.sailau.chart.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.sailau.chart.draw.ValueScale;
import org.sailau.chart.results.Bars.Half;
import org.sailau.chart.results.Bars.Row;
import org.sailau.chart.results.Bars.Zoom;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.derive.Decision;
import org.sailau.election.derive.OthersTogether;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.ContestWords;
import org.sailau.wording.SourceWords;

/// One contest's results as bars, largest first, with a bar of its own for the remainder.
public final class ResultsChart extends Chart {

  /// Nobody reads more bars than this. The table has all choices.
  private static final int MAX_ROWS = 30;

  /// A picture without room for so many bars has smaller texts instead.
  private static final int MIN_ROWS = 6;

  /// The second panel is drawn if it shows the small bars at least this many times longer.
  private static final int MIN_FACTOR = 3;

  /// Enlarged more than this, next to nothing would look like something.
  private static final int MAX_FACTOR = 1000;

  /// The length of the second panel as a part of the first one's.
  private static final double ZOOM_LENGTH = 0.54;

  /// A tick is a double, whose further digits mean nothing.
  private static final MathContext TICK_DIGITS = new MathContext(12);

  private final Contest contest;
  private final Measure measure;

  /// The name of the unit in which the contest is seen; empty if that unit decides it.
  private final Optional<String> place;

  private final Ranking ranking;
  private final List<Line> lines;
  private final Optional<OthersTogether> others;

  /// What the choices have in the unit that decides the contest; empty if that is seen.
  private final Optional<WholeShares> whole;

  private final ContestNotes contestNotes;
  private final List<Row> rows;

  /// How all derived figures follow; empty if it is said of each.
  private final String common;

  private final Audited audited;

  /// @param most how many bars choices have at most, with that of the others
  private ResultsChart(Audited audited, Contest contest, Measure measure, Texts texts, int most) {
    super(audited, texts);
    this.audited = audited;
    this.contest = contest;
    this.measure = measure;
    this.place = ContestWords.place(election, contest, texts);
    this.ranking = contest.ranking();
    this.lines = shown(contest, most);
    this.others = OthersTogether.of(contest, lines);
    this.contestNotes = new ContestNotes(this, contest);
    this.whole = WholeShares.of(election, contest);
    BarRows bars = new BarRows(contestNotes, measure, lines, others, whole);
    this.rows = bars.all();
    this.common = bars.common();
  }

  public static Chart of(Audited audited, Contest contest, Measure measure, Texts texts) {
    return new ResultsChart(audited, contest, measure, texts, MAX_ROWS);
  }

  /// The choices without a bar of their own in the window; empty if all have one.
  public static Optional<OthersTogether> others(Contest contest) {
    return OthersTogether.of(contest, shown(contest, MAX_ROWS));
  }

  /// The choices with bars of their own. One bar is left for the others.
  private static List<Line> shown(Contest contest, int most) {
    Ranking ranking = contest.ranking();
    return ranking.largest(ranking.lines().size() > most ? most - 1 : most);
  }

  @Override
  protected Chart fitting(Style style, double width, double height) {
    int least = MIN_ROWS;
    int most = Math.min(MAX_ROWS, ranking.lines().size());
    if (most <= least || minHeight(style, width) <= height) {
      return this;
    }
    ResultsChart fitting = withRows(least);
    // A chart of the least has room, or takes smaller texts; one of the most has none.
    while (most - least > 1) {
      int between = (least + most) / 2;
      ResultsChart tried = withRows(between);
      if (tried.minHeight(style, width) <= height) {
        least = between;
        fitting = tried;
      } else {
        most = between;
      }
    }
    return fitting;
  }

  private ResultsChart withRows(int most) {
    return new ResultsChart(audited, contest, measure, texts, most);
  }

  @Override
  public String id() {
    String whole = id(contest, contestNotes.place() == 0, measure);
    return place.isEmpty() ? whole : whole + AT + election.units().get(contest.unit()).id();
  }

  /// The id of the chart of a contest.
  ///
  /// @param first whether it is the first contest of its election
  public static String id(Contest contest, boolean first, Measure measure) {
    String id = measure == Measure.SHARE ? "results" : "votes";
    return first ? id : id + '-' + contest.id();
  }

  @Override
  public String name() {
    String name = texts.of("chart.results", contest.name().in(texts.locale()));
    return place.map(unit -> texts.of("chart.at", name, unit)).orElse(name);
  }

  @Override
  protected Caption caption() {
    return new Caption(
        new ResultsHeadline(election, contest, measure, texts).text(),
        subtitles(),
        notes(),
        texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new BarsDrawing(bars(), style);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new Item(
              row.key(),
              Stream.of(
                      row.name(),
                      row.spoken(),
                      row.note(),
                      texts.of("spoken.position", items.size() + 1, rows.size()))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", ")),
              texts.of("spoken.pair", row.name(), written(row))));
    }
    return items;
  }

  private String written(Row row) {
    boolean saidBelow = !common.isEmpty() || row.key().equals(OthersTogether.KEY);
    String formula = row.derived().isEmpty() && saidBelow ? formula(row) : row.derived();
    String derived = formula.isEmpty() ? "" : texts.of("spoken.derived", formula);
    return Stream.of(row.figure(), row.aside(), derived)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String formula(Row row) {
    if (row.key().equals(OthersTogether.KEY)) {
      return others
          .map(together -> texts.of("results.others.sum", together.lines().size()))
          .orElse("");
    }
    return lines.stream()
        .filter(line -> line.choice().id().equals(row.key()))
        .findFirst()
        .map(line -> contestNotes.formula(line.tally()))
        .orElse("");
  }

  @Override
  public Optional<Finding> derivation(String key) {
    return key.equals(Ranking.REMAINDER)
        ? derivation(Derived.Kind.REMAINDER_VOTES, Figure.NONE)
        : lines.stream()
            .filter(line -> line.choice().id().equals(key) && line.tally().votes() == null)
            .findFirst()
            .flatMap(line -> derivation(Derived.Kind.VOTES, line.tally().choice()));
  }

  private Optional<Finding> derivation(Derived.Kind kind, int choice) {
    return contestNotes.derivation(kind, choice).map(Report.Derivation::finding);
  }

  @Override
  public Table table() {
    return new ResultsTableRows(contestNotes).table();
  }

  private Bars bars() {
    Locale locale = texts.locale();
    if (measure == Measure.SHARE) {
      ValueScale all = new ValueScale(100, 25);
      return new Bars(
          rows,
          all,
          texts.of("results.panel.all.share"),
          zoom(all),
          Half.of(contest, place.isEmpty(), texts),
          wholeLabel(),
          tick -> texts.decimal(round(tick)),
          tick -> texts.percent(round(tick)),
          texts.of("derived"),
          locale);
    }
    ValueScale all = ValueScale.reaching(largest(rows, 0), 1);
    return new Bars(
        rows,
        all,
        texts.of("results.panel.all.votes", round(all.end())),
        zoom(all),
        null,
        "",
        tick -> texts.decimal(round(tick)),
        tick -> texts.decimal(round(tick)),
        texts.of("derived"),
        locale);
  }

  /// What the mark under the first bar says: the unit that decides the contest, and the share
  /// there.
  private String wholeLabel() {
    return whole
        .map(
            shares -> {
              @Nullable Share share =
                  lines.isEmpty() ? null : shares.share(lines.getFirst().tally().choice());
              return share == null
                  ? ""
                  : shares.unit().in(texts.locale()) + ' ' + texts.percent(share.percent());
            })
        .orElse("");
  }

  /// A tick with as few decimals as it needs.
  private static BigDecimal round(double tick) {
    BigDecimal exact = BigDecimal.valueOf(tick).round(TICK_DIGITS).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private @Nullable Zoom zoom(ValueScale all) {
    List<Row> alone = rows.stream().filter(row -> !row.key().equals(OthersTogether.KEY)).toList();
    double second = largest(alone, 1);
    if (second == 0) {
      return null;
    }
    ValueScale scale = ValueScale.reaching(second, measure == Measure.VOTES ? 1 : 0);
    int factor = (int) Math.floor(ZOOM_LENGTH * all.end() / scale.end() + 1e-9);
    if (factor < MIN_FACTOR || factor > MAX_FACTOR) {
      return null;
    }
    String heading =
        largest(alone, 0) > scale.end() ? "results.panel.zoom" : "results.panel.zoom.all";
    int stacked = (int) Math.floor(all.end() / scale.end() + 1e-9);
    return new Zoom(
        scale,
        factor,
        texts.of(heading, factor),
        stacked,
        texts.of(heading, stacked),
        texts.of("results.beyond"));
  }

  /// The largest value after so many larger ones.
  private static double largest(List<Row> rows, int larger) {
    return rows.stream()
        .mapToDouble(Row::reach)
        .map(value -> -value)
        .sorted()
        .map(value -> -value)
        .skip(larger)
        .findFirst()
        .orElse(0);
  }

  private List<String> subtitles() {
    String status = texts.of("status.result." + election.status());
    List<String> subtitles = new ArrayList<>();
    boolean anyShare = ranking.lines().stream().anyMatch(line -> line.tally().share() != null);
    subtitles.add(
        measure == Measure.VOTES
            ? texts.of(
                rows.stream().anyMatch(row -> row.range() != null)
                    ? "results.subtitle.votes.derived"
                    : "results.subtitle.votes",
                status)
            : anyShare
                ? texts.of(
                    "results.subtitle.share", status, ChoiceWords.baseSentence(contest, texts))
                : texts.of("results.subtitle.share.none", status));
    String reported = ContestWords.reported(contest, texts);
    if (!reported.isEmpty()) {
      subtitles.add(reported);
    }
    String terms = place.isEmpty() ? ContestWords.terms(contest, texts) : "";
    if (!terms.isEmpty()) {
      subtitles.add(terms);
    }
    if (others.isPresent()) {
      subtitles.add(texts.of("results.subtitle.more", lines.size(), ranking.lines().size()));
    }
    return subtitles;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    @Nullable Share total = ranking.statedTotal();
    @Nullable Share remainder = ranking.remainder();
    if (total != null && remainder != null) {
      notes.add(
          texts.of(
              "results.note.remainder",
              contest.choices().size(),
              total.percent(),
              remainder.percent()));
    }
    if (rows.stream().anyMatch(row -> !row.derived().isEmpty())) {
      notes.add(texts.of("results.note.derived"));
    }
    if (!common.isEmpty()) {
      notes.add(texts.of("results.note.common", common));
    } else if (lines.stream().anyMatch(line -> line.tally().shareDerived())) {
      notes.add(texts.of("results.note.derivedShares"));
    }
    others.ifPresent(
        together -> notes.add(texts.of("results.note.others", together.lines().size())));
    if (measure == Measure.SHARE && rows.stream().anyMatch(row -> row.whole() != null)) {
      whole.ifPresent(
          shares -> notes.add(texts.of("results.note.whole", shares.unit().in(texts.locale()))));
    }
    Decision decision = Decision.in(election, contest);
    if (decision.basis().isDerived()) {
      notes.add(texts.of("results.note.proved." + decision.basis()));
    }
    notes.addAll(
        noteOfMarks(contestNotes.place(), EnumSet.of(Figure.Kind.VOTES, Figure.Kind.SHARE)));
    notes.add(SourceWords.line(election, texts));
    return notes;
  }
}
