package org.sailau.dataset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sailau.election.Unit;

/// Finds units that are within themselves, and units that are nested too deep. Takes time by units
/// and by how often they are within others.
final class Nesting {

  /// How deep units are nested at most: nobody reads a deeper tree.
  static final int MOST = 64;

  private static final int UNKNOWN = 0;
  private static final int ON_THE_WAY = -1;

  /// Is told of a unit.
  interface Note {
    /// @param whole a unit that contains it
    /// @param circle whether it is within itself through that one, and not only too deep
    void of(int unit, int whole, boolean circle);
  }

  private final List<Unit> units;
  private final Note note;

  /// How many units deep each unit is, from 1 for one within none.
  private final int[] depths;

  Nesting(List<Unit> units, Note note) {
    this.units = units;
    this.note = note;
    this.depths = new int[units.size()];
  }

  void check() {
    boolean tooDeep = false;
    for (int unit = 0; unit < units.size(); unit++) {
      climb(unit);
      // One such unit is named: with it, all units within it are too deep.
      if (depths[unit] > MOST && !tooDeep) {
        tooDeep = true;
        note.of(unit, units.get(unit).within(), false);
      }
    }
  }

  /// Finds the depth of a unit, and before it those of all units that contain it.
  private void climb(int start) {
    Deque<Integer> way = new ArrayDeque<>();
    way.push(start);
    while (!way.isEmpty()) {
      int unit = way.peek();
      if (depths[unit] > 0) {
        way.pop();
        continue;
      }
      depths[unit] = ON_THE_WAY;
      int deepest = 0;
      boolean waits = false;
      for (int i = -1; i < others(unit); i++) {
        int whole = whole(unit, i);
        if (whole == Unit.TOP) {
          continue;
        }
        if (depths[whole] == ON_THE_WAY) {
          note.of(unit, whole, true);
        } else if (depths[whole] == UNKNOWN) {
          way.push(whole);
          waits = true;
        } else {
          deepest = Math.max(deepest, depths[whole]);
        }
      }
      if (!waits) {
        depths[unit] = deepest + 1;
        way.pop();
      }
    }
  }

  private int others(int unit) {
    return units.get(unit).details().alsoWithin().size();
  }

  private int whole(int unit, int index) {
    return index < 0 ? units.get(unit).within() : units.get(unit).details().alsoWithin().get(index);
  }
}
