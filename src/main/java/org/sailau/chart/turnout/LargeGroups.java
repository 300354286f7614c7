package org.sailau.chart.turnout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sailau.election.Unit;

/// Tells the units that are one of many of their kind within the same unit, such as twenty regions,
/// from those that stand alone, such as the voters abroad.
final class LargeGroups {

  /// More units of a kind than these are not drawn side by side with the whole.
  private static final int MAX_DRAWN = 3;

  private record Group(int within, Unit.Kind kind) {}

  private final Map<Group, Integer> sizes = new HashMap<>();

  LargeGroups(List<Unit> units) {
    units.forEach(unit -> sizes.merge(group(unit), 1, Integer::sum));
  }

  boolean has(Unit unit) {
    return sizes.getOrDefault(group(unit), 0) > MAX_DRAWN;
  }

  private static Group group(Unit unit) {
    return new Group(unit.within(), unit.kind());
  }
}
