package org.sailau.wording;

import java.util.List;
import java.util.stream.IntStream;
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

  /// Finds the base of the stated turnouts of some units.
  public static TurnoutBase of(List<Unit> units) {
    return of(units, units.stream().map(TurnoutBase::electorate).toList());
  }

  /// Finds the base of turnouts.
  ///
  /// @param electorates who the turnout of each of the units is a share of
  public static TurnoutBase of(List<Unit> units, List<Electorate> electorates) {
    if (!electorates.contains(Electorate.REGISTERED)) {
      return ELIGIBLE;
    }
    if (!electorates.contains(Electorate.ELIGIBLE)) {
      return REGISTERED;
    }
    return IntStream.range(0, units.size())
            .allMatch(
                i ->
                    (electorates.get(i) == Electorate.REGISTERED)
                        == (units.get(i).kind() == Unit.Kind.ABROAD))
        ? REGISTERED_ABROAD
        : VARIOUS;
  }

  private static Electorate electorate(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    return turnout == null ? Electorate.ELIGIBLE : turnout.electorate();
  }
}
