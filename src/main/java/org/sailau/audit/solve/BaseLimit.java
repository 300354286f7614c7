package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.election.number.CountRange;

/// A limit that one figure, or one pair of figures, sets to the base of a contest's shares.
/// Immutable.
///
/// @param row the row of a choice's votes and share, or -1 for the stated base
/// @param range the bases that fit, in voters or votes; null if no base fits
public record BaseLimit(int row, @Nullable CountRange range) {

  /// All limits of a contest in a unit: the stated base first, then one limit for each choice that
  /// has both votes and a share.
  public static List<BaseLimit> of(ContestUnit contestUnit) {
    List<BaseLimit> limits = new ArrayList<>();
    @Nullable Figure base = contestUnit.statedBase();
    if (base != null) {
      limits.add(new BaseLimit(-1, CountRange.exactly(base.count().longValueExact())));
    }
    for (int row = contestUnit.firstRow(); row < contestUnit.endRow(); row++) {
      if (contestUnit.hasVotesAndShare(row)) {
        limits.add(
            new BaseLimit(row, contestUnit.shareRange(row).basesFor(contestUnit.votes(row))));
      }
    }
    return limits;
  }

  /// The bases that fit all limits.
  ///
  /// @param except a limit to leave out; null to use all
  /// @return null if no base fits all limits
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
