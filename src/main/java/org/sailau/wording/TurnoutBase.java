package org.sailau.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Turnout;
import org.sailau.election.Turnout.Electorate;
import org.sailau.election.Unit;

/// What several turnouts that are shown together are shares of.
public enum TurnoutBase {
  ELIGIBLE,
  REGISTERED,
  /// Shares of the eligible voters, but abroad shares of the registered voters.
  REGISTERED_ABROAD,
  /// The units differ in another way, so that each figure must name its own base.
  VARIOUS;

  /// Finds the base of the turnouts of some units.
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
