package org.sailau.audit.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.column.Counts;

/// Finds in longs, without an object for each figure, that the counts of a contest in a unit agree
/// as [BallotsRule] checks them. Millions of units do. One thread only may use it.
final class PlainBallots {

  private static final long NONE = Counts.NOT_STATED;

  /// Sums of so few figures that are not larger fit a long.
  private static final long LARGEST = Long.MAX_VALUE / 20_000;

  private final Election election;
  private final Contest contest;
  private final long[] counts = new long[Counts.Kind.values().length];

  PlainBallots(Election election, int contest) {
    this.election = election;
    this.contest = election.contests().get(contest);
  }

  private long of(Counts.Kind kind) {
    return counts[kind.place()];
  }

  private static long or0(long count) {
    return count == NONE ? 0 : count;
  }

  /// Whether ballots or valid ballots are stated and everything agrees. False also where this is
  /// not found out here.
  boolean agree(int unit) {
    Arrays.fill(counts, NONE);
    contest.counts().forEach(unit, (kind, value) -> counts[kind.place()] = value);
    long ballots = of(Counts.Kind.BALLOTS);
    long valid = of(Counts.Kind.VALID);
    for (long count : counts) {
      if (count > LARGEST) {
        return false;
      }
    }
    boolean compared = ballots != NONE && valid != NONE && of(Counts.Kind.INVALID) != NONE;
    return compared
        && atMost(of(Counts.Kind.REPORTED), of(Counts.Kind.EXPECTED))
        && turnoutAgrees(unit, ballots)
        && sumsAgree(unit, ballots, valid);
  }

  /// Whether everything adds up with blank ballots among the valid ones, or else beside them.
  private boolean sumsAgree(int unit, long ballots, long valid) {
    long blank = of(Counts.Kind.BLANK);
    long known = valid + of(Counts.Kind.INVALID);
    return (known == ballots && votesAgree(unit, ballots, valid - or0(blank)))
        || (blank != NONE && known + blank == ballots && votesAgree(unit, ballots, valid));
  }

  private static boolean atMost(long part, long whole) {
    return part == NONE || whole == NONE || part <= whole;
  }

  private boolean turnoutAgrees(int unit, long ballots) {
    long tookPart = of(Counts.Kind.TOOK_PART);
    long eligible = of(Counts.Kind.ELIGIBLE);
    if (tookPart == NONE && eligible == NONE) {
      @Nullable Turnout turnout = election.units().get(unit).turnoutAt(contest.counts().asOf(unit));
      @Nullable Long stated = turnout == null ? null : turnout.eligibleHere();
      return stated == null || ballots <= stated;
    }
    return atMost(tookPart, eligible) && atMost(ballots, tookPart) && atMost(ballots, eligible);
  }

  /// @param all what the votes of all choices sum to
  private boolean votesAgree(int unit, long ballots, long all) {
    Tallies tallies = contest.tallies();
    if (contest.votesPerVoter() != 1 || contest.round() != null || tallies.voteDecimals() > 0) {
      return true;
    }
    long sum = 0;
    boolean stated = true;
    int first = tallies.firstRow(unit);
    int end = tallies.firstRow(unit + 1);
    for (int row = first; row < end; row++) {
      long votes = tallies.votes(row);
      if (votes > LARGEST) {
        return false;
      }
      stated &= votes != Tallies.NOT_STATED;
      sum += votes == Tallies.NOT_STATED ? 0 : votes;
    }
    boolean complete =
        contest.choicesComplete() && stated && end - first == contest.choices().size();
    boolean lost = of(Counts.Kind.OVERVOTES) != NONE || of(Counts.Kind.UNDERVOTES) != NONE;
    long spent = sum + or0(of(Counts.Kind.OVERVOTES)) + or0(of(Counts.Kind.UNDERVOTES));
    return (!complete || sum == all) && (!lost || spent <= ballots);
  }
}
