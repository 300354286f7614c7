package org.sailau.view.imports;

/// A line of the table on the page. Immutable.
///
/// @param row of the table, from 0; -1 for the line that says how many are not shown
/// @param left how many lines are not shown
record TableLine(int row, Kind kind, int left) {

  /// What a line is.
  enum Kind {
    ABOVE,
    HEADER,
    DATA,
    /// A line that is the sum of others.
    TOTAL,
    LEFT_OUT
  }
}
