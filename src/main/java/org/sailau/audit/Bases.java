package org.sailau.audit;

import org.jspecify.annotations.Nullable;
import org.sailau.election.ShareRange;

/// Whether one base fits all votes and shares, asked of millions of figures: in longs where they
/// reach, which is exact as well.
final class Bases {

  private Bases() {}

  /// Whether any choice has both figures, so that there is something to hold against each other.
  static boolean anyIsLimited(ContestUnit here) {
    for (int row = here.from(); row < here.to(); row++) {
      if (here.hasBoth(row)) {
        return true;
      }
    }
    return false;
  }

  static boolean agree(ContestUnit here) {
    long low = 0;
    long high = Long.MAX_VALUE;
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      low = base.count().longValueExact();
      high = low;
    }
    for (int row = here.from(); row < here.to(); row++) {
      if (!here.hasBoth(row)) {
        continue;
      }
      long votes = here.votes(row);
      ShareRange range = here.range(row);
      if (votes == 0) {
        if (range.low() > 0 || !range.lowIn()) {
          return false;
        }
        continue;
      }
      if (votes > Long.MAX_VALUE / range.whole()) {
        return agreeBeyondLongs(here);
      }
      long exact = votes * range.whole();
      long least = exact / range.high();
      if (exact % range.high() > 0 || !range.highIn()) {
        least++;
      }
      low = Math.max(low, least);
      if (range.low() > 0) {
        long most = exact / range.low();
        if (exact % range.low() == 0 && !range.lowIn()) {
          most--;
        }
        high = Math.min(high, most);
      }
      if (low > high) {
        return false;
      }
    }
    return true;
  }

  private static boolean agreeBeyondLongs(ContestUnit here) {
    return CommonBaseRule.common(CommonBaseRule.limits(here), null) != null;
  }
}
