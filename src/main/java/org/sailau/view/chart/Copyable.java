package org.sailau.view.chart;

import java.util.List;
import java.util.Optional;

/// A tab whose figures can be copied, as a table and as charts.
public interface Copyable {

  /// The figures as rows of cells. The first row has the names of the columns. Numbers are plain
  /// digits, so that spreadsheets read them.
  List<List<String>> table();

  /// The selected figure in words, with what it is of; empty if nothing is selected.
  Optional<String> figure();

  /// The record of what is selected; empty if the tab has none.
  default Optional<CopyableText> record() {
    return Optional.empty();
  }

  /// The panes of the tab's charts, the main one first.
  List<ChartPane> charts();
}
