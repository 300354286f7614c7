package org.sailau.audit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.column.Counts;

/// Holds the votes of a later round of a ranked contest, unit by unit, against those of the first:
/// ballots are handed on or exhausted, and none is added. Where a round has votes below 0, it lists
/// what is handed on, and is not compared.
final class VotesOfRounds {

  private final Election election;
  private final int first;
  private final int later;
  private final FindingCollector findings;

  VotesOfRounds(Election election, int first, int later, FindingCollector findings) {
    this.election = election;
    this.first = first;
    this.later = later;
    this.findings = findings;
  }

  void check(SearchBudget budget) {
    Contest before = election.contests().get(first);
    Contest after = election.contests().get(later);
    if (before.votesPerVoter() != 1) {
      return;
    }
    Tallies tallies = after.tallies();
    int units = election.units().size();
    for (int unit = tallies.nextUnit(0); unit < units; unit = tallies.nextUnit(unit + 1)) {
      budget.check();
      if (!before.counts().isUnfinished(unit) && !after.counts().isUnfinished(unit)) {
        check(before, after, unit);
      }
    }
  }

  private void check(Contest before, Contest after, int unit) {
    long valid = before.counts().value(unit, Counts.Kind.VALID);
    @Nullable BigDecimal limit =
        valid != Counts.NOT_STATED
            ? BigDecimal.valueOf(valid)
            : before.choicesComplete() && has(before, unit, before.choices().size())
                ? sum(before, unit)
                : null;
    @Nullable BigDecimal sum = sum(after, unit);
    if (limit == null || sum == null) {
      return;
    }
    BigDecimal most = limit.add(rounding(before, unit)).add(rounding(after, unit));
    boolean wrong = sum.compareTo(most) > 0;
    findings.add(
        Rule.VOTES_OF_ROUNDS,
        wrong ? Outcome.CONTRADICTS : Outcome.AGREES,
        () -> finding(valid, unit, wrong ? most : null));
  }

  /// What rounding can add: nothing to whole votes for one seat, and at most one of the last
  /// decimal to each line where votes are handed on in fractions.
  private static BigDecimal rounding(Contest contest, int unit) {
    @Nullable Long seats = contest.details().seats();
    int decimals = contest.tallies().voteDecimals();
    return decimals == 0 && seats != null && seats == 1
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(rows(contest.tallies(), unit), decimals);
  }

  private static int rows(Tallies tallies, int unit) {
    return tallies.firstRow(unit + 1) - tallies.firstRow(unit);
  }

  private static boolean has(Contest contest, int unit, int choices) {
    Tallies tallies = contest.tallies();
    for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
      if (tallies.votes(row) == Tallies.NOT_STATED) {
        return false;
      }
    }
    return rows(tallies, unit) == choices;
  }

  /// The sum of the stated votes; null if some are taken away or a long does not hold it.
  private static @Nullable BigDecimal sum(Contest contest, int unit) {
    Tallies tallies = contest.tallies();
    long sum = 0;
    for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
      long votes = tallies.votes(row);
      if (votes != Tallies.NOT_STATED) {
        if (votes < 0 || sum > Long.MAX_VALUE - votes) {
          return null;
        }
        sum += votes;
      }
    }
    return tallies.exactVotes(sum);
  }

  /// The conflict is what limits the votes, and the fewest votes that together exceed it.
  ///
  /// @param most what the votes exceed; null if they agree
  private Finding finding(long valid, int unit, @Nullable BigDecimal most) {
    List<Figure> limit =
        valid == Counts.NOT_STATED
            ? votes(first, unit)
            : List.of(Figure.ofCount(Counts.Kind.VALID, first, unit, Figure.NONE, valid));
    List<Figure> votes = votes(later, unit);
    List<Figure> figures = new ArrayList<>(limit);
    figures.addAll(votes);
    if (most == null) {
      return Finding.agrees(Rule.VOTES_OF_ROUNDS, later, unit, figures, List.of());
    }
    List<Figure> conflict = new ArrayList<>(limit);
    conflict.addAll(SeatsRule.fewestAbove(most, votes));
    return Finding.contradicts(Rule.VOTES_OF_ROUNDS, later, unit, figures, conflict, List.of());
  }

  private List<Figure> votes(int contest, int unit) {
    Tallies tallies = election.contests().get(contest).tallies();
    List<Figure> votes = new ArrayList<>();
    for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
      if (tallies.votes(row) != Tallies.NOT_STATED) {
        votes.add(
            new Figure(
                Figure.Kind.VOTES,
                contest,
                unit,
                tallies.choice(row),
                new Figure.Value.Amount(tallies.exactVotes(tallies.votes(row)))));
      }
    }
    return votes;
  }
}
