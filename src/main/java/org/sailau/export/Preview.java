package org.sailau.export;

import java.awt.image.BufferedImage;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.Pixels;

/// A picture as pixels in memory, to be shown, copied or printed. It belongs to the caller. Any
/// thread may make one, but not the JavaFX thread, because drawing takes time.
public final class Preview {

  private final int width;
  private final int height;
  private final int[] pixels;

  private Preview(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    pixels = Pixels.of(image);
  }

  /// Draws the picture at its own size.
  public static Preview whole(Picture picture) {
    return of(picture, picture.size().width(), picture.size().height(), 1);
  }

  /// Draws the picture at its own size, or smaller so that it fits.
  ///
  /// @param maxWidth in pixels of the layout
  /// @param maxHeight likewise
  /// @param density how many pixels of the screen one pixel of the layout is; the preview has so
  ///   many more
  public static Preview of(Picture picture, int maxWidth, int maxHeight, double density) {
    Picture.Size size = picture.size();
    double scale =
        density
            * Math.min(
                1, Math.min((double) maxWidth / size.width(), (double) maxHeight / size.height()));
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(scale * size.width())),
            Math.max(1, (int) Math.round(scale * size.height())),
            BufferedImage.TYPE_INT_ARGB);
    picture.scaledChart().draw(image);
    return new Preview(image);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The pixels row by row, each as alpha, red, green, blue. Not copied.
  public int[] argb() {
    return pixels;
  }
}
