package org.sailau.chart.results;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.ValueScale;

/// What a drawing of bars shows: figures as doubles, since they only become pixels, and every text
/// ready to be drawn.
///
/// @param rows from top to bottom
/// @param scale of the panel that holds all bars
/// @param heading above it
/// @param zoom of the second panel, if small bars would be unreadable beside a large one
/// @param half where the half line stands
/// @param derivedTag what marks a derived figure
/// @param tick a tick's text; the unit's sign is for the last one only
record Bars(
    List<Row> rows,
    ValueScale scale,
    String heading,
    @Nullable Zoom zoom,
    @Nullable Half half,
    DoubleFunction<String> tick,
    DoubleFunction<String> lastTick,
    String derivedTag,
    Locale locale) {

  /// One bar and its texts.
  ///
  /// @param value null if not stated: no bar
  /// @param figure the value as text, bold; empty if not stated
  /// @param aside the other figure
  /// @param shorterAside the same where there is no room for its unit
  /// @param derived said of a figure that is not stated and follows from others; or empty
  /// @param range where such a figure lies, drawn in place of a bar; null if none is
  /// @param spoken both figures in words
  record Row(
      String key,
      String name,
      String note,
      @Nullable Double value,
      String figure,
      String aside,
      String shorterAside,
      String derived,
      @Nullable Range range,
      String spoken,
      Fill fill) {

    /// How far the row reaches in a panel.
    double reach() {
      return value != null ? value : range != null ? range.high() : 0;
    }

    /// Whether there is a bar, stated or derived.
    boolean isDrawn() {
      return value != null || range != null;
    }
  }

  /// From the least possible value to the largest.
  record Range(double low, double high) {}

  /// The second panel.
  ///
  /// @param factor how many times longer its bars are
  /// @param beyond said of a bar that is too long for it
  record Zoom(ValueScale scale, int factor, String heading, String beyond) {}

  /// The line at half of everything.
  record Half(double value, String label) {}
}
