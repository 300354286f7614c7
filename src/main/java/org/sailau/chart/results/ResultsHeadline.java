package org.sailau.chart.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.column.Counts;
import org.sailau.election.derive.Decision;
import org.sailau.election.derive.Decision.Basis;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ContestWords;

/// Says in one sentence what a chart of results shows, and claims no more than the source states.
public final class ResultsHeadline {

  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// More decimals than these make a headline hard to read.
  private static final int DECIMALS = 2;

  private final Election election;
  private final Contest contest;
  private final Measure measure;
  private final Texts texts;
  private final Ranking ranking;
  private final Decision decision;

  public ResultsHeadline(Election election, Contest contest, Measure measure, Texts texts) {
    this.election = election;
    this.contest = contest;
    this.measure = measure;
    this.texts = texts;
    this.ranking = contest.ranking();
    this.decision = Decision.in(election, contest);
  }

  /// The sentence. In another unit than the one that decides the contest it begins with the unit's
  /// name.
  public String text() {
    String sentence = sentence();
    return ContestWords.place(election, contest, texts)
        .map(place -> texts.of("spoken.pair", place, afterColon(sentence)))
        .orElse(sentence);
  }

  /// A sentence as it stands after a colon: with a small letter, unless it begins with a name.
  private String afterColon(String sentence) {
    boolean named =
        contest.choices().stream()
            .anyMatch(choice -> sentence.startsWith(choice.name().in(texts.locale())));
    int first = sentence.offsetByCodePoints(0, 1);
    return named
        ? sentence
        : sentence.substring(0, first).toLowerCase(texts.locale()) + sentence.substring(first);
  }

  /// Whatever says most comes first: who is elected, that there is no choice, that there are no
  /// votes, and only then who leads.
  private String sentence() {
    Counts.@Nullable State state = contest.counts().state(contest.unit());
    if (state == Counts.State.ANNULLED) {
      return texts.of("results.headline.annulled");
    }
    if (ContestWords.isNotCounted(contest)) {
      return texts.of("results.headline.notCounted");
    }
    if (contest.kind() != ChoiceKind.ANSWER && decision.basis() == Basis.STATED) {
      return new ElectedHeadline(contest, ranking, decision.winners(), this::figure, texts).text();
    }
    List<Line> standing = ranking.standing();
    Optional<Line> above = ranking.aboveAllStanding();
    if (above.isPresent() && figure(above.get()) != null && figure(standing.getFirst()) != null) {
      return texts.of(
          "results.headline.above",
          name(above.get()),
          withUnit(above.get()),
          name(standing.getFirst()),
          withUnit(standing.getFirst()));
    }
    if (isUnopposed()) {
      return unopposed(standing);
    }
    if (ranking.lines().isEmpty()) {
      return texts.of("results.headline.none");
    }
    if (hasNobodyVotes()) {
      return texts.of("results.headline.nobody." + contest.kind());
    }
    return standing.size() < 2
        ? one(ranking.lines().getFirst())
        : leading(standing, standing.getFirst(), standing.get(1));
  }

  private String name(Line line) {
    return line.choice().name().in(texts.locale());
  }

  private String one(Line line) {
    @Nullable Object figure = figure(line);
    return figure == null ? name(line) : texts.of("results.headline.one", name(line), figure);
  }

  private String leading(List<Line> standing, Line first, Line second) {
    @Nullable Object firstFigure = figure(first);
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
      return one(first);
    }
    long tied = standing.stream().filter(line -> Ranking.tied(first, line)).count();
    if (tied > 2) {
      return texts.of("results.headline.tiedMany", tied, firstFigure);
    }
    if (tied == 2) {
      return texts.of("results.headline.tied", name(first), name(second), firstFigure);
    }
    @Nullable Long seats = first.choice().details().seats();
    if (seats != null) {
      return withSeats(first, seats);
    }
    if (decision.basis().isDerived()) {
      return texts.of("results.headline.proved", name(first), withUnit(first), secondFigure);
    }
    boolean won = decision.basis() == Basis.MORE_THAN_HALF;
    return texts.of(
        (won ? "results.headline.won." : "results.headline.") + measure + '.' + contest.kind(),
        name(first),
        firstFigure,
        secondFigure,
        name(second));
  }

  /// Says how many seats the first has, for these were the votes.
  private String withSeats(Line first, long seats) {
    @Nullable Long all = contest.details().seats();
    return all == null
        ? texts.of("results.headline.seats", name(first), withUnit(first), seats)
        : texts.of("results.headline.seatsOf", name(first), withUnit(first), seats, all);
  }

  /// Whether only one choice stands. Not if the shares leave a remainder, which may be somebody's.
  private boolean isUnopposed() {
    return contest.kind() != ChoiceKind.ANSWER
        && contest.standing().size() == 1
        && ranking.remainder() == null;
  }

  private String unopposed(List<Line> standing) {
    String name = contest.standing().getFirst().name().in(texts.locale());
    return standing.isEmpty() || figure(standing.getFirst()) == null
        ? texts.of("results.headline.unopposed", name)
        : texts.of("results.headline.unopposed.figure", name, withUnit(standing.getFirst()));
  }

  /// Whether the figures of all lines say that nobody got a vote.
  private boolean hasNobodyVotes() {
    return contest.isWithoutVotes(contest.unit())
        && ranking.lines().size() == contest.choices().size();
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

  /// A figure with its unit: percent, or the word for votes.
  private String withUnit(Line line) {
    @Nullable Object figure = figure(line);
    return figure instanceof BigDecimal votes
        ? texts.of("results.votes", votes)
        : figure == null ? texts.of("notStated") : figure.toString();
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
