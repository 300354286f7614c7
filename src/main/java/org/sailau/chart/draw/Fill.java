package org.sailau.chart.draw;

/// How a bar is filled.
public enum Fill {
  LEADING,
  OTHER,
  HATCHED,
  /// An outline, to be filled by whoever guesses.
  BLANK
}
