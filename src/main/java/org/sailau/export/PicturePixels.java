package org.sailau.export;

/// A picture's pixels, for those who copy, print or show it instead of writing it. They are those
/// of the PNG.
public final class PicturePixels {

  private static final int OPAQUE = 0xff000000;

  private PicturePixels() {}

  /// Row by row, each as alpha, red, green, blue. Takes time: not for a thread that must answer a
  /// user.
  public static int[] argb(Picture picture) {
    int[] pixels = Pixels.of(PngFile.image(picture));
    if (!picture.options().transparent()) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= OPAQUE;
      }
    }
    return pixels;
  }
}
