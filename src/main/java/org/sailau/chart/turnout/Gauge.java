package org.sailau.chart.turnout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;

/// One half ring and what stands around it, every text ready to be drawn.
///
/// @param percent null if not stated: an empty ring
/// @param spoken title and figure in words
record Gauge(
    String title,
    @Nullable Double percent,
    Table.Cell share,
    String spoken,
    String base,
    List<Row> rows) {

  /// A count under the ring.
  record Row(String label, Table.Cell count, boolean derived) {
    String value() {
      return count.shown();
    }
  }

  String figure() {
    return share.shown();
  }
}
