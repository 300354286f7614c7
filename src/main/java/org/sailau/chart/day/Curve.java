package org.sailau.chart.day;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a chart of the day.
///
/// @param key of its item
/// @param points one for each hour; null where nothing is stated
/// @param mark which of the marks it has, from 0
record Curve(String key, String name, Role role, int mark, List<@Nullable Point> points) {

  /// A value in percent, and as people read it.
  record Point(double percent, String figure) {}

  /// How a line is drawn.
  enum Role {
    /// Behind the others, without a label.
    PALE,
    /// Like the pale ones, with its label at the end: the highest one.
    NAMED,
    CHOSEN,
    /// All voters.
    WHOLE
  }

  boolean isPale() {
    return role == Role.PALE || role == Role.NAMED;
  }

  boolean has(int hour) {
    return points.get(hour) != null;
  }

  /// The point of an hour of which a value is stated.
  Point at(int hour) {
    @Nullable Point point = points.get(hour);
    if (point == null) {
      throw new IllegalArgumentException("nothing is stated of hour " + hour);
    }
    return point;
  }

  /// The last hour of which a value is stated.
  int last() {
    int last = points.size() - 1;
    while (last > 0 && !has(last)) {
      last--;
    }
    return last;
  }

  /// The value of the last hour of which one is stated, in percent.
  double end() {
    return at(last()).percent();
  }
}
