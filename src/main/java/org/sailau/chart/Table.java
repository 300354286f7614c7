package org.sailau.chart;

import java.util.List;

/// Figures as they are read: numbers as the language writes them. Immutable.
///
/// @param rows each with a cell for every column
public record Table(List<Column> columns, List<List<String>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @param figures whether numbers stand in it, to be read from their right end
  public record Column(String title, boolean figures) {

    public static Column ofTexts(String title) {
      return new Column(title, false);
    }

    static Column ofFigures(String title) {
      return new Column(title, true);
    }
  }
}
