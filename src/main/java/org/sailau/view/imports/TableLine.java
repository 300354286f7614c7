package org.sailau.view.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.figures.TotalLine;
import org.sailau.importer.recipe.Header;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// A line of the table on the page. Immutable.
///
/// @param row of the table, from 0; -1 for the line that says how many are not shown
/// @param left how many lines are not shown
record TableLine(int row, Kind kind, int left) {

  private static final int FIRST = 60;
  private static final int LAST = 12;

  /// What a line is.
  enum Kind {
    ABOVE,
    HEADER,
    /// Names of columns that no line of the file has.
    NAMES,
    DATA,
    /// A line that is the sum of others.
    TOTAL,
    LEFT_OUT
  }

  /// The first lines of a table and the last.
  ///
  /// @param header null if none was found
  /// @param totals the lines that are sums of others
  static List<TableLine> of(TableFile file, @Nullable Header header, List<TotalLine> totals) {
    Table table = file.table();
    Set<Integer> sums = totals.stream().map(TotalLine::line).collect(Collectors.toSet());
    List<TableLine> all = new ArrayList<>();
    int rows = table.rows();
    boolean whole = rows <= FIRST + LAST + 1;
    // Letters stand in the heads of the columns anyway.
    boolean letters = file.layout() != null && file.layout().columns().isEmpty();
    for (int row = letters ? 1 : 0; row < rows; row++) {
      if (!whole && row == FIRST) {
        all.add(new TableLine(-1, Kind.LEFT_OUT, rows - FIRST - LAST));
        row = rows - LAST;
      }
      Kind kind = Kind.DATA;
      if (header != null && row < header.row()) {
        kind = Kind.ABOVE;
      } else if (header != null && row < header.row() + header.rows()) {
        kind = file.headerGiven() ? Kind.NAMES : Kind.HEADER;
      } else if (sums.contains(table.line(row))) {
        kind = Kind.TOTAL;
      }
      all.add(new TableLine(row, kind, 0));
    }
    return all;
  }
}
