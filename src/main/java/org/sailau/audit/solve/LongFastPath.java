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
  private boolean anyHasBoth;
  private boolean beyondLongs;

  /// What votes and shares leave of the base.
  private long low;

  private long high = Long.MAX_VALUE;

  /// Whether some choice's votes and share fit no base at all.
  private boolean broken;

  private LongFastPath() {}

  public static LongFastPath at(ContestUnit here) {
    LongFastPath glance = new LongFastPath();
    Tallies tallies = here.ofContest().tallies();
    Rounding rounding = here.ofContest().rounding();
    int to = here.to();
    for (int row = here.from(); row < to; row++) {
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
    anyHasBoth = true;
    if (votes == 0) {
      broken |= range.low() > 0 || !range.lowIn();
      return;
    }
    if (votes > Long.MAX_VALUE / range.whole()) {
      beyondLongs = true;
      return;
    }
    long exact = votes * range.whole();
    long least = exact / range.high();
    if (exact > least * range.high() || !range.highIn()) {
      least++;
    }
    low = Math.max(low, least);
    if (range.low() > 0) {
      long most = exact / range.low();
      if (exact == most * range.low() && !range.lowIn()) {
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
  public boolean anyHasBoth() {
    return anyHasBoth;
  }

  /// Whether one base fits all votes and shares, and is the stated one, if there is one.
  public boolean hasCommonBase(ContestUnit here) {
    if (beyondLongs) {
      return BaseLimit.common(BaseLimit.of(here), null) != null;
    }
    @Nullable Figure base = here.statedBase();
    return !broken
        && low <= high
        && (base == null
            || (base.count().compareTo(BigInteger.valueOf(low)) >= 0
                && base.count().compareTo(BigInteger.valueOf(high)) <= 0));
  }

  /// Whether that base is so large that all votes have room in it, and not larger than what limits
  /// it. Votes that are not stated, only their share is, are for [FeasibleRanges] to find room for.
  public boolean hasRoom(ContestUnit here) {
    return beyondLongs
        || (votes.sum().compareTo(BigInteger.valueOf(high)) <= 0
            && here.limitsOfBase().stream()
                .allMatch(limit -> BigInteger.valueOf(low).compareTo(limit.count()) <= 0));
  }
}
