package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.List;

/// Some lines of a table, in which it is seen at once whether columns beside each other may have a
/// sum: their values are added up beforehand. Of thousands of columns each may be that sum.
/// Immutable.
final class SumSample {

  private static final int MAX_LINES = 32;

  /// Of ten lines, so many have to add up for the others to be looked at.
  private static final int ENOUGH_OF_10 = 6;

  private final long[][] values;
  private final List<Integer> columns;
  private final List<Integer> beside;
  private final int[] rows;

  /// For each line, the sums of the columns before each; how many of them are above 0; and how many
  /// cannot be read.
  private final long[][] sums;

  private final int[][] positive;
  private final int[][] wrong;

  /// @param values of each column, by row
  /// @param columns those that may be parts of a sum
  /// @param beside columns that are parts of it in any case
  SumSample(long[][] values, List<Integer> columns, List<Integer> beside) {
    this.values = values;
    this.columns = List.copyOf(columns);
    this.beside = List.copyOf(beside);
    int all = values[columns.getFirst()].length;
    int lines = Math.min(MAX_LINES, all);
    rows = new int[lines];
    sums = new long[lines][columns.size() + 1];
    positive = new int[lines][columns.size() + 1];
    wrong = new int[lines][columns.size() + 1];
    for (int line = 0; line < lines; line++) {
      rows[line] = (int) ((long) line * all / lines);
      for (int at = 0; at < columns.size(); at++) {
        long value = values[columns.get(at)][rows[line]];
        sums[line][at + 1] = sums[line][at] + Math.max(0, value);
        positive[line][at + 1] = positive[line][at] + (value > 0 ? 1 : 0);
        wrong[line][at + 1] = wrong[line][at] + (value == Numbers.WRONG ? 1 : 0);
      }
    }
  }

  List<Integer> columns() {
    return columns;
  }

  List<Integer> beside() {
    return beside;
  }

  /// The columns from one position to another.
  ///
  /// @param left the position of a column that is left out before positions are counted; -1 for
  ///   none
  List<Integer> some(int front, int end, int left) {
    int from = first(front, left);
    int to = last(end, left);
    if (left < from || left >= to) {
      return columns.subList(from, to);
    }
    List<Integer> some = new ArrayList<>(columns.subList(from, left));
    some.addAll(columns.subList(left + 1, to));
    return some;
  }

  private static int first(int front, int left) {
    return left >= 0 && front >= left ? front + 1 : front;
  }

  private static int last(int end, int left) {
    return left >= 0 && end > left ? end + 1 : end;
  }

  /// Whether these columns may have the sum that a column states: in most lines they do, or no line
  /// tells.
  boolean mayBe(int sum, int front, int end, int left) {
    int from = first(front, left);
    int to = last(end, left);
    boolean inside = left >= from && left < to;
    int told = 0;
    int same = 0;
    for (int line = 0; line < rows.length; line++) {
      long stated = values[sum][rows[line]];
      long own = inside ? values[columns.get(left)][rows[line]] : 0;
      int unread = wrong[line][to] - wrong[line][from] - (own == Numbers.WRONG ? 1 : 0);
      int parts = positive[line][to] - positive[line][from] - (own > 0 ? 1 : 0);
      long added = sums[line][to] - sums[line][from] - Math.max(0, own);
      for (int column : beside) {
        unread += values[column][rows[line]] == Numbers.WRONG ? 1 : 0;
        added += Math.max(0, values[column][rows[line]]);
      }
      if (stated > 0 && unread == 0 && parts > 0) {
        told++;
        same += added == stated ? 1 : 0;
      }
    }
    return told == 0 || 10 * same >= ENOUGH_OF_10 * told;
  }
}
