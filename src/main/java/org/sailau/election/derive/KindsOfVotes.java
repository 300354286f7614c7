package org.sailau.election.derive;

import java.util.Arrays;
import java.util.List;
import org.sailau.election.Contest;
import org.sailau.election.Tallies;
import org.sailau.election.column.Sums;

/// Sums the kinds of votes, such as early and postal ones, where no total is stated.
final class KindsOfVotes {

  private KindsOfVotes() {}

  /// The sums over the kinds of votes of every choice that has no total of its own.
  ///
  /// @param complete whether every vote is of one of the kinds; otherwise it can be more
  static Sums sums(Contest contest, boolean complete, int units) {
    List<Tallies> kinds =
        contest.byType().stream()
            .map(Contest.OfType::tallies)
            .filter(tallies -> tallies.size() > 0)
            .toList();
    if (kinds.isEmpty()) {
      return Sums.EMPTY;
    }
    int choices = contest.choices().size();
    long[] sum = new long[choices];
    int[] summed = new int[choices];
    boolean[] atLeast = new boolean[choices];
    int[] having = new int[choices];
    Arrays.fill(summed, -1);
    Sums.Builder sums = new Sums.Builder();
    for (int unit = next(kinds, 0, units); unit < units; unit = next(kinds, unit + 1, units)) {
      for (Tallies tallies : kinds) {
        for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
          int choice = tallies.choice(row);
          if (summed[choice] != unit) {
            summed[choice] = unit;
            sum[choice] = 0;
            having[choice] = 0;
            atLeast[choice] = !complete;
          }
          having[choice]++;
          boolean stated = tallies.votes(row) != Tallies.NOT_STATED;
          long votes = stated ? tallies.votes(row) : 0;
          boolean overflows = votes > 0 && sum[choice] > Long.MAX_VALUE - votes;
          sum[choice] = overflows ? Long.MAX_VALUE : sum[choice] + votes;
          atLeast[choice] |= !stated || overflows;
        }
      }
      int here = unit;
      long all =
          kinds.stream()
              .filter(tallies -> tallies.firstRow(here) < tallies.firstRow(here + 1))
              .count();
      forgetTotals(contest.tallies(), unit, summed);
      for (Tallies tallies : kinds) {
        for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
          int choice = tallies.choice(row);
          if (summed[choice] == unit) {
            summed[choice] = -1;
            // A choice may lack a kind that others have here: nothing says that it is 0.
            boolean more = atLeast[choice] || having[choice] < all;
            sums.add(unit, choice, sum[choice], more, 0, !more);
          }
        }
      }
    }
    return sums.build(units);
  }

  private static void forgetTotals(Tallies totals, int unit, int[] summed) {
    for (int row = totals.firstRow(unit); row < totals.firstRow(unit + 1); row++) {
      if (totals.votes(row) != Tallies.NOT_STATED) {
        summed[totals.choice(row)] = -1;
      }
    }
  }

  private static int next(List<Tallies> kinds, int unit, int units) {
    return kinds.stream().mapToInt(tallies -> tallies.nextUnit(unit)).min().orElse(units);
  }
}
