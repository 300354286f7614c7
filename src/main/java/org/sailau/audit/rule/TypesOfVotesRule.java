package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.number.CountRange;

/// Checks that the kinds of votes of a choice, such as early and postal votes, sum to its total
/// where the file says that the kinds are complete, and else are at most the total, unless one of
/// them is below 0 as corrections are.
public final class TypesOfVotesRule {

  private TypesOfVotesRule() {}

  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    for (int position = 0; position < election.contests().size(); position++) {
      if (!election.contests().get(position).byType().isEmpty()) {
        new OfContest(election, position, findings).check(budget);
      }
    }
  }

  /// The kinds of votes of one contest.
  private static final class OfContest {
    private final Election election;
    private final Contest contest;
    private final int position;
    private final FindingCollector findings;

    /// By choice, in the unit that is looked at.
    private final long[] sum;

    private final int[] types;
    private final boolean[] special;

    OfContest(Election election, int position, FindingCollector findings) {
      this.election = election;
      this.contest = election.contests().get(position);
      this.position = position;
      this.findings = findings;
      sum = new long[contest.choices().size()];
      types = new int[sum.length];
      special = new boolean[sum.length];
    }

    void check(SearchBudget budget) {
      Tallies totals = contest.tallies();
      int units = election.units().size();
      for (int unit = totals.nextUnit(0); unit < units; unit = totals.nextUnit(unit + 1)) {
        budget.check();
        add(unit);
        for (int row = totals.firstRow(unit); row < totals.firstRow(unit + 1); row++) {
          if (totals.votes(row) != Tallies.NOT_STATED && types[totals.choice(row)] > 0) {
            check(unit, totals.choice(row), totals.votes(row));
          }
        }
        clear(unit);
      }
    }

    private void add(int unit) {
      for (Contest.OfType type : contest.byType()) {
        Tallies tallies = type.tallies();
        for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
          int choice = tallies.choice(row);
          long votes = tallies.votes(row);
          if (votes != Tallies.NOT_STATED) {
            types[choice]++;
            // Sums that a long does not hold are as large as no total.
            special[choice] |= votes < 0;
            sum[choice] =
                votes > 0 && sum[choice] > Long.MAX_VALUE - votes
                    ? Long.MAX_VALUE
                    : sum[choice] + votes;
          }
        }
      }
    }

    private void clear(int unit) {
      for (Contest.OfType type : contest.byType()) {
        Tallies tallies = type.tallies();
        for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
          sum[tallies.choice(row)] = 0;
          types[tallies.choice(row)] = 0;
          special[tallies.choice(row)] = false;
        }
      }
    }

    private void check(int unit, int choice, long total) {
      boolean complete =
          election.voteTypesComplete()
              && types[choice] == typesWithVotes(contest, unit)
              && !contest.counts().isUnfinished(unit);
      boolean wrong = complete ? sum[choice] != total : sum[choice] > total && !special[choice];
      long found = sum[choice];
      findings.add(
          Rule.TYPES_OF_VOTES,
          wrong ? Outcome.CONTRADICTS : Outcome.AGREES,
          () -> finding(unit, choice, total, found, wrong));
    }

    private Finding finding(int unit, int choice, long total, long found, boolean wrong) {
      List<Figure> all = new ArrayList<>();
      all.add(
          new Figure(
              Figure.Kind.VOTES,
              position,
              unit,
              choice,
              new Figure.Value.Amount(contest.tallies().exactVotes(total))));
      all.addAll(figures(contest, position, unit, choice));
      BigInteger whole = contest.tallies().exactVotes(found).toBigInteger();
      Derived derived =
          new Derived(
              Derived.Kind.TYPES_VOTES,
              position,
              unit,
              choice,
              new Derived.Value.Whole(new CountRange(whole, whole)));
      return wrong
          ? Finding.contradicts(Rule.TYPES_OF_VOTES, position, unit, all, all, List.of(derived))
          : Finding.agrees(Rule.TYPES_OF_VOTES, position, unit, all, List.of(derived));
    }
  }

  /// How many kinds of votes have figures in a unit.
  private static long typesWithVotes(Contest contest, int unit) {
    return contest.byType().stream()
        .map(Contest.OfType::tallies)
        .filter(tallies -> tallies.firstRow(unit) < tallies.firstRow(unit + 1))
        .count();
  }

  /// The stated votes of a choice in a unit, one figure for each kind of votes.
  static List<Figure> figures(Contest contest, int position, int unit, int choice) {
    List<Figure> all = new ArrayList<>();
    for (int type = 0; type < contest.byType().size(); type++) {
      Tallies tallies = contest.byType().get(type).tallies();
      for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
        if (tallies.choice(row) == choice && tallies.votes(row) != Tallies.NOT_STATED) {
          all.add(
              new Figure(
                  Figure.Kind.VOTES,
                  position,
                  unit,
                  choice,
                  type,
                  new Figure.Value.Amount(tallies.exactVotes(tallies.votes(row)))));
        }
      }
    }
    return all;
  }
}
