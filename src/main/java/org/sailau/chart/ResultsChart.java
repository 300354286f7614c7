package org.sailau.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.Bars.Fill;
import org.sailau.chart.Bars.Half;
import org.sailau.chart.Bars.Row;
import org.sailau.chart.Bars.Zoom;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Share;
import org.sailau.text.Texts;

/// One contest's results as bars, largest first, and what is missing to 100 percent as a bar of its
/// own. Holds no state: call from any thread. The returned chart belongs to the caller.
public final class ResultsChart {

  /// More bars than this nobody reads; the table has all.
  private static final int MOST_ROWS = 30;

  /// The small bars are worth a panel of their own if it shows them this much longer.
  private static final int LEAST_FACTOR = 3;

  /// The second panel is about as long as this part of the first.
  private static final double ZOOM_LENGTH = 0.54;

  private final Election election;
  private final Contest contest;
  private final Measure measure;
  private final Texts texts;
  private final Ranking ranking;

  private ResultsChart(Election election, Contest contest, Measure measure, Texts texts) {
    this.election = election;
    this.contest = contest;
    this.measure = measure;
    this.texts = texts;
    this.ranking = contest.ranking();
  }

  public static JFreeChart of(
      Election election, Contest contest, Measure measure, Texts texts, Style style) {
    ResultsChart chart = new ResultsChart(election, contest, measure, texts);
    return new BarsDrawing(chart.bars(), style, chart.caption()).chart();
  }

  /// The least height in pixels at which rows of a chart this wide do not run into each other.
  public static double leastHeight(
      Election election, Contest contest, Measure measure, Texts texts, Style style, double width) {
    ResultsChart chart = new ResultsChart(election, contest, measure, texts);
    return chart.caption().height(style, width)
        + BarsPainter.leastHeight(chart.bars(), style, width);
  }

  private Caption caption() {
    return new Caption(headline(), subtitles(), notes(), texts.locale());
  }

  private Bars bars() {
    Locale locale = texts.locale();
    List<Row> rows = rows();
    if (measure == Measure.SHARE) {
      Scale all = new Scale(100, 25);
      return new Bars(
          rows,
          all,
          texts.of("results.panel.all.share"),
          zoom(rows, all),
          new Half(50, texts.of("results.half")),
          tick -> texts.decimal(round(tick)),
          tick -> texts.percent(round(tick)),
          locale);
    }
    Scale all = Scale.reaching(largest(rows, 0));
    return new Bars(
        rows,
        all,
        texts.of("results.panel.all.votes", texts.count((long) all.end())),
        zoom(rows, all),
        null,
        tick -> texts.count((long) tick),
        tick -> texts.count((long) tick),
        locale);
  }

  /// Ticks are round: as few decimals as they need.
  private static BigDecimal round(double tick) {
    BigDecimal exact = new BigDecimal(Double.toString(tick)).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private @Nullable Zoom zoom(List<Row> rows, Scale all) {
    Scale scale = Scale.reaching(largest(rows, 1));
    int factor = (int) Math.floor(ZOOM_LENGTH * all.end() / scale.end() + 1e-9);
    return rows.size() < 2 || factor < LEAST_FACTOR
        ? null
        : new Zoom(
            scale,
            factor,
            texts.of("results.panel.zoom", texts.count(factor)),
            texts.of("results.beyond"));
  }

  /// The largest value but for so many that are larger.
  private static double largest(List<Row> rows, int larger) {
    return rows.stream()
        .mapToDouble(row -> row.value() == null ? 0 : row.value())
        .map(value -> -value)
        .sorted()
        .map(value -> -value)
        .skip(larger)
        .findFirst()
        .orElse(0);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Line line : lines()) {
      rows.add(row(line, rows.isEmpty()));
    }
    @Nullable Share remainder = ranking.remainder();
    if (remainder != null) {
      rows.add(
          row(
              Ranking.REMAINDER,
              texts.of("results.remainder"),
              texts.of("results.remainder.note", texts.count(contest.choices().size())),
              null,
              remainder,
              Fill.HATCHED));
    }
    return rows;
  }

  private List<Line> lines() {
    return ranking.lines().subList(0, Math.min(MOST_ROWS, ranking.lines().size()));
  }

  private Row row(Line line, boolean leading) {
    return row(
        line.choice().id(),
        line.choice().name().in(texts.locale()),
        ChoiceWords.note(line.choice(), texts),
        line.tally().votes(),
        line.tally().share(),
        leading ? Fill.LEADING : Fill.OTHER);
  }

  private Row row(
      String key,
      String name,
      String note,
      @Nullable Long votes,
      @Nullable Share share,
      Fill fill) {
    String votesAlone = votes == null ? texts.of("results.votes.notStated") : texts.count(votes);
    String votesWithWord =
        votes == null ? votesAlone : texts.of("results.votes", texts.count(votes));
    String shareText =
        share == null ? texts.of("results.share.notStated") : texts.percent(share.percent());
    if (measure == Measure.SHARE) {
      // The votes of the remainder are no figure that the source could have stated.
      boolean withVotes = fill != Fill.HATCHED;
      return new Row(
          key,
          name,
          note,
          share == null ? null : (Double) share.percent().doubleValue(),
          share == null ? "" : shareText,
          share == null ? shareText : withVotes ? votesWithWord : "",
          share == null ? shareText : withVotes ? votesAlone : "",
          fill);
    }
    String aside = votes == null ? votesAlone + " · " + shareText : shareText;
    return new Row(
        key,
        name,
        note,
        votes == null ? null : (Double) votes.doubleValue(),
        votes == null ? "" : votesWithWord,
        aside,
        aside,
        fill);
  }

  private String headline() {
    if (ranking.lines().isEmpty()) {
      return texts.of("results.headline.none");
    }
    Line first = ranking.lines().getFirst();
    String name = first.choice().name().in(texts.locale());
    String firstFigure = figure(first);
    if (ranking.lines().size() == 1) {
      return firstFigure.isEmpty() ? name : texts.of("results.headline.one", name, firstFigure);
    }
    Line second = ranking.lines().get(1);
    String secondFigure = figure(second);
    if (secondFigure.isEmpty()) {
      return firstFigure.isEmpty()
          ? texts.of("results.headline.notStated." + measure)
          : texts.of("results.headline.one", name, firstFigure);
    }
    if (firstFigure.isEmpty()) {
      return texts.of("results.headline.leaderNotStated." + contest.kind(), secondFigure);
    }
    return texts.of(
        "results.headline." + measure + '.' + contest.kind(),
        name,
        firstFigure,
        secondFigure,
        second.choice().name().in(texts.locale()));
  }

  private String figure(Line line) {
    @Nullable Long votes = line.tally().votes();
    @Nullable Share share = line.tally().share();
    return measure == Measure.SHARE
        ? share == null ? "" : texts.percent(share.percent())
        : votes == null ? "" : texts.count(votes);
  }

  private List<String> subtitles() {
    String status = texts.of("status.result." + election.status());
    List<String> subtitles = new ArrayList<>();
    subtitles.add(
        measure == Measure.SHARE
            ? texts.of("results.subtitle.share", status, ChoiceWords.baseSentence(contest, texts))
            : texts.of("results.subtitle.votes", status));
    int left = ranking.lines().size() - lines().size();
    if (left > 0) {
      subtitles.add(
          texts.of(
              "results.subtitle.more",
              texts.count(lines().size()),
              texts.count(ranking.lines().size())));
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
              texts.count(contest.choices().size()),
              texts.decimal(total.percent()),
              texts.decimal(remainder.percent())));
    }
    notes.add(SourceWords.line(election, texts));
    return notes;
  }
}
