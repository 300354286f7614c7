package org.sailau.export.picture;

import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;

/// A chart that is to be put into a file, and how. Immutable.
///
/// @param size in pixels
/// @param options how it looks
public record Picture(Chart chart, Size size, Options options) {

  /// @param width in pixels, from [#MIN_SIDE] to [#LARGEST_SIDE]
  /// @param height in pixels, likewise; both together at most [#MAX_PIXELS]
  /// @param dpi how many pixels are an inch where a file has a size in inches, from 1 to 4800
  public record Size(int width, int height, int dpi) {

    public static final int MIN_SIDE = 100;
    public static final int MAX_SIDE = 20_000;

    /// Held in memory twice while a file is written.
    public static final long MAX_PIXELS = 100_000_000;

    public static final int MAX_DPI = 4800;

    /// For slides and web pages.
    public static final int SCREEN_DPI = 144;

    public static final int PRINT_DPI = 300;

    public Size {
      if (!isPossible(width, height, dpi)) {
        throw new IllegalArgumentException(width + "x" + height + " at " + dpi);
      }
    }

    /// Whether there can be a picture of this size. Asked before anything is allocated.
    public static boolean isPossible(long width, long height, long dpi) {
      return width >= MIN_SIDE
          && height >= MIN_SIDE
          && width <= MAX_SIDE
          && height <= MAX_SIDE
          && width * height <= MAX_PIXELS
          && dpi >= 1
          && dpi <= MAX_DPI;
    }

    /// A slide of 16 to 9.
    public static Size defaults() {
      return new Size(1920, 1080, SCREEN_DPI);
    }
  }

  /// @param patterns whether bars differ by patterns; in print they always do
  /// @param transparent whether the ground is left out
  /// @param outlines whether an SVG's text is drawn as shapes, for viewers that take no fonts
  /// @param paper the page of a PDF
  public record Options(
      Theme theme, boolean patterns, boolean transparent, boolean outlines, Paper paper) {

    public static Options defaults(Theme theme) {
      return new Options(theme, false, false, false, Paper.CHART);
    }
  }

  public ScaledChart scaledChart() {
    return ScaledChart.of(
        chart,
        Style.picture(options.theme(), options.patterns(), options.transparent()),
        size.width(),
        size.height());
  }
}
