package org.sailau.importer.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;

/// Collects the cells of a table, line by line, and ends with [ImportStopped] where a limit is
/// passed. One thread only may use a builder.
public final class TableBuilder {

  private static final int CELL_BYTES = 4;
  private static final int TEXT_BYTES = 72;

  private final TableLimits limits;
  private final List<TextColumn> columns = new ArrayList<>();
  private int[] lines = new int[64];

  /// The lines of several files; null as long as there is one.
  private int @Nullable [] ownLines;

  private int rows;
  private int line;
  private long bytes;

  public TableBuilder(TableLimits limits) {
    this.limits = limits;
  }

  /// Begins a row.
  ///
  /// @param at the line of the file, from 1
  public void row(int at) {
    line = at;
    if (rows == limits.lines()) {
      throw stop(Kind.TOO_MANY_LINES, 0, Integer.toString(limits.lines()));
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows + (rows >> 1));
    }
    lines[rows++] = at;
    bytes += CELL_BYTES;
  }

  /// Begins a row of one of several files.
  ///
  /// @param at the line of all files together, from 1
  /// @param own the line of its own file, from 1
  public void row(int at, int own) {
    row(at);
    int[] all = ownLines == null ? new int[lines.length] : ownLines;
    if (all.length < lines.length) {
      all = Arrays.copyOf(all, lines.length);
    }
    all[rows - 1] = own;
    ownLines = all;
  }

  /// Puts a text into a cell of the row that was begun last.
  ///
  /// @param column from 0
  void cell(int column, char[] from, int offset, int length) {
    int first = offset;
    int end = offset + length;
    while (first < end && isSpace(from[first])) {
      first++;
    }
    while (end > first && isSpace(from[end - 1])) {
      end--;
    }
    if (first == end) {
      return;
    }
    if (column >= limits.columns()) {
      throw stop(Kind.TOO_MANY_COLUMNS, column + 1, Integer.toString(limits.columns()));
    }
    if (end - first > limits.cell()) {
      throw stop(Kind.CELL_TOO_LONG, column + 1, Integer.toString(limits.cell()));
    }
    while (columns.size() <= column) {
      columns.add(new TextColumn());
    }
    int added = columns.get(column).put(rows - 1, from, first, end - first);
    // Of texts that were there before it is known.
    for (int at = first; added > 0 && at < end; at++) {
      if (from[at] == 0) {
        throw stop(Kind.NUL, column + 1);
      }
    }
    bytes += CELL_BYTES + (added == 0 ? 0 : TEXT_BYTES + 2L * added);
    if (bytes > limits.memory()) {
      throw stop(Kind.TOO_LITTLE_MEMORY, 0, Long.toString(limits.memory()));
    }
  }

  /// Puts a text into a cell of the row that was begun last.
  ///
  /// @param column from 0
  public void cell(int column, String text) {
    cell(column, text.toCharArray(), 0, text.length());
  }

  /// Puts a text into every other cell of a block that is one cell in the file, unless it is a
  /// number, which must not be counted twice.
  void merge(int row, int column, int lastRow, int lastColumn) {
    if (row >= rows || column >= columns.size()) {
      return;
    }
    String text = columns.get(column).text(row);
    if (text.isEmpty() || text.chars().noneMatch(Character::isLetter)) {
      return;
    }
    int until = Math.min(lastColumn, limits.columns() - 1);
    for (int at = row; at <= Math.min(lastRow, rows - 1); at++) {
      for (int to = column; to <= until; to++) {
        while (columns.size() <= to) {
          columns.add(new TextColumn());
        }
        if (columns.get(to).text(at).isEmpty()) {
          columns.get(to).put(at, text);
          bytes += CELL_BYTES;
        }
      }
    }
  }

  /// Replaces a text in a row that was begun before.
  void put(int row, int column, String text) {
    while (columns.size() <= column) {
      columns.add(new TextColumn());
    }
    columns.get(column).put(row, text);
  }

  int rows() {
    return rows;
  }

  /// The table, without blank rows at its end.
  public Table build() {
    while (rows > 0 && isBlank(rows - 1)) {
      rows--; // Behind the last line break is nothing.
    }
    int[] all = Arrays.copyOf(lines, rows);
    return new Table(
        columns.stream().map(TextColumn::texts).toArray(String[][]::new),
        columns.stream().map(TextColumn::codes).toArray(CodeColumn[]::new),
        all,
        ownLines == null ? all : Arrays.copyOf(ownLines, rows));
  }

  private boolean isBlank(int row) {
    return columns.stream().allMatch(column -> column.text(row).isEmpty());
  }

  /// No-break spaces surround numbers in spreadsheets of commissions.
  private static boolean isSpace(char letter) {
    return letter <= ' ' && letter != 0 || letter == '\u00a0' || letter == '\ufeff';
  }

  private ImportStopped stop(Kind kind, int column, String... expected) {
    return new ImportStopped(ImportProblem.at(kind, line, column, "", expected));
  }
}
