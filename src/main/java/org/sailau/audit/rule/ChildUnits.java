package org.sailau.audit.rule;

import java.util.Arrays;
import java.util.List;
import org.sailau.election.Election;
import org.sailau.election.Unit;

/// The units directly within each unit, by position, without an object for each of a million.
final class ChildUnits {

  /// The children of unit u are `units[first[u]]` up to, not including, `units[first[u + 1]]`.
  private final int[] first;

  private final int[] units;

  ChildUnits(Election election) {
    List<Unit> all = election.units();
    first = new int[all.size() + 1];
    for (Unit unit : all) {
      if (unit.within() != Unit.TOP) {
        first[unit.within() + 1]++;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      first[i + 1] += first[i];
    }
    units = new int[first[all.size()]];
    int[] next = Arrays.copyOf(first, all.size());
    for (int i = 0; i < all.size(); i++) {
      int within = all.get(i).within();
      if (within != Unit.TOP) {
        units[next[within]++] = i;
      }
    }
  }

  int count(int unit) {
    return first[unit + 1] - first[unit];
  }

  /// The position of one of them, from 0 to [#count].
  int of(int unit, int child) {
    return units[first[unit] + child];
  }
}
