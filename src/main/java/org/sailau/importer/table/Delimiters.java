package org.sailau.importer.table;

/// Finds what stands between the cells of a text file: the sign that makes the same number of cells
/// in most lines, outside of quotation marks.
final class Delimiters {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  /// Lines that are looked at.
  private static final int LINES = 200;

  private Delimiters() {}

  /// @param start the first letters of the text
  static char of(String start) {
    char best = ',';
    long most = 0;
    for (char candidate : CANDIDATES) {
      long score = score(start, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /// The lines that have the commonest number of cells, times how many that is.
  private static long score(String start, char delimiter) {
    int[] lines = new int[2_000];
    int cells = 1;
    int seen = 0;
    boolean quoted = false;
    for (int at = 0; at < start.length() && seen < LINES; at++) {
      char sign = start.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && sign == delimiter) {
        cells++;
      } else if (!quoted && sign == '\n') {
        lines[Math.min(cells, lines.length - 1)]++;
        cells = 1;
        seen++;
      }
    }
    if (cells > 1) {
      lines[Math.min(cells, lines.length - 1)]++;
    }
    long best = 0;
    for (int count = 2; count < lines.length; count++) {
      best = Math.max(best, (long) lines[count] * (count - 1 + 2));
    }
    return best;
  }
}
