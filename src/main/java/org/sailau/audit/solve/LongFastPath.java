package org.sailau.audit.solve;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Tallies;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.ShareRange;

/// Sums and limits of the figures of one contest in one unit, found in one pass over its rows.
/// Millions of rows are read in longs where they suffice, which is just as exact. Immutable after
/// construction.
public final class LongFastPath {

  private final BigSum votes = new BigSum();
  private final SumOfShares shares = new SumOfShares();
  private boolean hasPairs;
  private boolean hasSharesAlone;
  private boolean overflows;

  /// The smallest base that fits all votes and shares; below, the largest one.
  private long low;

  private long high = Long.MAX_VALUE;

  /// Whether one choice has votes and a share that fit no base at all.
  private boolean unfittable;

  private LongFastPath() {}

  /// Reads all rows of a contest in a unit once.
  public static LongFastPath of(ContestUnit contestUnit) {
    LongFastPath fastPath = new LongFastPath();
    Tallies tallies = contestUnit.contest().tallies();
    Rounding rounding = contestUnit.contest().rounding();
    int to = contestUnit.endRow();
    for (int row = contestUnit.firstRow(); row < to; row++) {
      long votes = tallies.votes(row);
      long steps = tallies.steps(row);
      if (votes != Tallies.NOT_STATED) {
        fastPath.votes.add(votes);
      }
      if (steps != Tallies.NOT_STATED) {
        ShareRange range = ShareRange.of(steps, rounding);
        fastPath.shares.add(range);
        if (votes != Tallies.NOT_STATED) {
          fastPath.limit(votes, range);
        } else {
          fastPath.hasSharesAlone = true;
        }
      }
    }
    return fastPath;
  }

  private void limit(long votes, ShareRange range) {
    hasPairs = true;
    if (votes == 0) {
      unfittable |= range.low() > 0 || !range.lowIncluded();
      return;
    }
    if (votes > Long.MAX_VALUE / range.whole()) {
      overflows = true;
      return;
    }
    long exact = votes * range.whole();
    long minBase = exact / range.high();
    if (exact > minBase * range.high() || !range.highIncluded()) {
      minBase++;
    }
    low = Math.max(low, minBase);
    if (range.low() > 0) {
      long maxBase = exact / range.low();
      if (exact == maxBase * range.low() && !range.lowIncluded()) {
        maxBase--;
      }
      high = Math.min(high, maxBase);
    }
  }

  /// The sum of the stated votes.
  public BigInteger votes() {
    return votes.sum();
  }

  /// Whether there are votes and no shares, and the votes are within all limits. That is so in most
  /// of a million polling stations.
  public boolean areVotesThatFit(ContestUnit contestUnit) {
    return contestUnit.contest().base() == null
        && shares.isEmpty()
        && votes.plainSum() >= 0
        && contestUnit.fitsLimitsOfVotes(votes.plainSum());
  }

  public SumOfShares shares() {
    return shares;
  }

  /// Whether any choice has both votes and a share, so that they can be compared.
  public boolean hasPairs() {
    return hasPairs;
  }

  /// Whether any choice has a share and no votes. Only [FeasibleRanges] tells whether there are
  /// votes that print it.
  public boolean hasSharesAlone() {
    return hasSharesAlone;
  }

  /// Whether one base fits all votes and shares and equals the stated base, if there is one.
  public boolean hasCommonBase(ContestUnit contestUnit) {
    if (overflows) {
      return BaseLimit.common(BaseLimit.of(contestUnit), null) != null;
    }
    @Nullable Figure base = contestUnit.statedBase();
    return !unfittable
        && low <= high
        && (base == null
            || (base.count().compareTo(BigInteger.valueOf(low)) >= 0
                && base.count().compareTo(BigInteger.valueOf(high)) <= 0));
  }

  /// Whether the common base is known to hold all stated votes and to stay within its own limits.
  /// It ignores [#hasSharesAlone]; false where a long holds no limit, so that it has to be
  /// searched.
  public boolean fitsLimits(ContestUnit contestUnit) {
    return !overflows
        && votes.sum().compareTo(BigInteger.valueOf(high)) <= 0
        && contestUnit.limitsOfBase().stream()
            .allMatch(limit -> BigInteger.valueOf(low).compareTo(limit.count()) <= 0);
  }
}
