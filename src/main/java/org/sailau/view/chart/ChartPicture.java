package org.sailau.view.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Raster;

/// A chart that was drawn for the screen, and where its items are in the picture. Immutable.
final class ChartPicture {

  private final Wanted of;
  private final int[] pixels;
  private final List<ItemEntity> items;
  private final List<DerivedTagEntity> derivedTags;

  private ChartPicture(
      Wanted of, int[] pixels, List<ItemEntity> items, List<DerivedTagEntity> derivedTags) {
    this.of = of;
    this.pixels = pixels;
    this.items = items;
    this.derivedTags = derivedTags;
  }

  /// Everything that a picture depends on.
  ///
  /// @param jfreeChart the drawing of the chart, which only one thread at a time may draw
  /// @param width in pixels of the layout
  /// @param height likewise
  /// @param scale how many pixels of the screen one pixel of the layout has
  /// @param growth how far the bars have grown, from 0 to 1
  record Wanted(
      Chart chart,
      JFreeChart jfreeChart,
      double width,
      double height,
      double scale,
      double growth) {

    /// Compares like [#equals], which takes milliseconds when it is called first.
    @SuppressWarnings("ReferenceEquality") // Two drawings are never the same.
    boolean isAs(Wanted other) {
      return jfreeChart == other.jfreeChart
          && width == other.width
          && height == other.height
          && scale == other.scale
          && growth == other.growth;
    }

    int pixelsWide() {
      return (int) Math.round(width * scale);
    }

    private int pixelsHigh() {
      return (int) Math.round(height * scale);
    }
  }

  /// Draws a picture. Any thread may call it.
  static ChartPicture draw(Wanted wanted) {
    BufferedImage image =
        new BufferedImage(
            wanted.pixelsWide(), wanted.pixelsHigh(), BufferedImage.TYPE_INT_ARGB_PRE);
    ChartRenderingInfo info = new ChartRenderingInfo();
    Raster.draw(wanted.jfreeChart(), image, wanted.scale(), wanted.growth(), info);
    List<ItemEntity> items = new ArrayList<>();
    List<DerivedTagEntity> tags = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof ItemEntity item) {
        items.add(item);
      } else if (entity instanceof DerivedTagEntity tag) {
        tags.add(tag);
      }
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new ChartPicture(wanted, pixels, items, tags);
  }

  Wanted of() {
    return of;
  }

  /// Row by row. Not copied.
  int[] pixels() {
    return pixels;
  }

  List<ItemEntity> items() {
    return items;
  }

  List<DerivedTagEntity> derivedTags() {
    return derivedTags;
  }

  /// The same pixels for JavaFX.
  Image image() {
    return new WritableImage(
        new PixelBuffer<>(
            of.pixelsWide(),
            of.pixelsHigh(),
            IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance()));
  }
}
