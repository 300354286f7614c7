package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.election.CountRange;

/// One figure or pair of figures that limits the base of a contest's shares. Immutable.
///
/// @param row of a choice's votes and share, or -1 for the stated base
/// @param range of the base in voters or votes; null if nothing fits these figures
public record BaseLimit(int row, @Nullable CountRange range) {

  /// All limits of a contest in a unit: the stated base first, then one for each choice that has
  /// both votes and a share.
  public static List<BaseLimit> of(ContestUnit here) {
    List<BaseLimit> limits = new ArrayList<>();
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      limits.add(new BaseLimit(-1, CountRange.exactly(base.count().longValueExact())));
    }
    for (int row = here.firstRow(); row < here.endRow(); row++) {
      if (here.hasVotesAndShare(row)) {
        limits.add(new BaseLimit(row, here.shareRange(row).basesFor(here.votes(row))));
      }
    }
    return limits;
  }

  /// The range that all limits have in common.
  ///
  /// @param except a limit to leave out; null to use all
  /// @return null if they have no number in common
  public static @Nullable CountRange common(List<BaseLimit> limits, @Nullable BaseLimit except) {
    @Nullable CountRange common = new CountRange(BigInteger.ZERO, null);
    for (BaseLimit limit : limits) {
      if (!limit.equals(except)) {
        common =
            common == null || limit.range() == null ? null : common.intersection(limit.range());
      }
    }
    return common;
  }
}
