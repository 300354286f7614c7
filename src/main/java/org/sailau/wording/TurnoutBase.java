package org.sailau.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Turnout;
import org.sailau.election.Turnout.Electorate;
import org.sailau.election.Unit;

/// What turnouts that are shown together are shares of.
public enum TurnoutBase {
  ELIGIBLE,
  REGISTERED,
  /// Of those eligible, and abroad of those registered.
  REGISTERED_ABROAD,
  /// Each figure has to name its own.
  VARIOUS;

  public static TurnoutBase of(List<Unit> units) {
    if (units.stream().noneMatch(TurnoutBase::isOfRegistered)) {
      return ELIGIBLE;
    }
    if (units.stream().allMatch(TurnoutBase::isOfRegistered)) {
      return REGISTERED;
    }
    return units.stream()
            .allMatch(unit -> isOfRegistered(unit) == (unit.kind() == Unit.Kind.ABROAD))
        ? REGISTERED_ABROAD
        : VARIOUS;
  }

  private static boolean isOfRegistered(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    return turnout != null && turnout.electorate() == Electorate.REGISTERED;
  }
}
