package org.sailau.chart.draw;

/// How a bar is filled.
public enum Fill {
  LEADING,
  OTHER,
  HATCHED,
  /// Only an outline: whoever guesses fills it with a pencil.
  BLANK
}
