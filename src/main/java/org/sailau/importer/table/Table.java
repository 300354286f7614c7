package org.sailau.importer.table;

import java.util.Arrays;
import java.util.List;
import org.sailau.importer.problem.CellName;

/// A table of texts. Each column keeps every text that occurs in it once, and for each line the
/// number of that text, so that a million lines fit into memory and code that reads numbers reads
/// each text once. Immutable: any thread may use it.
public final class Table {

  private final String[][] texts;
  private final CodeColumn[] codes;
  private final int[] lines;
  private final int[] ownLines;

  /// @param texts the texts of each column; the first one is empty
  /// @param codes for each column and row the number of its text; rows that a column does not reach
  ///   are empty
  /// @param lines the line of the file in which each row begins, from 1
  /// @param ownLines the same in its own file, if the table is joined of several
  Table(String[][] texts, CodeColumn[] codes, int[] lines, int[] ownLines) {
    this.texts = texts;
    this.codes = codes;
    this.lines = lines;
    this.ownLines = ownLines;
  }

  public int rows() {
    return lines.length;
  }

  public int columns() {
    return codes.length;
  }

  /// The text of a cell, without spaces around it; empty if there is none.
  ///
  /// @param row from 0
  /// @param column from 0
  public String text(int row, int column) {
    return texts[column][code(row, column)];
  }

  /// The number of the text of a cell among the texts of its column; 0 if the cell is empty.
  public int code(int row, int column) {
    return codes[column].get(row);
  }

  /// How many different texts a column has, with the empty one.
  public int texts(int column) {
    return texts[column].length;
  }

  /// A text of a column by its number.
  public String textOf(int column, int code) {
    return texts[column][code];
  }

  /// The line of the file in which a row begins, from 1.
  public int line(int row) {
    return lines[row];
  }

  /// The line of its own file in which a row begins, from 1. It is the same if the table is not
  /// joined of several files.
  public int ownLine(int row) {
    return ownLines[row];
  }

  /// The row that begins in a line of the file; negative if none does.
  public int row(int line) {
    return Arrays.binarySearch(lines, line);
  }

  /// The text in a column of the row that begins in a line of the file; empty if none begins there.
  ///
  /// @param line from 1
  /// @param column from 0
  public String textInLine(int line, int column) {
    int row = row(line);
    return row < 0 ? "" : text(row, column);
  }

  /// The same table of one file with a row above the first one, in the same line of the file.
  Table under(List<String> names) {
    int[] places = below(lines, lines.length == 0 ? 1 : lines[0]);
    String[][] all = new String[codes.length][];
    CodeColumn[] numbers = new CodeColumn[codes.length];
    for (int column = 0; column < codes.length; column++) {
      int name = texts[column].length;
      all[column] = Arrays.copyOf(texts[column], name + 1);
      all[column][name] = names.get(column);
      numbers[column] = codes[column].below(names.get(column).isEmpty() ? 0 : name);
    }
    return new Table(all, numbers, places, places);
  }

  private static int[] below(int[] others, int first) {
    int[] all = new int[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  /// Whether a row has no text at all.
  public boolean isBlank(int row) {
    for (int column = 0; column < codes.length; column++) {
      if (code(row, column) != 0) {
        return false;
      }
    }
    return true;
  }

  /// The name of a cell, such as E20, by its line in the file.
  public String cell(int row, int column) {
    return CellName.column(column + 1) + line(row);
  }
}
