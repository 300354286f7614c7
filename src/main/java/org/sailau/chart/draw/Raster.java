package org.sailau.chart.draw;

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
  public static final RenderingHints.Key OUTLINES = new Key(0x5A11A0, Boolean.class);

  /// How far bars have grown, from 0 to 1: only they move, what is read stands still.
  static final RenderingHints.Key GROWTH = new Key(0x5A11A1, Double.class);

  private static final class Key extends RenderingHints.Key {
    private final Class<?> type;

    Key(int number, Class<?> type) {
      super(number);
      this.type = type;
    }

    @Override
    public boolean isCompatibleValue(@Nullable Object value) {
      return type.isInstance(value);
    }
  }

  private Raster() {}

  /// Draws the chart over the whole of the image.
  ///
  /// @param scale pixels of the image per unit of the layout: more of them show the same sharper
  /// @param growth how far bars have grown, from 0 to 1
  /// @param info told where things are, in units of the layout; null if nobody asks
  public static void draw(
      JFreeChart chart,
      BufferedImage image,
      double scale,
      double growth,
      @Nullable ChartRenderingInfo info) {
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(OUTLINES, true);
      g.setRenderingHint(GROWTH, growth);
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
