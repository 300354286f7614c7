package org.sailau.chart.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Evidence;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;

/// A place on a map with its figure.
///
/// @param at the position of the unit in the election
/// @param percent null if it is neither stated nor derived
/// @param base what the figure is a share of, in voters or votes; null if it is not known
/// @param evidence where a stated figure comes from; null for others
record Place(
    Unit unit,
    int at,
    UnitDetails.Tile tile,
    @Nullable BigDecimal percent,
    boolean derived,
    @Nullable Long base,
    @Nullable Evidence evidence) {

  /// The width of a step in points.
  private static final BigDecimal STEP = BigDecimal.valueOf(20);

  private static final int LAST = 4;

  /// The step of the figure, from 0; -1 if there is no figure. A figure on a border belongs to the
  /// step above.
  int step() {
    return percent == null
        ? -1
        : Math.clamp(percent.divideToIntegralValue(STEP).longValue(), 0, LAST);
  }
}
