package org.sailau.audit.rule;

import java.util.Arrays;
import java.util.List;
import org.sailau.election.Election;
import org.sailau.election.Unit;

/// Finds the units directly within each unit, by position. It needs no object for each of a million
/// units.
final class ChildUnits {

  /// The children of unit u are `children[firstChild[u]]` up to, but not including,
  /// `children[firstChild[u + 1]]`.
  private final int[] firstChild;

  private final int[] children;

  ChildUnits(Election election) {
    List<Unit> all = election.units();
    firstChild = new int[all.size() + 1];
    for (Unit unit : all) {
      if (unit.within() != Unit.TOP) {
        firstChild[unit.within() + 1]++;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      firstChild[i + 1] += firstChild[i];
    }
    children = new int[firstChild[all.size()]];
    int[] next = Arrays.copyOf(firstChild, all.size());
    for (int i = 0; i < all.size(); i++) {
      int within = all.get(i).within();
      if (within != Unit.TOP) {
        children[next[within]++] = i;
      }
    }
  }

  int count(int unit) {
    return firstChild[unit + 1] - firstChild[unit];
  }

  /// The position in [Election#units] of one child of a unit.
  ///
  /// @param child from 0 to below [#count]
  int child(int unit, int child) {
    return children[firstChild[unit] + child];
  }
}
