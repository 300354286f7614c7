package org.sailau.importer.problem;

import java.util.List;

/// Names the cells of a table as spreadsheets do: columns by letters, lines by numbers.
public final class CellName {

  private static final int LETTERS = 26;

  private CellName() {}

  /// The letters of a column: A, B, … Z, AA, AB, …
  ///
  /// @param column from 1
  public static String column(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      name.append((char) ('A' + (left - 1) % LETTERS));
    }
    return name.reverse().toString();
  }

  /// The number of a column, from 1, of its letters.
  ///
  /// @return 0 if these are no such letters, or too many
  public static int number(String letters) {
    int column = 0;
    for (int at = 0; at < letters.length(); at++) {
      char letter = Character.toUpperCase(letters.charAt(at));
      if (letter < 'A' || letter > 'Z' || at == 4) {
        return 0;
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column;
  }

  /// Letters of columns with those that follow each other as a range: A, C–F.
  public static String list(List<String> columns) {
    StringBuilder list = new StringBuilder();
    for (int at = 0; at < columns.size(); at++) {
      int end = at;
      while (end + 1 < columns.size()
          && number(columns.get(end + 1)) == number(columns.get(end)) + 1) {
        end++;
      }
      list.append(list.isEmpty() ? "" : ", ").append(columns.get(at));
      if (end > at) {
        list.append(end == at + 1 ? ", " : "–").append(columns.get(end));
      }
      at = end;
    }
    return list.toString();
  }
}
