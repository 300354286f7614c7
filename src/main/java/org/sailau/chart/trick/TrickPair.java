package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ratio;
import org.sailau.election.Share;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.TurnoutBase;

/// Two stated figures of one kind that a class can compare, the smaller one first.
///
/// @param subtitles say what the figures are of
record TrickPair(Named first, Named second, Measure measure, List<String> subtitles) {

  /// More choices than this are not compared with each other.
  private static final int MAX = 30;

  /// The largest quotient of two figures that a class compares.
  private static final Ratio MAX_TIMES = Ratio.of(3);

  /// The smallest quotient of two figures whose difference can be seen.
  private static final Ratio MIN_TIMES = Ratio.of(101, 100);

  /// @param value greater than 0
  record Named(String name, BigDecimal value) {}

  Ratio times() {
    return Ratio.of(second.value).dividedBy(Ratio.of(first.value));
  }

  /// A figure of the pair as text.
  String shown(Named figure, Texts texts) {
    return measure == Measure.SHARE
        ? texts.percent(figure.value)
        : texts.count(figure.value.longValueExact());
  }

  private boolean isClose() {
    return times().compareTo(MIN_TIMES) >= 0 && times().compareTo(MAX_TIMES) <= 0;
  }

  private static TrickPair of(Named a, Named b, Measure measure, List<String> subtitles) {
    return a.value.compareTo(b.value) <= 0
        ? new TrickPair(a, b, measure, subtitles)
        : new TrickPair(b, a, measure, subtitles);
  }

  /// The turnouts of two units that are close enough to be compared: of the first unit that states
  /// a turnout, and of the next one with another turnout.
  static Optional<TrickPair> ofTurnouts(Election election, Texts texts) {
    List<Unit> stated =
        election.units().stream().filter(unit -> percent(unit) != null).limit(MAX).toList();
    return stated.stream()
        .skip(1)
        .map(
            unit ->
                of(
                    turnout(stated.getFirst(), texts),
                    turnout(unit, texts),
                    Measure.SHARE,
                    List.of(
                        texts
                            .of(
                                "turnout.subtitle."
                                    + TurnoutBase.of(List.of(stated.getFirst(), unit)),
                                "")
                            .strip())))
        .filter(TrickPair::isClose)
        .findFirst();
  }

  private static @Nullable BigDecimal percent(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    @Nullable Share share = turnout == null ? null : turnout.share();
    return share == null || share.steps() == 0 ? null : share.percent();
  }

  private static Named turnout(Unit unit, Texts texts) {
    @Nullable BigDecimal percent = percent(unit);
    return new Named(unit.name().in(texts.locale()), percent == null ? BigDecimal.ONE : percent);
  }

  /// All pairs of a contest's choices by one measure. The pairs with the first choice come first.
  static List<TrickPair> ofChoices(
      Election election, Contest contest, Measure measure, Texts texts) {
    List<Named> named =
        contest.ranking().lines().stream()
            .limit(MAX)
            .flatMap(line -> named(line, measure, texts).stream())
            .toList();
    List<String> subtitles = subtitles(election, contest, measure, texts);
    List<TrickPair> pairs = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        TrickPair pair = of(named.get(i), named.get(j), measure, subtitles);
        if (pair.isClose()) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static Optional<Named> named(Ranking.Line line, Measure measure, Texts texts) {
    @Nullable Share share = line.tally().share();
    @Nullable Long votes = line.tally().votes();
    @Nullable BigDecimal value =
        measure == Measure.SHARE
            ? share == null ? null : share.percent()
            : votes == null ? null : BigDecimal.valueOf(votes);
    return value == null || value.signum() == 0
        ? Optional.empty()
        : Optional.of(new Named(line.choice().name().in(texts.locale()), value));
  }

  /// Subtitles that say what a contest's figures are of.
  static List<String> subtitles(Election election, Contest contest, Measure measure, Texts texts) {
    List<String> subtitles = new ArrayList<>();
    if (election.contests().size() > 1) {
      subtitles.add(contest.name().in(texts.locale()));
    }
    subtitles.add(
        measure == Measure.VOTES
            ? texts.of("results.column.votes")
            : contest.base() == null
                ? texts.of("trick.share.noBase")
                : texts.of("trick.share", ChoiceWords.base(contest, texts)));
    return subtitles;
  }

  /// The first two choices, of any contest, that are close enough to be compared: by share, or by
  /// votes where no shares are stated.
  static Optional<TrickPair> ofNeighbours(Election election, Texts texts) {
    return election.contests().stream()
        .flatMap(contest -> any(election, contest, texts).stream().limit(1))
        .findFirst();
  }

  /// Two choices one of which has nearly twice as much as the other, of the first contest that has
  /// such.
  static Optional<TrickPair> ofAboutTwice(Election election, Texts texts) {
    Ratio two = Ratio.of(2);
    return election.contests().stream()
        .flatMap(
            contest ->
                any(election, contest, texts).stream()
                    .min(Comparator.comparing(pair -> pair.times().minus(two).absolute()))
                    .stream())
        .findFirst();
  }

  private static List<TrickPair> any(Election election, Contest contest, Texts texts) {
    List<TrickPair> shares = ofChoices(election, contest, Measure.SHARE, texts);
    return shares.isEmpty() ? ofChoices(election, contest, Measure.VOTES, texts) : shares;
  }
}
