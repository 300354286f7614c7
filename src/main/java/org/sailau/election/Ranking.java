package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contest's figures in one unit, largest first, and what the source leaves out of them.
///
/// @param lines every choice with a figure, by share, then by votes, then in the order of the
///   ballot; by votes first if they are stated of all lines and shares are not
/// @param complete whether one of the two figures is stated of all lines, so that the order is sure
/// @param statedTotal the sum of all shares; null unless every choice has one
/// @param remainder 100 minus that sum, if rounding alone cannot explain it; a derived figure that
///   belongs to no choice. Null otherwise
public record Ranking(
    List<Line> lines, boolean complete, @Nullable Share statedTotal, @Nullable Share remainder) {

  /// Stands for a choice's id where the remainder is meant: no choice has an empty one.
  public static final String REMAINDER = "";

  public Ranking {
    lines = List.copyOf(lines);
  }

  /// A choice and its figures.
  public record Line(Choice choice, Tally tally) {}

  /// Whether nothing stated puts one line before the other.
  public static boolean tied(Line a, Line b) {
    return compare(a.tally(), b.tally(), false) == 0;
  }

  private static int compare(Tally a, Tally b, boolean votesFirst) {
    int shares = largestFirst(a.share(), b.share());
    int votes = largestFirst(a.votes(), b.votes());
    int first = votesFirst ? votes : shares;
    return first == 0 ? (votesFirst ? shares : votes) : first;
  }

  /// What is not stated comes last.
  private static <T extends Comparable<T>> int largestFirst(@Nullable T a, @Nullable T b) {
    if (a == null) {
      return b == null ? 0 : 1;
    }
    return b == null ? -1 : b.compareTo(a);
  }

  private static int compareWithBallotOrder(Tally a, Tally b, boolean votesFirst) {
    int stated = compare(a, b, votesFirst);
    return stated == 0 ? Integer.compare(a.choice(), b.choice()) : stated;
  }

  static Ranking of(Contest contest, int unit) {
    List<Line> stated =
        contest.tallies().of(unit).stream()
            .map(tally -> new Line(contest.choices().get(tally.choice()), tally))
            .toList();
    boolean shares = stated.stream().allMatch(line -> line.tally().share() != null);
    boolean votes = stated.stream().allMatch(line -> line.tally().votes() != null);
    List<Line> lines =
        stated.stream()
            .sorted(
                (one, other) ->
                    compareWithBallotOrder(one.tally(), other.tally(), votes && !shares))
            .toList();
    boolean complete = shares || votes;
    if (!shares || lines.size() < contest.choices().size()) {
      return new Ranking(lines, complete, null, null);
    }
    int decimals = contest.rounding().decimals();
    long sum = 0;
    long most = 0;
    boolean mostIn = true;
    for (Line line : lines) {
      @Nullable Share share = line.tally().share();
      if (share != null) {
        sum += share.steps();
        ShareRange range = ShareRange.of(share.steps(), contest.rounding());
        most += range.high();
        mostIn &= range.highIncluded();
      }
    }
    long hundred = Share.hundred(decimals);
    if (sum > hundred) {
      return new Ranking(lines, complete, null, null);
    }
    boolean tooSmall = most < 2 * hundred || (most == 2 * hundred && !mostIn);
    return new Ranking(
        lines,
        complete,
        new Share(sum, decimals),
        tooSmall ? new Share(hundred - sum, decimals) : null);
  }
}
