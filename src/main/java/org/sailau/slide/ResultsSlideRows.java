package org.sailau.slide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.ValueScale;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.derive.OthersTogether;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// The rows that fit on a slide of results: the largest choices, the others together, and the
/// remainder.
///
/// @param all from the first place on, the others after them, the remainder last
/// @param drawn how many of the rows are choices, the others together being one
/// @param choices how many of the rows are one choice each
record ResultsSlideRows(List<ResultRow> all, int drawn, int choices) {

  /// A row.
  ///
  /// @param key the choice's id, [OthersTogether#KEY] or [Ranking#REMAINDER]
  /// @param figure the figure in words
  /// @param value the figure's size; null if it is not stated, and then there is no bar
  record ResultRow(String key, String name, String figure, @Nullable Double value, Fill fill) {}

  /// The measure that the source states: shares, or votes if it states no share.
  static Measure measure(Ranking ranking) {
    boolean anyShare =
        ranking.lines().stream().anyMatch(line -> line.tally().statedShare() != null);
    boolean anyVotes = ranking.lines().stream().anyMatch(line -> line.tally().votes() != null);
    return anyShare || !anyVotes ? Measure.SHARE : Measure.VOTES;
  }

  /// The rows that fit.
  ///
  /// @param height the height of a row
  /// @param room the height of all rows together, in the same unit
  static ResultsSlideRows of(
      Contest contest,
      Measure measure,
      Texts texts,
      ToDoubleFunction<ResultRow> height,
      double room) {
    Ranking ranking = contest.ranking();
    @Nullable Share remainder = ranking.remainder();
    @Nullable ResultRow rest =
        remainder == null || measure == Measure.VOTES
            ? null
            : new ResultRow(
                Ranking.REMAINDER,
                texts.of("results.remainder"),
                texts.percent(remainder.percent()),
                remainder.percent().doubleValue(),
                Fill.HATCHED);
    double left = rest == null ? room : room - height.applyAsDouble(rest);
    List<ResultRow> rows = new ArrayList<>();
    for (Line line : ranking.lines()) {
      boolean leading = line.choice().stands() && Ranking.tied(line, ranking.lines().getFirst());
      rows.add(row(line, measure, texts, leading));
    }
    int shown = fitting(rows, height, left);
    if (shown < rows.size()) {
      // The others take the room of one row.
      ResultRow taken = others(contest, Math.max(1, shown - 1), measure, texts);
      int beside = fitting(rows, height, left - height.applyAsDouble(taken));
      shown = Math.max(1, Math.min(beside, rows.size() - 2)); // One alone are no others together.
      rows.subList(shown, rows.size()).clear();
      rows.add(others(contest, shown, measure, texts));
    }
    int drawn = rows.size();
    if (rest != null) {
      rows.add(rest);
    }
    return new ResultsSlideRows(List.copyOf(rows), drawn, shown);
  }

  /// How many rows have room; at least one.
  private static int fitting(
      List<ResultRow> rows, ToDoubleFunction<ResultRow> height, double room) {
    double left = room;
    int fitting = 0;
    while (fitting < rows.size()) {
      left -= height.applyAsDouble(rows.get(fitting));
      if (left < 0 && fitting > 0) {
        break;
      }
      fitting++;
    }
    return fitting;
  }

  private static ResultRow others(Contest contest, int shown, Measure measure, Texts texts) {
    OthersTogether others =
        OthersTogether.of(contest, contest.ranking().lines().subList(0, shown)).orElseThrow();
    String name = texts.of("results.others", others.lines().size());
    @Nullable BigDecimal value = others.figure(measure);
    if (value == null) {
      return new ResultRow(OthersTogether.KEY, name, texts.of("notStated"), null, Fill.OTHER);
    }
    String figure = measure == Measure.VOTES ? texts.count(value) : texts.percent(value);
    return new ResultRow(
        OthersTogether.KEY,
        name,
        texts.of("spoken.derived", figure),
        value.doubleValue(),
        Fill.OTHER);
  }

  private static ResultRow row(Line line, Measure measure, Texts texts, boolean leading) {
    @Nullable Share share = line.tally().statedShare();
    @Nullable BigDecimal votes = line.tally().votes();
    String name = line.choice().name().in(texts.locale());
    Fill fill = leading ? Fill.LEADING : Fill.OTHER;
    if (measure == Measure.SHARE) {
      return share == null
          ? new ResultRow(line.choice().id(), name, texts.of("results.share.notStated"), null, fill)
          : new ResultRow(
              line.choice().id(),
              name,
              texts.percent(share.percent()),
              share.percent().doubleValue(),
              fill);
    }
    return votes == null
        ? new ResultRow(line.choice().id(), name, texts.of("results.votes.notStated"), null, fill)
        : new ResultRow(
            line.choice().id(),
            name,
            line.tally().votesDerived()
                ? texts.of("spoken.derived", texts.count(votes))
                : texts.count(votes),
            votes.doubleValue(),
            fill);
  }

  /// The index of the row that is revealed at a step: choices from the last place to the first,
  /// then the remainder.
  ///
  /// @param step from 0
  int atStep(int step) {
    return step < drawn ? drawn - 1 - step : step;
  }

  /// The step at which a row is revealed.
  int stepOf(int row) {
    return atStep(row); // The mapping is its own inverse.
  }

  /// The value axis: from 0 to 100 percent, or to a round number of votes.
  ValueScale scale(Measure measure) {
    double largest =
        all.stream().mapToDouble(row -> row.value() == null ? 0 : row.value()).max().orElse(0);
    return measure == Measure.SHARE ? new ValueScale(100, 25) : ValueScale.reaching(largest, 1);
  }
}
