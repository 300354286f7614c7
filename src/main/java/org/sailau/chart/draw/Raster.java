package org.sailau.chart.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/// Draws charts into pixels, for the screen and for files. Any thread may call it, but two threads
/// must not draw the same `JFreeChart` at once.
public final class Raster {

  /// True where text is to be drawn as shapes. Java2D puts the glyphs of small text on whole
  /// pixels, which spaces them unevenly; shapes stand exactly where they belong.
  public static final RenderingHints.Key OUTLINES = new Key(0x5A11A0, Boolean.class);

  /// How far bars have grown, from 0 to 1. Texts do not move while bars grow.
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
  /// @param scale how many pixels of the image one pixel of the layout is; a larger scale shows the
  ///   same layout sharper
  /// @param growth how far bars have grown, from 0 to 1
  /// @param info receives where things are, in pixels of the layout; null if nobody asks
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
