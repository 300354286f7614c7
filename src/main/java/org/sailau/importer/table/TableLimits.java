package org.sailau.importer.table;

/// How large a table may be. Beyond a limit reading ends, with a problem that says so.
///
/// @param lines in the table
/// @param columns in one line
/// @param cell characters in one cell
/// @param bytes in the file, and in each part of an archive when it is unpacked
/// @param memory bytes that the table may take in memory, as estimated while reading
public record TableLimits(int lines, int columns, int cell, long bytes, long memory) {

  /// Enough for every result file that we know of: the largest sheet of a spreadsheet has 1,048,576
  /// lines and 16,384 columns.
  public static TableLimits defaults() {
    return new TableLimits(
        5_000_000, 16_384, 32_767, 2L << 30, Runtime.getRuntime().maxMemory() / 3);
  }
}
