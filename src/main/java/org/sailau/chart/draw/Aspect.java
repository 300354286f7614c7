package org.sailau.chart.draw;

/// The proportions of a picture, which decide how charts arrange their parts.
public enum Aspect {
  WIDE,
  /// From 6:5 to about 5:8: parts stand one below the other where they have room.
  SQUARE,
  /// Higher than that, as the screen of a telephone held upright.
  TALL;

  private static final double LEAST_WIDE = 1.2;
  private static final double LEAST_SQUARE = 0.62;

  /// @param width in any unit
  /// @param height in the same unit
  public static Aspect of(double width, double height) {
    double ratio = width / height;
    return ratio >= LEAST_WIDE ? WIDE : ratio >= LEAST_SQUARE ? SQUARE : TALL;
  }
}
