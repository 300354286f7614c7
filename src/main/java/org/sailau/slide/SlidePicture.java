package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Raster;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;

/// A slide as pixels, with the areas of the things in it. It belongs to the caller.
public final class SlidePicture {

  /// The area of something in the picture, in pixels.
  public record Spot(String key, double x, double y, double width, double height) {
    public boolean contains(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }
  }

  private final int width;
  private final int height;
  private final int[] pixels;
  private final List<Spot> spots;

  private SlidePicture(int width, int height, int[] pixels, List<Spot> spots) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.spots = List.copyOf(spots);
  }

  /// Draws a slide as large as a screen. It takes some milliseconds. Any thread may call it.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param growth how far the part that was revealed last has grown, from 0 to 1
  public static SlidePicture of(
      SlideChart slide, Theme theme, boolean patterns, int width, int height, double growth) {
    Style style = Style.picture(theme, patterns, /* transparent= */ false);
    ScaledChart scaledChart = ScaledChart.of(slide, style, width, height);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    ChartRenderingInfo info = new ChartRenderingInfo();
    Raster.draw(slide.draw(style), image, scaledChart.scale(), growth, info);
    List<Spot> spots = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof ItemEntity item) {
        Rectangle2D at = item.getArea().getBounds2D();
        double scale = scaledChart.scale();
        spots.add(
            new Spot(
                item.key(),
                at.getX() * scale,
                at.getY() * scale,
                at.getWidth() * scale,
                at.getHeight() * scale));
      }
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new SlidePicture(width, height, pixels, spots);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The pixels row by row, each as alpha, red, green, blue, with colours premultiplied by alpha.
  /// Not copied.
  public int[] argb() {
    return pixels;
  }

  /// The area with a key; empty if there is none.
  public Optional<Spot> spot(String key) {
    return spots.stream().filter(spot -> spot.key().equals(key)).findFirst();
  }

  /// The area that contains a pixel; empty if none does.
  public Optional<Spot> spotAt(double x, double y) {
    return spots.stream().filter(spot -> spot.contains(x, y)).findFirst();
  }
}
