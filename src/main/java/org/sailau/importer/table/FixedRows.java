package org.sailau.importer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;

/// Reads text whose cells have as many characters as the layout of the file says.
final class FixedRows {

  private FixedRows() {}

  /// @throws IOException if reading fails
  /// @throws ImportStopped if a line has another length than the layout
  static void read(BufferedReader text, FileLayout layout, TableBuilder to) throws IOException {
    int width = layout.columns().stream().mapToInt(FileLayout.Column::width).sum();
    char[] line = new char[width + 1];
    int number = 1;
    for (int length; (length = read(text, line)) >= 0; number++) {
      to.row(number);
      if (isBlank(line, Math.min(length, width))) {
        continue;
      }
      if (length > width || !isWhole(line, length, layout)) {
        throw new ImportStopped(
            ImportProblem.at(
                Kind.LINE_LENGTH, number, 0, Integer.toString(length), Integer.toString(width)));
      }
      int from = 0;
      for (int column = 0; column < layout.columns().size(); column++) {
        FileLayout.Column next = layout.columns().get(column);
        int until = Math.min(length, from + next.width());
        if (from < until && !next.name().isEmpty()) {
          to.cell(column, line, from, until - from);
        }
        from = until;
      }
    }
  }

  /// Reads one line, whose end may be of either kind.
  ///
  /// @return how many characters it has, without spaces behind the layout; one more than the layout
  ///   if there is anything else; -1 at the end
  private static int read(Reader text, char[] line) throws IOException {
    int length = 0;
    for (int letter; (letter = text.read()) >= 0; ) {
      if (letter == '\n') {
        return length;
      }
      boolean behind = length >= line.length - 1;
      if (letter != '\r' && length < line.length && !(behind && letter == ' ')) {
        line[length] = (char) letter;
        length++;
      }
    }
    return length == 0 ? -1 : length;
  }

  private static boolean isBlank(char[] line, int length) {
    for (int at = 0; at < length; at++) {
      if (line[at] > ' ') {
        return false;
      }
    }
    return true;
  }

  /// Whether a line ends where a column does. A program may have taken spaces away behind a text,
  /// but a number that ends early is another number.
  private static boolean isWhole(char[] line, int length, FileLayout layout) {
    int from = 0;
    for (FileLayout.Column column : layout.columns()) {
      if (length <= from) {
        return true;
      }
      if (length < from + column.width()) {
        return !Character.isDigit(line[length - 1]);
      }
      from += column.width();
    }
    return true;
  }
}
