package org.sailau.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.security.MessageDigest;

/// The pixels of a picture, however a file has stored them.
final class Pixels {

  private static final int OPAQUE = 0xff000000;

  private Pixels() {}

  /// Row by row; those of an image that was made for drawing are not copied.
  static int[] of(BufferedImage image) {
    return image.getRaster().getDataBuffer() instanceof DataBufferInt buffer
            && (image.getType() == BufferedImage.TYPE_INT_RGB
                || image.getType() == BufferedImage.TYPE_INT_ARGB)
        ? buffer.getData()
        : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /// Of width and height as four bytes each, then of the pixels row by row, each as the four bytes
  /// alpha, red, green, blue; all four are 0 where nothing is seen.
  static String digest(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = of(image);
    int always = image.getColorModel().hasAlpha() ? 0 : OPAQUE;
    MessageDigest digest = Sha256.digest();
    byte[] row = new byte[Math.max(8, 4 * width)];
    PngChunks.putInt(row, 0, width);
    PngChunks.putInt(row, 4, image.getHeight());
    digest.update(row, 0, 8);
    for (int from = 0; from < pixels.length; from += width) {
      for (int x = 0; x < width; x++) {
        int pixel = pixels[from + x] | always;
        PngChunks.putInt(row, 4 * x, pixel >>> 24 == 0 ? 0 : pixel);
      }
      digest.update(row, 0, 4 * width);
    }
    return Sha256.hex(digest.digest());
  }
}
