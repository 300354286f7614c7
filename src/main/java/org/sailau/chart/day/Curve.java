package org.sailau.chart.day;

/// One line of a chart of the day.
///
/// @param key of its item
/// @param values in percent, one for each hour; NaN where none is stated
/// @param figures the same as people read them; empty where none is stated
/// @param mark which of the marks it has, from 0
record Curve(String key, String name, Role role, int mark, double[] values, String[] figures) {

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
    return !Double.isNaN(values[hour]);
  }

  /// The last hour of which a value is stated.
  int last() {
    int last = values.length - 1;
    while (last > 0 && !has(last)) {
      last--;
    }
    return last;
  }
}
