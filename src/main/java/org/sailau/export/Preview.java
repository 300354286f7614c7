package org.sailau.export;

import java.awt.image.BufferedImage;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.Pixels;

/// A picture as pixels that need no file: to be shown, copied or printed. Belongs to the caller.
/// Making one takes time: not for a thread that must answer a user.
public final class Preview {

  private final int width;
  private final int height;
  private final int[] pixels;

  private Preview(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    pixels = Pixels.of(image);
  }

  /// The picture at its size.
  public static Preview whole(Picture picture) {
    return of(picture, picture.size().width(), picture.size().height());
  }

  /// The picture at its size, or smaller where it is larger than that.
  public static Preview of(Picture picture, int mostWidth, int mostHeight) {
    Picture.Size size = picture.size();
    double fit =
        Math.min(
            1, Math.min((double) mostWidth / size.width(), (double) mostHeight / size.height()));
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(fit * size.width())),
            Math.max(1, (int) Math.round(fit * size.height())),
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

  /// Row by row, each pixel as alpha, red, green, blue.
  public int[] argb() {
    return pixels;
  }
}
