package org.sailau.view.chart;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.sailau.chart.base.Chart;
import org.sailau.export.CsvFile;
import org.sailau.export.Preview;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.session.Work;
import org.sailau.view.base.Look;

/// Makes images of charts that stand alone, drawn as an export draws them.
public final class ChartImage {

  private ChartImage() {}

  public static Image of(Preview preview) {
    WritableImage image = new WritableImage(preview.width(), preview.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            preview.width(),
            preview.height(),
            PixelFormat.getIntArgbInstance(),
            preview.argb(),
            0,
            preview.width());
    return image;
  }

  /// Puts a chart on the clipboard: as an image with the colours of the window, and its figures as
  /// text. The image is drawn in the background. If that fails, the clipboard stays as it is. Call
  /// it on the JavaFX thread.
  ///
  /// @param copied runs when the chart is on the clipboard
  public static void copy(Chart chart, Look look, Work work, Runnable copied) {
    Picture.Options options =
        new Picture.Options(
            look.theme(),
            look.patterns(),
            /* transparent= */ false,
            /* outlines= */ false,
            Paper.CHART);
    Picture picture = new Picture(chart, Picture.Size.defaults(), options);
    String table = CsvFile.tabbed(chart.table(), chart.texts());
    work.run(
        () -> of(Preview.whole(picture)),
        image -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(image);
          content.putString(table);
          Clipboard.getSystemClipboard().setContent(content);
          copied.run();
        },
        () -> {}); // The clipboard stays as it is; the window shows the failure.
  }
}
