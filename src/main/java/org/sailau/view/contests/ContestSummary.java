package org.sailau.view.contests;

import static org.sailau.wording.DerivedTallyWords.MARK;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Tally;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.view.control.ShortText;
import org.sailau.wording.ContestWords;

/// What the list says of a contest: who is first in the unit that decides it, and with how much.
///
/// @param figure the share of the first, or the votes; empty if there is nobody who is first
/// @param words who that is and how much the next one has, or why that is not said
/// @param spoken both for screen readers
record ContestSummary(String figure, String words, String spoken) {

  /// Ranks the contest.
  static ContestSummary of(Contest contest, Texts texts) {
    if (contest.counts().state(contest.unit()) == Counts.State.ANNULLED) {
      return says(texts.of("results.headline.annulled"));
    }
    if (ContestWords.isNotCounted(contest)) {
      return says(texts.of("notCounted"));
    }
    Ranking ranking = contest.ranking();
    List<Line> standing = ranking.standing();
    boolean certain = ranking.complete() && !contest.isWithoutVotes(contest.unit());
    if (standing.isEmpty() || !certain) {
      return says(texts.of(certain ? "notStated" : "contests.noLeader"));
    }
    Line first = ranking.aboveAllStanding().orElse(standing.getFirst());
    String figure = figure(first.tally(), MARK, texts);
    String spoken = figure(first.tally(), null, texts);
    long tied = standing.stream().filter(line -> Ranking.tied(first, line)).count();
    if (tied > 1) {
      return all(figure, texts.of("contests.tied", tied), spoken, texts);
    }
    String name = ShortText.of(first.choice().name().in(texts.locale()));
    return standing.stream()
        .filter(line -> line.tally().choice() != first.tally().choice())
        .findFirst()
        .map(
            next ->
                new ContestSummary(
                    figure,
                    texts.of("contests.next", name, figure(next.tally(), MARK, texts)),
                    texts.of(
                        "contests.next",
                        texts.of("spoken.pair", name, spoken),
                        figure(next.tally(), null, texts))))
        .orElseGet(() -> all(figure, name, spoken, texts));
  }

  private static ContestSummary says(String words) {
    return new ContestSummary("", words, words);
  }

  private static ContestSummary all(String figure, String words, String spoken, Texts texts) {
    return new ContestSummary(figure, words, texts.of("spoken.pair", words, spoken));
  }

  /// Whether the figure is derived.
  boolean isDerived() {
    return figure.endsWith(MARK) || words.endsWith(MARK);
  }

  /// The share, or the votes where it is not known.
  ///
  /// @param mark what stands behind a derived figure; null for words
  private static String figure(Tally tally, @Nullable String mark, Texts texts) {
    @Nullable Share share = tally.share();
    @Nullable BigDecimal votes = tally.votes();
    String known =
        share != null
            ? texts.percent(share.percent())
            : votes == null ? texts.of("notStated") : texts.of("results.votes", votes);
    boolean derived = share != null ? tally.shareDerived() : tally.votesDerived();
    return !derived ? known : mark == null ? texts.of("spoken.derived", known) : known + mark;
  }

  /// All that screen readers say of a contest.
  static String spoken(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
