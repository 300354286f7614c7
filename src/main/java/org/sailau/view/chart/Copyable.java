package org.sailau.view.chart;

import java.util.List;

/// A tab whose figures can be copied, as a table and as charts.
public interface Copyable {

  /// The figures as rows of cells. The first row has the names of the columns. Numbers are plain
  /// digits, so that spreadsheets read them.
  List<List<String>> table();

  /// The panes of the tab's charts, the main one first.
  List<ChartPane> charts();
}
