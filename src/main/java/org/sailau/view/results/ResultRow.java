package org.sailau.view.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Ranking;
import org.sailau.election.Tally;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ContestWords;

/// A row of the table of results: a choice or the remainder.
///
/// @param key the id of the choice, or [Ranking#REMAINDER]
/// @param share null if it is not stated
/// @param votes null if they are not stated
/// @param whole the share in the unit that decides the contest, where another one is seen; null if
///   it is not known
/// @param missing what stands in place of a figure that is null
/// @param shareDerived whether the share is derived and not stated
/// @param votesDerived whether the votes are derived and not stated
/// @param atLeast whether the votes can be more
/// @param shareMarked whether the share takes part in a contradiction
/// @param votesMarked whether the votes take part in a contradiction
record ResultRow(
    String key,
    String name,
    @Nullable Share share,
    @Nullable BigDecimal votes,
    @Nullable Share whole,
    String missing,
    boolean shareDerived,
    boolean votesDerived,
    boolean atLeast,
    boolean shareMarked,
    boolean votesMarked) {

  boolean isRemainder() {
    return key.equals(Ranking.REMAINDER);
  }

  /// The rows of a contest, in the order of its chart.
  static List<ResultRow> of(Audited audited, Contest contest, Texts texts) {
    List<ResultRow> rows = new ArrayList<>();
    Ranking ranking = contest.ranking();
    int place = audited.election().indexOf(contest);
    Optional<WholeShares> whole = WholeShares.of(audited.election(), contest);
    for (Ranking.Line line : ranking.lines()) {
      Tally tally = line.tally();
      rows.add(
          new ResultRow(
              line.choice().id(),
              line.choice().name().in(texts.locale()),
              tally.share(),
              tally.votes(),
              whole.map(shares -> shares.share(tally.choice())).orElse(null),
              ContestWords.missing(contest, tally, texts),
              tally.shareDerived(),
              tally.votesDerived(),
              tally.atLeast(),
              isMarked(audited, Figure.Kind.SHARE, place, contest, tally),
              isMarked(audited, Figure.Kind.VOTES, place, contest, tally)));
    }
    if (rows.isEmpty()) {
      String missing = ContestWords.missing(contest, null, texts);
      for (Choice choice : contest.choices()) {
        rows.add(alone(choice.id(), choice.name().in(texts.locale()), null, missing));
      }
    }
    @Nullable Share remainder = ranking.remainder();
    if (remainder != null) {
      rows.add(
          alone(
              Ranking.REMAINDER, texts.of("results.remainder"), remainder, texts.of("notStated")));
    }
    return rows;
  }

  /// A row of which no more than the share is known.
  private static ResultRow alone(String key, String name, @Nullable Share share, String missing) {
    return new ResultRow(key, name, share, null, null, missing, false, false, false, false, false);
  }

  private static boolean isMarked(
      Audited audited, Figure.Kind kind, int place, Contest contest, Tally tally) {
    return audited.report().contradiction(kind, place, contest.unit(), tally.choice()).isPresent();
  }
}
