package org.sailau.election;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contest's figures in one unit, largest first, and what the source leaves out of them.
///
/// @param lines every choice with a figure, by share, then by votes, then in the order of the
///   ballot
/// @param statedTotal the sum of all shares; null unless every choice has one
/// @param remainder 100 minus that sum, if rounding alone cannot explain it; a derived figure that
///   belongs to no choice. Null otherwise
public record Ranking(List<Line> lines, @Nullable Share statedTotal, @Nullable Share remainder) {

  /// Stands for a choice's id where the remainder is meant: no choice has an empty one.
  public static final String REMAINDER = "";

  public Ranking {
    lines = List.copyOf(lines);
  }

  /// A choice and its figures.
  public record Line(Choice choice, Tally tally) {}

  static Ranking of(Contest contest, int unit) {
    List<Line> lines =
        contest.tallies().of(unit).stream()
            .map(tally -> new Line(contest.choices().get(tally.choice()), tally))
            .sorted(
                Comparator.comparing(
                        (Line line) -> line.tally().share(),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(
                        line -> line.tally().votes(),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparingInt(line -> line.tally().choice()))
            .toList();
    if (lines.size() < contest.choices().size()) {
      return new Ranking(lines, null, null);
    }
    int decimals = contest.rounding().decimals();
    long sum = 0;
    for (Line line : lines) {
      @Nullable Share share = line.tally().share();
      if (share == null) {
        return new Ranking(lines, null, null);
      }
      sum += share.steps();
    }
    long hundred = Share.hundred(decimals);
    if (sum > hundred) {
      return new Ranking(lines, null, null);
    }
    long rest = hundred - sum;
    return new Ranking(
        lines,
        new Share(sum, decimals),
        rest > largestRoundingError(contest.rounding().mode(), lines.size())
            ? new Share(rest, decimals)
            : null);
  }

  /// By how many steps the sum of that many rounded shares can fall short of the true sum: half a
  /// step each where halves are rounded, nearly a whole step each where digits are cut off.
  private static long largestRoundingError(Rounding.Mode mode, int shares) {
    return switch (mode) {
      case HALF_UP, HALF_EVEN -> shares / 2;
      case TRUNCATION, UNKNOWN -> shares;
    };
  }
}
