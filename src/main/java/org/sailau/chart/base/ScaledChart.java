package org.sailau.chart.base;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.sailau.chart.draw.Raster;
import org.sailau.chart.draw.Style;

/// A chart laid out for a picture. All pictures of one shape have the same layout, whatever their
/// size. Texts are as large as the picture's shape allows, and smaller where something would be cut
/// otherwise. Only one thread at a time may use it.
public final class ScaledChart {

  /// How many times larger than usual a chart may be drawn that would leave much of the picture
  /// empty.
  private static final double MAX_ENLARGED = 2;

  /// The same in a picture that is not wide, whose texts are large already.
  private static final double MAX_ENLARGED_NARROW = 1.15;

  /// The shorter side, in em, of a picture that is not wide, with text of the usual size.
  private static final double EMS_ACROSS = 34;

  /// Texts may be this part of their usual size before a chart shows less instead.
  private static final double READABLE = 0.96;

  private static final double STEP = 0.97;
  private static final double STEP_NARROW = 0.99;
  private static final double MIN = 0.05;

  /// So many times too high a chart needs much smaller texts.
  private static final double FAR_TOO_HIGH = 1.5;

  private final JFreeChart chart;
  private final double width;
  private final double height;
  private final double scale;
  private final double smallestText;
  private final boolean fits;

  private ScaledChart(
      JFreeChart chart, Style style, double width, double height, double scale, boolean fits) {
    this.chart = chart;
    this.smallestText = style.smallSize() * style.em() * scale;
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.fits = fits;
  }

  /// Lays a chart out for a picture.
  ///
  /// @param width of the picture in pixels
  /// @param height of the picture in pixels
  public static ScaledChart of(Chart chart, Style style, double width, double height) {
    double em =
        style.isNarrow()
            ? Math.min(width, height) / EMS_ACROSS
            : Math.min(width / chart.emsWide(), height / chart.emsHigh());
    return of(chart, style, width, height, em);
  }

  /// The same with a given size of body text.
  ///
  /// @param em the size of body text in pixels of the picture
  public static ScaledChart of(Chart all, Style style, double width, double height, double em) {
    double usual = em / style.em();
    double least = READABLE * usual;
    Chart chart = all.fitting(style, width / least, height / least);
    double enlarged = style.isNarrow() ? MAX_ENLARGED_NARROW : MAX_ENLARGED;
    double scale = chart.stretches() ? usual : usual * enlarged;
    double step = style.isNarrow() ? STEP_NARROW : STEP;
    double excess = excess(chart, style, width, height, scale);
    while (scale > MIN * usual && excess > 1) {
      scale *= step;
      // Texts of half the size take at least a quarter of the height, so that many steps need not
      // be tried where very much text is far too high.
      for (excess *= step * step; excess > FAR_TOO_HIGH && scale > MIN * usual; ) {
        scale *= step;
        excess *= step * step;
      }
      excess = excess(chart, style, width, height, scale);
    }
    return new ScaledChart(
        chart.draw(style), style, width / scale, height / scale, scale, excess <= 1);
  }

  /// How many times higher than the picture the chart would be.
  private static double excess(
      Chart chart, Style style, double width, double height, double scale) {
    return chart.minHeight(style, width / scale) / (height / scale);
  }

  /// Whether the chart has room. One with very much text has none in a small picture, however small
  /// its letters are.
  public boolean fits() {
    return fits;
  }

  /// In pixels of the layout.
  public double width() {
    return width;
  }

  /// In pixels of the layout.
  public double height() {
    return height;
  }

  /// How many pixels of the picture one pixel of the layout is.
  public double scale() {
    return scale;
  }

  /// The size of the smallest texts, in pixels of the picture.
  public double smallestText() {
    return smallestText;
  }

  /// Draws into any graphics, in pixels of the layout.
  ///
  /// @param outlines whether text is drawn as shapes
  public void draw(Graphics2D g, boolean outlines) {
    g.setRenderingHint(Raster.OUTLINES, outlines);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  /// Draws over the whole of an image, which has the picture's shape.
  public void draw(BufferedImage image) {
    Raster.draw(chart, image, image.getWidth() / width, 1, null);
  }
}
