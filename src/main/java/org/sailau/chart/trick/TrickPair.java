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
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.TurnoutBase;

/// Two stated figures of one kind that a class can compare, the smaller one first. Immutable.
///
/// @param subtitles what the figures are of
record TrickPair(NamedValue first, NamedValue second, Measure measure, List<String> subtitles) {

  /// Nobody compares more figures.
  private static final int MAX_FIGURES = 30;

  /// Nobody asks how many times larger a figure is if it is much larger.
  private static final Ratio MAX_RATIO = Ratio.of(3);

  /// Nobody sees a smaller difference.
  private static final Ratio MIN_RATIO = Ratio.of(101, 100);

  /// A figure with a name.
  ///
  /// @param value greater than 0
  record NamedValue(String name, BigDecimal value) {}

  Ratio ratio() {
    return Ratio.of(second.value).dividedBy(Ratio.of(first.value));
  }

  /// A figure as the language writes it.
  String text(NamedValue figure, Texts texts) {
    return measure == Measure.SHARE
        ? texts.percent(figure.value)
        : texts.count(figure.value.longValueExact());
  }

  private boolean isClose() {
    return ratio().compareTo(MIN_RATIO) >= 0 && ratio().compareTo(MAX_RATIO) <= 0;
  }

  private static TrickPair of(NamedValue a, NamedValue b, Measure measure, List<String> subtitles) {
    return a.value.compareTo(b.value) <= 0
        ? new TrickPair(a, b, measure, subtitles)
        : new TrickPair(b, a, measure, subtitles);
  }

  /// The turnout of the first unit that states one, with the turnout of the next unit that is close
  /// enough to compare.
  static Optional<TrickPair> ofTurnouts(Election election, Texts texts) {
    List<Unit> stated =
        election.units().stream().filter(unit -> percent(unit) != null).limit(MAX_FIGURES).toList();
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
    @Nullable Turnout turnout = unit.turnoutAt(null);
    @Nullable Share share = turnout == null ? null : turnout.share();
    return share == null || share.steps() == 0 ? null : share.percent();
  }

  private static NamedValue turnout(Unit unit, Texts texts) {
    @Nullable BigDecimal percent = percent(unit);
    return new NamedValue(
        unit.name().in(texts.locale()), percent == null ? BigDecimal.ONE : percent);
  }

  /// All pairs of a contest's choices that are close enough to compare. Pairs with the largest
  /// choice come first.
  static List<TrickPair> ofChoices(
      Election election, Contest contest, Measure measure, Texts texts) {
    List<NamedValue> named =
        contest.ranking().standing().stream()
            .limit(MAX_FIGURES)
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

  private static Optional<NamedValue> named(Ranking.Line line, Measure measure, Texts texts) {
    @Nullable Share share = line.tally().statedShare();
    @Nullable BigDecimal votes = line.tally().statedVotes();
    @Nullable BigDecimal value =
        measure == Measure.SHARE ? share == null ? null : share.percent() : votes;
    return value == null || value.signum() == 0
        ? Optional.empty()
        : Optional.of(new NamedValue(line.choice().name().in(texts.locale()), value));
  }

  /// Says what a contest's figures are of.
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

  /// The first two choices of any contest that are close enough to compare: by share, or by votes
  /// if no shares are stated.
  static Optional<TrickPair> ofNeighbours(Election election, Texts texts) {
    return election.contests().stream()
        .flatMap(contest -> any(election, contest, texts).stream().limit(1))
        .findFirst();
  }

  /// Of the first contest with pairs, the pair in which one choice is nearest to twice the other.
  static Optional<TrickPair> ofAboutTwice(Election election, Texts texts) {
    Ratio two = Ratio.of(2);
    return election.contests().stream()
        .flatMap(
            contest ->
                any(election, contest, texts).stream()
                    .min(Comparator.comparing(pair -> pair.ratio().minus(two).abs()))
                    .stream())
        .findFirst();
  }

  private static List<TrickPair> any(Election election, Contest contest, Texts texts) {
    List<TrickPair> shares = ofChoices(election, contest, Measure.SHARE, texts);
    return shares.isEmpty() ? ofChoices(election, contest, Measure.VOTES, texts) : shares;
  }
}
