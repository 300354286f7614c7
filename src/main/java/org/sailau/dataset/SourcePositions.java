package org.sailau.dataset;

import java.util.Arrays;

/// Lines and columns of many values, 8 bytes each: kept while a problem may still turn up. Line 0
/// stands for a value that is not there.
final class SourcePositions {

  private int size;
  private int[] lines = new int[8];
  private int[] columns = new int[8];

  void add(int line, int column) {
    if (size == lines.length) {
      int larger = size + (size >> 1);
      lines = Arrays.copyOf(lines, larger);
      columns = Arrays.copyOf(columns, larger);
    }
    lines[size] = line;
    columns[size] = column;
    size++;
  }

  void setLast(int line, int column) {
    lines[size - 1] = line;
    columns[size - 1] = column;
  }

  int line(int index) {
    return lines[index];
  }

  int column(int index) {
    return columns[index];
  }
}
