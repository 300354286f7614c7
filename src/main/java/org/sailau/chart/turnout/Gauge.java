package org.sailau.chart.turnout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;
import org.sailau.wording.DerivedTallyWords;

/// One half ring and the texts around it, which are ready to be drawn.
///
/// @param percent null if it is not stated, and then the ring is empty
/// @param derived whether the figure is derived
/// @param spoken title and figure in words
/// @param formula how a derived figure follows from others; empty if it is not derived
record Gauge(
    String title,
    @Nullable Double percent,
    Table.Cell share,
    boolean derived,
    String spoken,
    String base,
    String formula,
    List<Row> rows) {

  /// A row under the ring with a count.
  ///
  /// @param formula how a derived sum follows from others; empty for other counts
  record Row(String label, Table.Cell count, boolean derived, String formula) {
    String value() {
      return count.shown();
    }
  }

  /// The figure inside the ring, where a mark of a derived one has to be small.
  String drawn() {
    return derived ? figure() + DerivedTallyWords.MARK : figure();
  }

  String figure() {
    return share.shown();
  }
}
