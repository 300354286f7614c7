package org.sailau.chart.base;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.sailau.chart.draw.Raster;
import org.sailau.chart.draw.Style;

/// A chart laid out for a picture of its own: the same layout at every size of one shape. Texts are
/// as large as the picture's shape asks for, and smaller where otherwise something would be cut.
/// Use from one thread at a time.
public final class ScaledChart {

  /// How much larger a chart may be drawn that would otherwise leave much of the picture empty.
  private static final double MAX_ENLARGED = 2;

  private static final double STEP = 0.97;
  private static final double MIN = 0.05;

  private final JFreeChart chart;
  private final double width;
  private final double height;
  private final double scale;

  private ScaledChart(JFreeChart chart, double width, double height, double scale) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.scale = scale;
  }

  /// Lays a chart out for a picture so many pixels wide and high.
  public static ScaledChart of(Chart chart, Style style, double width, double height) {
    double unit = Math.min(width / chart.unitsWide(), height / chart.unitsHigh());
    return of(chart, style, width, height, unit);
  }

  /// The same with body text of a size of its own, in pixels of the picture.
  public static ScaledChart of(Chart chart, Style style, double width, double height, double unit) {
    double usual = unit / style.unit();
    double scale = chart.stretches() ? usual : usual * MAX_ENLARGED;
    while (scale > MIN * usual && chart.leastHeight(style, width / scale) > height / scale) {
      scale *= STEP;
    }
    return new ScaledChart(chart.draw(style), width / scale, height / scale, scale);
  }

  /// In units of the layout.
  public double width() {
    return width;
  }

  /// In units of the layout.
  public double height() {
    return height;
  }

  /// Pixels of the picture per unit of the layout.
  public double scale() {
    return scale;
  }

  /// Draws into anything, in units of the layout.
  ///
  /// @param outlines whether text is drawn as shapes
  public void draw(Graphics2D g, boolean outlines) {
    g.setRenderingHint(Raster.OUTLINES, outlines);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  /// Draws over the whole of an image that has the picture's shape.
  public void draw(BufferedImage image) {
    Raster.draw(chart, image, image.getWidth() / width, 1, null);
  }
}
