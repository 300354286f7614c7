package org.sailau.chart.turnout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;

/// One half ring and the texts around it, which are ready to be drawn.
///
/// @param percent null if it is not stated, and then the ring is empty
/// @param spoken title and figure in words
record Gauge(
    String title,
    @Nullable Double percent,
    Table.Cell share,
    String spoken,
    String base,
    List<Row> rows) {

  /// A row under the ring with a count.
  record Row(String label, Table.Cell count, boolean derived) {
    String value() {
      return count.shown();
    }
  }

  String figure() {
    return share.shown();
  }
}
