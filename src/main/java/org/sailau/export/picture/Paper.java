package org.sailau.export.picture;

/// The page size of a PDF.
public enum Paper {
  /// As large as the chart itself.
  CHART(0, 0),
  A4(297, 210),
  LETTER(279.4, 215.9);

  private static final double POINTS_PER_MM = 72 / 25.4;

  private final double longer;
  private final double shorter;

  Paper(double longer, double shorter) {
    this.longer = longer * POINTS_PER_MM;
    this.shorter = shorter * POINTS_PER_MM;
  }

  /// The longer side in points.
  public double longer() {
    return longer;
  }

  /// The shorter side in points.
  public double shorter() {
    return shorter;
  }
}
