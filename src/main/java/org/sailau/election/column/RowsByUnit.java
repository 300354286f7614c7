package org.sailau.election.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows of a table, each of one unit, put in the order of the units. Takes time and memory by rows,
/// even if there are far more units than rows, since a dataset may have many contests. Immutable.
public final class RowsByUnit {

  /// So many units more than rows are looked up and not kept.
  private static final int UNITS_PER_ROW = 4;

  private final int units;

  /// The units that have rows, ascending; null if each unit has its place in [#firstRows].
  private final int @Nullable [] stated;

  /// The rows of unit u, or of the unit `stated[u]`, are `firstRows[u]` up to, but not including,
  /// `firstRows[u + 1]`.
  private final int[] firstRows;

  private RowsByUnit(int units, int @Nullable [] stated, int[] firstRows) {
    this.units = units;
    this.stated = stated;
    this.firstRows = firstRows;
  }

  /// @param unit of each row, from 0
  /// @param order gets the rows in their new order; those of one unit stay in theirs
  /// @param size how many rows there are
  /// @param units how many units there are
  public static RowsByUnit of(int[] unit, int[] order, int size, int units) {
    return units / UNITS_PER_ROW > size
        ? sorted(unit, order, size, units)
        : counted(unit, order, size, units);
  }

  private static RowsByUnit counted(int[] unit, int[] order, int size, int units) {
    int[] first = new int[units + 1];
    for (int row = 0; row < size; row++) {
      first[unit[row] + 1]++;
    }
    for (int at = 0; at < units; at++) {
      first[at + 1] += first[at];
    }
    int[] next = Arrays.copyOf(first, units);
    for (int row = 0; row < size; row++) {
      order[next[unit[row]]++] = row;
    }
    return new RowsByUnit(units, null, first);
  }

  private static RowsByUnit sorted(int[] unit, int[] order, int size, int units) {
    long[] keys = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = (long) unit[row] << Integer.SIZE | row;
    }
    Arrays.sort(keys);
    int[] stated = new int[size];
    int[] first = new int[size + 1];
    int found = 0;
    for (int at = 0; at < size; at++) {
      order[at] = (int) keys[at];
      int of = (int) (keys[at] >>> Integer.SIZE);
      if (found == 0 || stated[found - 1] != of) {
        first[found] = at;
        stated[found++] = of;
      }
    }
    first[found] = size;
    return new RowsByUnit(units, Arrays.copyOf(stated, found), Arrays.copyOf(first, found + 1));
  }

  /// The first row of a unit, or of the next one that has any.
  ///
  /// @param unit from 0 to the number of units; that number gives the number of rows
  public int firstRow(int unit) {
    return firstRows[stated == null ? unit : place(stated, unit)];
  }

  /// The first unit from `unit` on that has rows; the number of units if there is none.
  public int nextUnit(int unit) {
    if (stated != null) {
      int place = place(stated, unit);
      return place == stated.length ? units : stated[place];
    }
    // Units without rows share their first row with the next unit that has one. It is the last one
    // that shares it, and is looked for in steps that grow, since it may be far away: a loop over
    // units would take time by their square otherwise.
    int first = firstRows[unit];
    int step = 1;
    int low = unit;
    while (step <= units - low && firstRows[low + step] == first) {
      low += step;
      step *= 2;
    }
    int high = Math.min(units, low + step - 1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstRows[middle] == first) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// The unit of a row in the new order.
  public int unit(int row) {
    int found = Arrays.binarySearch(firstRows, row + 1);
    int place = (found < 0 ? -found - 1 : found) - 1;
    while (firstRows[place] > row) {
      place--;
    }
    return stated == null ? place : stated[place];
  }

  private static int place(int[] stated, int unit) {
    int found = Arrays.binarySearch(stated, unit);
    return found < 0 ? -found - 1 : found;
  }
}
