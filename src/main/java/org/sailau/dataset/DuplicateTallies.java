package org.sailau.dataset;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.RowsByUnit;

/// Finds every row whose unit, choice and kind of votes an earlier row had: rows are put in the
/// order of their units, and a choice met twice within one unit is a duplicate.
final class DuplicateTallies {

  private final int[] unit;
  private final int[] choice;
  private final int @Nullable [] type;
  private final int size;
  private final int choices;

  /// @param unit positions, or [IdTable#UNDEFINED] for unknown ones, as for choices
  /// @param type positions, or [TallyRows#ALL_TYPES]; null if all are that
  /// @param size how many rows there are
  /// @param choices how many choices there are
  DuplicateTallies(int[] unit, int[] choice, int @Nullable [] type, int size, int choices) {
    this.unit = unit;
    this.choice = choice;
    this.type = type;
    this.size = size;
    this.choices = choices;
  }

  void forEach(int units, IntConsumer duplicate) {
    int[] known = new int[size];
    int[] unitOfKnown = new int[size];
    int found = 0;
    int types = 1;
    for (int row = 0; row < size; row++) {
      types = Math.max(types, typeOf(row) + 1);
      if (unit[row] != IdTable.UNDEFINED && choice[row] != IdTable.UNDEFINED) {
        known[found] = row;
        unitOfKnown[found++] = unit[row];
      }
    }
    int[] order = new int[found];
    RowsByUnit.of(unitOfKnown, order, found, units);
    int[][] lastUnit = new int[types][];
    for (int place : order) {
      int row = known[place];
      int kind = typeOf(row);
      if (lastUnit[kind] == null) {
        lastUnit[kind] = new int[choices];
        Arrays.fill(lastUnit[kind], IdTable.UNDEFINED);
      }
      if (lastUnit[kind][choice[row]] == unit[row]) {
        duplicate.accept(row);
      }
      lastUnit[kind][choice[row]] = unit[row];
    }
  }

  /// The place of a row's kind of votes: 0 for all kinds together.
  private int typeOf(int row) {
    return type == null || type[row] < 0 ? 0 : type[row] + 1;
  }
}
