package org.sailau.export.picture;

import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;

/// A chart together with how it is to be drawn into a file. Immutable.
///
/// @param size in pixels
/// @param options how it looks
public record Picture(Chart chart, Size size, Options options) {

  /// The smallest text that can be read, in pixels. A text in the notes of 800x450 pixels has nine.
  private static final double MIN_TEXT = 8;

  /// The same in points. The notes of a newspaper's charts are hardly smaller.
  private static final double MIN_TEXT_POINTS = 3.5;

  private static final double POINTS_PER_INCH = 72;

  /// The size of a picture.
  ///
  /// @param width in pixels, from [#MIN_SIDE] to [#MAX_SIDE]
  /// @param height in pixels, within the same limits; width times height is at most [#MAX_PIXELS]
  /// @param dpi pixels per inch, for formats that have a size in inches, from 1 to [#MAX_DPI]
  public record Size(int width, int height, int dpi) {

    public static final int MIN_SIDE = 100;
    public static final int MAX_SIDE = 20_000;

    public static final long MAX_PIXELS = 100_000_000;

    /// The pixels are in memory twice while a PNG is written or checked, with up to eight bytes
    /// each; as much is left to the election, and to the collector, which keeps a third for what is
    /// young.
    private static final long MEMORY_PER_PIXEL = 16;

    public static final int MAX_DPI = 4800;

    /// The resolution for slides and web pages.
    public static final int SCREEN_DPI = 144;

    public static final int PRINT_DPI = 300;

    public Size {
      if (!isPossible(width, height, dpi)) {
        throw new IllegalArgumentException(width + "x" + height + " at " + dpi);
      }
    }

    /// Whether a picture of this size is possible. Call it before anything is allocated.
    public static boolean isPossible(long width, long height, long dpi) {
      return width >= MIN_SIDE
          && height >= MIN_SIDE
          && width <= MAX_SIDE
          && height <= MAX_SIDE
          && width * height <= MAX_PIXELS
          && dpi >= 1
          && dpi <= MAX_DPI;
    }

    /// How many pixels a PNG may have that is written or checked with the memory that this program
    /// may use: at most [#MAX_PIXELS].
    public static long pixelsThatFit() {
      return Math.min(MAX_PIXELS, Runtime.getRuntime().maxMemory() / MEMORY_PER_PIXEL);
    }

    /// Whether there is enough memory for a PNG of this size. Other formats need no more for more
    /// pixels.
    public boolean fitsMemory() {
      return pixels() <= pixelsThatFit();
    }

    public long pixels() {
      return (long) width * height;
    }

    /// The size of a slide of 16 to 9.
    public static Size defaults() {
      return new Size(1920, 1080, SCREEN_DPI);
    }
  }

  /// How a picture looks.
  ///
  /// @param patterns whether bars differ by patterns too; in the print theme they always do
  /// @param transparent whether the background is left out
  /// @param outlines whether an SVG or PDF has shapes instead of texts, for viewers that ignore
  ///   embedded fonts
  /// @param paper the page of a PDF
  public record Options(
      Theme theme, boolean patterns, boolean transparent, boolean outlines, Paper paper) {

    public static Options defaults(Theme theme) {
      return new Options(theme, false, false, false, Paper.CHART);
    }
  }

  /// Whether all texts are large enough to be read, on a screen and, at the picture's resolution,
  /// on paper.
  public boolean isReadable() {
    double pixels = scaledChart().smallestText();
    return pixels >= MIN_TEXT && pixels * POINTS_PER_INCH / size.dpi() >= MIN_TEXT_POINTS;
  }

  /// Whether the chart has room in a file of a format. If not, texts would lie on each other.
  public boolean fits(Format format) {
    return format == Format.CSV || scaledChart().fits();
  }

  /// The chart laid out for the picture's size and style.
  public ScaledChart scaledChart() {
    return ScaledChart.of(
        chart,
        Style.picture(options.theme(), options.patterns(), options.transparent())
            .with(Aspect.of(size.width(), size.height())),
        size.width(),
        size.height());
  }
}
