package org.sailau.json;

import java.util.Arrays;
import tools.jackson.core.TokenStreamLocation;

/// Lines and columns of many values, 8 bytes each: kept while a problem may still turn up.
public final class SourcePositions {

  private int size;
  private int[] lines = new int[8];
  private int[] columns = new int[8];

  /// Adds a value that may not be there.
  public void addNone() {
    if (size == lines.length) {
      int larger = size + (size >> 1);
      lines = Arrays.copyOf(lines, larger);
      columns = Arrays.copyOf(columns, larger);
    }
    size++;
  }

  public void add(TokenStreamLocation place) {
    addNone();
    setLast(place);
  }

  public void setLast(TokenStreamLocation place) {
    lines[size - 1] = place.getLineNr();
    columns[size - 1] = place.getColumnNr();
  }

  public int line(int index) {
    return lines[index];
  }

  public int column(int index) {
    return columns[index];
  }
}
