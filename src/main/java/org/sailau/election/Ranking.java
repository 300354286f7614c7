package org.sailau.election;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// A contest's figures in one unit, the largest first, and what the stated shares leave to 100
/// percent. Immutable.
///
/// @param lines every choice that has a figure: first those that stand, then what was written in,
///   then votes for none of them. Among each by share, then by votes, then in the order of the
///   ballot. Votes come before shares where every line has votes and not every line has a share
/// @param complete whether every line has a share, or every line has votes, so that the order is
///   certain
/// @param statedTotal the sum of all shares; null unless every choice has a share and the sum is at
///   most 100, and null if nobody voted
/// @param remainder 100 minus that sum, if rounding alone cannot explain the difference; null
///   otherwise. It is a derived figure that belongs to no choice
public record Ranking(
    List<Line> lines, boolean complete, @Nullable Share statedTotal, @Nullable Share remainder) {

  /// Takes the place of a choice's id where the remainder is meant. No choice has an empty id.
  public static final String REMAINDER = "";

  public Ranking {
    lines = List.copyOf(lines);
  }

  /// A choice with its figures in the unit.
  public record Line(Choice choice, Tally tally) {}

  /// The lines of the choices that stand. Only they can be called first or second.
  public List<Line> standing() {
    int count = 0;
    while (count < lines.size() && lines.get(count).choice().stands()) {
      count++;
    }
    return lines.subList(0, count);
  }

  /// The largest of the other lines, if it is ahead of all that stand.
  public Optional<Line> aboveAllStanding() {
    List<Line> standing = standing();
    return lines.subList(standing.size(), lines.size()).stream()
        .filter(line -> !standing.isEmpty() && isAhead(line, standing.getFirst()))
        .reduce((one, other) -> isAhead(other, one) ? other : one);
  }

  /// The largest lines, in the order of the ranking.
  ///
  /// @param most how many there are at most
  public List<Line> largest(int most) {
    if (lines.size() <= most || standing().size() == lines.size()) {
      return lines.subList(0, Math.min(most, lines.size()));
    }
    boolean votesFirst = votesComeFirst(lines);
    Set<Line> largest =
        lines.stream()
            .sorted((one, other) -> compare(one.tally(), other.tally(), votesFirst))
            .limit(most)
            .collect(Collectors.toSet());
    return lines.stream().filter(largest::contains).toList();
  }

  private static boolean votesComeFirst(List<Line> lines) {
    return lines.stream().allMatch(line -> line.tally().votes() != null)
        && lines.stream().anyMatch(line -> line.tally().share() == null);
  }

  /// Whether a stated figure of one line is larger than that of another: the share, or the votes
  /// where a share is missing.
  public static boolean isAhead(Line a, Line b) {
    @Nullable Share share = a.tally().share();
    @Nullable Share otherShare = b.tally().share();
    if (share != null && otherShare != null && share.compareTo(otherShare) != 0) {
      return share.compareTo(otherShare) > 0;
    }
    @Nullable BigDecimal votes = a.tally().votes();
    @Nullable BigDecimal otherVotes = b.tally().votes();
    return votes != null && otherVotes != null && votes.compareTo(otherVotes) > 0;
  }

  /// Whether the stated figures rank two lines equally.
  public static boolean tied(Line a, Line b) {
    return compare(a.tally(), b.tally(), false) == 0;
  }

  private static int compare(Tally a, Tally b, boolean votesFirst) {
    int shares = largestFirst(a.share(), b.share());
    int votes = largestFirst(a.votes(), b.votes());
    int first = votesFirst ? votes : shares;
    return first == 0 ? (votesFirst ? shares : votes) : first;
  }

  /// Compares so that larger figures come first. Figures that are not stated come last.
  private static <T extends Comparable<T>> int largestFirst(@Nullable T a, @Nullable T b) {
    if (a == null) {
      return b == null ? 0 : 1;
    }
    return b == null ? -1 : b.compareTo(a);
  }

  /// Candidates before the other roles, then the largest first, then the order of the ballot.
  private static int compareLines(Line a, Line b, boolean votesFirst) {
    int roles = a.choice().role().compareTo(b.choice().role());
    int stated = roles == 0 ? compare(a.tally(), b.tally(), votesFirst) : roles;
    return stated == 0 ? Integer.compare(a.tally().choice(), b.tally().choice()) : stated;
  }

  /// What derived shares leave, from the same votes and base as they: null if that is nothing.
  private static @Nullable Share derivedRemainder(Contest contest, int unit, List<Line> lines) {
    List<Tally> figures = lines.stream().map(Line::tally).toList();
    @Nullable Long base = DerivedShares.base(contest, unit, figures);
    BigDecimal votes =
        figures.stream()
            .map(Tally::votes)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = BigDecimal.valueOf(base == null ? 0 : base).subtract(votes);
    return base == null || left.signum() <= 0
        ? null
        : DerivedShares.percent(left.longValueExact(), base);
  }

  static Ranking of(Contest contest, int unit) {
    List<Line> stated =
        contest.figures(unit).stream()
            .map(tally -> new Line(contest.choices().get(tally.choice()), tally))
            .toList();
    boolean shares = stated.stream().allMatch(line -> line.tally().share() != null);
    boolean votes = stated.stream().allMatch(line -> line.tally().votes() != null);
    boolean votesFirst = votesComeFirst(stated);
    List<Line> lines =
        stated.stream().sorted((one, other) -> compareLines(one, other, votesFirst)).toList();
    boolean complete = shares || votes;
    // With several votes each, nothing says what all shares together should be.
    boolean oneWhole = contest.votesPerVoter() == 1 && !contest.isWithoutVotes(unit);
    if (!shares || lines.size() < contest.choices().size() || !oneWhole) {
      return new Ranking(lines, complete, null, null);
    }
    if (lines.stream().anyMatch(line -> line.tally().shareDerived())) {
      return new Ranking(lines, complete, null, derivedRemainder(contest, unit, lines));
    }
    int decimals = contest.rounding().decimals();
    long sum = 0;
    long maxSum = 0;
    boolean maxIncluded = true;
    for (Line line : lines) {
      @Nullable Share share = line.tally().share();
      if (share != null) {
        sum += share.steps();
        ShareRange range = ShareRange.of(share.steps(), contest.rounding());
        maxSum += range.high();
        maxIncluded &= range.highIncluded();
      }
    }
    long hundred = Share.hundred(decimals);
    if (sum > hundred) {
      return new Ranking(lines, complete, null, null);
    }
    boolean tooSmall = maxSum < 2 * hundred || (maxSum == 2 * hundred && !maxIncluded);
    return new Ranking(
        lines,
        complete,
        new Share(sum, decimals),
        tooSmall ? new Share(hundred - sum, decimals) : null);
  }
}
