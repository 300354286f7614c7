package org.sailau.audit.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.election.derive.Parts;

/// Which units are parts of which, and whether their figures are part of those above. Used for all
/// contests, by one thread.
final class WholeParts {

  private static final int UNKNOWN = -1;

  private final Election election;
  private final Parts parts;

  /// How many parts of each whole are counted in it; not kept for wholes of several hierarchies.
  private final int[] counted;

  WholeParts(Election election) {
    this.election = election;
    this.parts = new Parts(election);
    this.counted = new int[election.units().size()];
    Arrays.fill(counted, UNKNOWN);
  }

  Parts parts() {
    return parts;
  }

  /// Whether the file says that the units listed within a unit are all of it.
  boolean isComplete(int whole) {
    return election.units().get(whole).details().partsComplete();
  }

  /// Whether the figures of a whole include those of a part; null if not stated. They do where the
  /// parts are complete, unless the part says that it is counted elsewhere.
  @Nullable Boolean isCounted(int whole, int part) {
    Unit unit = election.units().get(part);
    @Nullable Boolean stated = PartsOfUnitsRule.isTurnoutCounted(unit);
    return stated == null && isComplete(whole) ? Boolean.TRUE : stated;
  }

  /// How many parts of a hierarchy of a whole are counted in it.
  int countedParts(int whole, int hierarchy) {
    boolean one = parts.hierarchies(whole) == 1;
    if (one && counted[whole] != UNKNOWN) {
      return counted[whole];
    }
    int count = 0;
    for (int i = 0; i < parts.count(whole); i++) {
      int part = parts.part(whole, i);
      if (parts.isIn(whole, part, hierarchy) && Boolean.TRUE.equals(isCounted(whole, part))) {
        count++;
      }
    }
    if (one) {
      counted[whole] = count;
    }
    return count;
  }
}
