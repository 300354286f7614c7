package org.sailau.audit.solve;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Rounding;
import org.sailau.election.ShareRange;
import org.sailau.election.Tallies;

/// What going once through the figures of one contest in one unit tells, asked of millions of
/// figures: in longs where they reach, which is exact as well.
public final class LongFastPath {

  private final BigSum votes = new BigSum();
  private final SumOfShares shares = new SumOfShares();
  private boolean hasPairs;
  private boolean overflows;

  /// What votes and shares leave of the base.
  private long low;

  private long high = Long.MAX_VALUE;

  /// Whether some choice's votes and share fit no base at all.
  private boolean unfittable;

  private LongFastPath() {}

  public static LongFastPath of(ContestUnit here) {
    LongFastPath glance = new LongFastPath();
    Tallies tallies = here.contest().tallies();
    Rounding rounding = here.contest().rounding();
    int to = here.endRow();
    for (int row = here.firstRow(); row < to; row++) {
      long votes = tallies.votes(row);
      long steps = tallies.steps(row);
      if (votes != Tallies.NOT_STATED) {
        glance.votes.add(votes);
      }
      if (steps != Tallies.NOT_STATED) {
        ShareRange range = ShareRange.of(steps, rounding);
        glance.shares.add(range);
        if (votes != Tallies.NOT_STATED) {
          glance.limit(votes, range);
        }
      }
    }
    return glance;
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
    long least = exact / range.high();
    if (exact > least * range.high() || !range.highIncluded()) {
      least++;
    }
    low = Math.max(low, least);
    if (range.low() > 0) {
      long most = exact / range.low();
      if (exact == most * range.low() && !range.lowIncluded()) {
        most--;
      }
      high = Math.min(high, most);
    }
  }

  /// The sum of the votes stated.
  public BigInteger votes() {
    return votes.sum();
  }

  public SumOfShares shares() {
    return shares;
  }

  /// Whether any choice has both figures, so that there is something to hold against each other.
  public boolean hasPairs() {
    return hasPairs;
  }

  /// Whether one base fits all votes and shares, and is the stated one, if there is one.
  public boolean hasCommonBase(ContestUnit here) {
    if (overflows) {
      return BaseLimit.common(BaseLimit.of(here), null) != null;
    }
    @Nullable Figure base = here.statedBase();
    return !unfittable
        && low <= high
        && (base == null
            || (base.count().compareTo(BigInteger.valueOf(low)) >= 0
                && base.count().compareTo(BigInteger.valueOf(high)) <= 0));
  }

  /// Whether that base is so large that all votes have room in it, and not larger than what limits
  /// it. Votes that are not stated, only their share is, are for [FeasibleRanges] to find room for.
  public boolean fitsLimits(ContestUnit here) {
    return overflows
        || (votes.sum().compareTo(BigInteger.valueOf(high)) <= 0
            && here.limitsOfBase().stream()
                .allMatch(limit -> BigInteger.valueOf(low).compareTo(limit.count()) <= 0));
  }
}
