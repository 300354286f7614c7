package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.table.Table;

/// Where the header of a table is, and what it calls the columns. Immutable.
///
/// @param row in which the header begins, from 0
/// @param rows how many rows it has
/// @param firstData the first row after it that holds data
/// @param names what each column is called; empty if it has no name
/// @param preamble the texts above the header, each of them once
public record Header(int row, int rows, int firstData, List<String> names, List<String> preamble) {

  /// Lines in which a header is looked for.
  static final int MAX_ROW = 25;

  private static final int MAX_ROWS = 3;

  /// Lines that tell what a column has.
  private static final int LOOKED_AT = 60;

  /// Between what several lines of a header call one column.
  public static final String BETWEEN = " / ";

  public Header {
    names = List.copyOf(names);
    preamble = List.copyOf(preamble);
  }

  /// Finds the header: the last lines of several texts above the first lines with numbers.
  ///
  /// @return null if there is none
  public static @Nullable Header find(Table table) {
    int data = firstData(table);
    if (data <= 0) {
      return null;
    }
    int last = data - 1;
    // Between the header and the first numbers may be the name of the unit that they are of.
    while (last > 0 && (distinct(table, last) < 2 || isNumbering(table, last))) {
      last--;
    }
    if (distinct(table, last) < 2) {
      return null;
    }
    int first = last;
    while (first > 0 && last - first + 1 < MAX_ROWS && belongs(table, first - 1)) {
      first--;
    }
    return of(table, first, last - first + 1);
  }

  /// The header at a place that is known.
  public static Header of(Table table, int row, int rows) {
    int data = row + rows;
    while (data < table.rows() && (table.isBlank(data) || isNumbering(table, data))) {
      data++;
    }
    List<String> preamble = new ArrayList<>();
    for (int above = 0; above < row; above++) {
      Set<String> seen = new HashSet<>();
      for (int column = 0; column < table.columns(); column++) {
        String text = table.text(above, column);
        if (!text.isEmpty() && seen.add(text) && !preamble.contains(text)) {
          preamble.add(text);
        }
      }
    }
    return new Header(row, rows, data, names(table, row, rows), preamble);
  }

  /// Whether the header may as well be the first line of figures: it has a number wherever the
  /// lines below it have numbers, and no word in it is known as a name of columns.
  public boolean looksLikeFigures(Table table) {
    if (rows > 1 || isCounting()) {
      return false;
    }
    int numbers = 0;
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      boolean ofNumbers = hasNumbers(table, column);
      if (ofNumbers && !name.isEmpty() && !Numbers.looksLikeNumber(name)) {
        return false;
      }
      if (Vocabulary.bundled().ofHeader(name) != null) {
        return false;
      }
      numbers += ofNumbers && !name.isEmpty() ? 1 : 0;
    }
    return numbers > 0;
  }

  /// Whether the numbers in the header count the columns, as those of lists do.
  private boolean isCounting() {
    List<String> numbers = names.stream().filter(Numbers::looksLikeNumber).toList();
    for (int at = 1; at < numbers.size(); at++) {
      if (!numbers.get(at - 1).matches("[0-9]{1,4}")
          || !numbers.get(at).equals(Integer.toString(Integer.parseInt(numbers.get(at - 1)) + 1))) {
        return false;
      }
    }
    return numbers.size() > 1;
  }

  private boolean hasNumbers(Table table, int column) {
    int filled = 0;
    int numbers = 0;
    for (int row = firstData; row < Math.min(table.rows(), firstData + LOOKED_AT); row++) {
      String text = table.text(row, column);
      filled += text.isEmpty() ? 0 : 1;
      numbers += Numbers.looksLikeNumber(text) ? 1 : 0;
    }
    return filled > 0 && 5 * numbers >= 4 * filled;
  }

  private static List<String> names(Table table, int row, int rows) {
    String[][] cells = new String[rows][table.columns()];
    for (int line = 0; line < rows; line++) {
      for (int column = 0; column < table.columns(); column++) {
        String text = table.text(row + line, column).replaceAll("\\s+", " ");
        boolean filled =
            text.isEmpty()
                && line < rows - 1
                && column > 0
                && !cells[line][column - 1].isEmpty()
                && (line == 0 || cells[line - 1][column].equals(cells[line - 1][column - 1]))
                && hasBelow(table, row + line + 1, row + rows, column);
        cells[line][column] = filled ? cells[line][column - 1] : text;
      }
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      List<String> parts = new ArrayList<>();
      for (int line = 0; line < rows; line++) {
        String part = cells[line][column];
        if (!part.isEmpty() && !parts.contains(part)) {
          parts.add(part);
        }
      }
      names.add(String.join(BETWEEN, parts));
    }
    return names;
  }

  private static boolean hasBelow(Table table, int from, int end, int column) {
    for (int row = from; row < end; row++) {
      if (!table.text(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The first of two rows with numbers and texts, or of one at the table's end.
  private static int firstData(Table table) {
    int most = 0;
    int until = Math.min(table.rows(), MAX_ROW + 10);
    for (int row = 0; row < until; row++) {
      most = Math.max(most, filled(table, row));
    }
    for (int row = 1; row < until; row++) {
      boolean next =
          row + 1 >= table.rows() || isData(table, row + 1, most) || isNumbering(table, row + 1);
      if (isData(table, row, most) && next && !isNumbering(table, row)) {
        return row;
      }
    }
    // A table without a number, such as one before the count: the header is the first full row.
    for (int row = 1; row < until; row++) {
      if (filled(table, row - 1) > 1 && filled(table, row) > 1 && distinct(table, row - 1) > 1) {
        return row;
      }
    }
    return -1;
  }

  private static boolean isData(Table table, int row, int most) {
    int numbers = 0;
    int filled = 0;
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        filled++;
        numbers += Numbers.looksLikeNumber(text) || text.equals("-") || text.equals("*") ? 1 : 0;
      }
    }
    return numbers > 0 && filled > 1 && (4 * filled > most || numbers * 2 > filled);
  }

  /// Whether a row only numbers the columns, as forms do: 1, 2, 3, …
  private static boolean isNumbering(Table table, int row) {
    if (row >= table.rows()) {
      return false;
    }
    int next = -1;
    int cells = 0;
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (text.isEmpty()) {
        continue;
      }
      if (!text.matches("[0-9]{1,4}") || (next >= 0 && Integer.parseInt(text) != next)) {
        return false;
      }
      int number = Integer.parseInt(text);
      if (next < 0 && number > 1) {
        return false;
      }
      next = number + 1;
      cells++;
    }
    return cells >= 4;
  }

  /// Whether a row above the last line of a header is part of it. A title with commas in it fills
  /// the first columns only.
  private static boolean belongs(Table table, int row) {
    int filled = filled(table, row);
    return filled >= 2
        && distinct(table, row) >= 2
        && 3 * numbers(table, row) < filled
        && 2 * lastFilled(table, row) >= table.columns();
  }

  private static int lastFilled(Table table, int row) {
    int last = 0;
    for (int column = 0; column < table.columns(); column++) {
      last = table.code(row, column) == 0 ? last : column + 1;
    }
    return last;
  }

  private static int numbers(Table table, int row) {
    int numbers = 0;
    for (int column = 0; column < table.columns(); column++) {
      numbers += Numbers.looksLikeNumber(table.text(row, column)) ? 1 : 0;
    }
    return numbers;
  }

  private static int filled(Table table, int row) {
    int filled = 0;
    for (int column = 0; column < table.columns(); column++) {
      filled += table.code(row, column) == 0 ? 0 : 1;
    }
    return filled;
  }

  private static int distinct(Table table, int row) {
    Set<String> texts = new HashSet<>();
    for (int column = 0; column < table.columns(); column++) {
      texts.add(table.text(row, column));
    }
    texts.remove("");
    return texts.size();
  }
}
