package org.sailau.chart.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Share;
import org.sailau.text.Texts;

/// Says in one sentence what a chart of results shows, and claims no more than the source states.
public final class ResultsHeadline {

  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// More decimals than these make a headline hard to read.
  private static final int DECIMALS = 2;

  private final Contest contest;
  private final Measure measure;
  private final Texts texts;
  private final Ranking ranking;

  public ResultsHeadline(Contest contest, Measure measure, Texts texts) {
    this.contest = contest;
    this.measure = measure;
    this.texts = texts;
    this.ranking = contest.ranking();
  }

  public String text() {
    if (ranking.lines().isEmpty()) {
      return texts.of("results.headline.none");
    }
    Line first = ranking.lines().getFirst();
    String name = first.choice().name().in(texts.locale());
    @Nullable Object firstFigure = figure(first);
    if (ranking.lines().size() == 1) {
      return firstFigure == null ? name : texts.of("results.headline.one", name, firstFigure);
    }
    Line second = ranking.lines().get(1);
    @Nullable Object secondFigure = figure(second);
    if (firstFigure == null && !ranking.complete()) {
      return partly();
    }
    if (firstFigure == null) {
      return secondFigure == null
          ? partly()
          : texts.of(
              "results.headline.leaderNotStated." + measure + '.' + contest.kind(), secondFigure);
    }
    if (secondFigure == null || !ranking.complete()) {
      return texts.of("results.headline.one", name, firstFigure);
    }
    long tied = ranking.lines().stream().filter(line -> Ranking.tied(first, line)).count();
    if (tied > 2) {
      return texts.of("results.headline.tiedMany", tied, firstFigure);
    }
    if (tied == 2) {
      return texts.of(
          "results.headline.tied", name, second.choice().name().in(texts.locale()), firstFigure);
    }
    return texts.of(
        (isMajority(first) ? "results.headline.won." : "results.headline.")
            + measure
            + '.'
            + contest.kind(),
        name,
        firstFigure,
        secondFigure,
        second.choice().name().in(texts.locale()));
  }

  /// Whether the source says that a candidate or a ticket has more than half: only then has it won
  /// for certain, for others there may be a second round.
  private boolean isMajority(Line line) {
    @Nullable Share share = line.tally().share();
    boolean persons = contest.kind() == ChoiceKind.CANDIDATE || contest.kind() == ChoiceKind.TICKET;
    return persons && share != null && share.percent().compareTo(HALF) > 0;
  }

  /// Says of how many choices the figure is stated.
  private String partly() {
    long stated = ranking.lines().stream().filter(line -> figure(line) != null).count();
    return stated == 0
        ? texts.of("results.headline.notStated." + measure)
        : texts.of("results.headline.partly." + measure, stated, ranking.lines().size());
  }

  /// A share as text, or votes as a number; null if it is not stated.
  private @Nullable Object figure(Line line) {
    @Nullable Share share = line.tally().share();
    return measure == Measure.VOTES
        ? line.tally().votes()
        : share == null ? null : texts.percent(shortened(share));
  }

  /// A share with two decimals at most. It keeps all of them if it would become nothing, half or
  /// all, or as large as another one.
  private BigDecimal shortened(Share share) {
    BigDecimal percent = share.percent();
    if (percent.scale() <= DECIMALS) {
      return percent;
    }
    BigDecimal rounded = rounded(share);
    boolean telling =
        Stream.of(BigDecimal.ZERO, HALF, HUNDRED).noneMatch(one -> one.compareTo(rounded) == 0)
            && ranking.lines().stream()
                .map(line -> line.tally().share())
                .filter(other -> other != null && !other.equals(share))
                .noneMatch(other -> rounded(other).compareTo(rounded) == 0);
    return telling ? rounded : percent;
  }

  private static BigDecimal rounded(Share share) {
    return share.percent().setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
