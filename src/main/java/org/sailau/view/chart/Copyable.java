package org.sailau.view.chart;

import java.util.List;

/// A tab whose figures can be copied, as a table and as charts.
public interface Copyable {

  /// Rows of cells, the first row the columns' names. Numbers in plain digits, as spreadsheets read
  /// them.
  List<List<String>> table();

  /// The charts in it, the main one first.
  List<ChartPane> charts();
}
