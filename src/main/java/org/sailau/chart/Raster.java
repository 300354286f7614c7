package org.sailau.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/// Draws charts into pixels, on screen and for files alike. Call from any thread, but for one chart
/// from one at a time.
public final class Raster {

  /// Set where text is to be drawn as shapes. Java2D puts the glyphs of small text on whole pixels,
  /// which spaces them unevenly; shapes stand where they belong.
  static final RenderingHints.Key OUTLINES = new Key();

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(0x5A11A0);
    }

    @Override
    public boolean isCompatibleValue(@Nullable Object value) {
      return value instanceof Boolean;
    }
  }

  private Raster() {}

  /// Draws the chart over the whole of the image.
  ///
  /// @param scale pixels of the image per unit of the layout: more of them show the same sharper
  /// @param info told where things are, in units of the layout; null if nobody asks
  public static void draw(
      JFreeChart chart, BufferedImage image, double scale, @Nullable ChartRenderingInfo info) {
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(OUTLINES, true);
      g.scale(scale, scale);
      chart.draw(
          g,
          new Rectangle2D.Double(0, 0, image.getWidth() / scale, image.getHeight() / scale),
          info);
    } finally {
      g.dispose();
    }
  }
}
