package org.sailau.export.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.security.MessageDigest;
import org.sailau.io.Sha256;

/// Reads and digests the pixels of images, independent of how the images store them.
public final class Pixels {

  private static final int OPAQUE = 0xff000000;

  private Pixels() {}

  /// The pixels row by row, each as alpha, red, green, blue. The array of an image made for drawing
  /// is not copied.
  public static int[] of(BufferedImage image) {
    return image.getRaster().getDataBuffer() instanceof DataBufferInt buffer
            && (image.getType() == BufferedImage.TYPE_INT_RGB
                || image.getType() == BufferedImage.TYPE_INT_ARGB)
        ? buffer.getData()
        : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /// The SHA-256 digest of an image: of its width and height, then of its pixels row by row as runs
  /// of equal pixels. A run is its length, then alpha, red, green, blue; all four are 0 where alpha
  /// is 0. Each number takes four bytes, the highest first. A run may continue in the next row.
  public static String digest(BufferedImage image) {
    int[] pixels = of(image);
    int always = image.getColorModel().hasAlpha() ? 0 : OPAQUE;
    Runs runs = new Runs();
    runs.put(image.getWidth(), image.getHeight());
    int from = 0;
    for (int i = 1; i <= pixels.length; i++) {
      // In an image without alpha, the highest byte of a pixel may have any value.
      int pixel = pixels[from] | always;
      if (i == pixels.length || (pixels[i] | always) != pixel) {
        runs.put(i - from, pixel >>> 24 == 0 ? 0 : pixel);
        from = i;
      }
    }
    return runs.hex();
  }

  /// Digests pairs of numbers, one block at a time.
  private static final class Runs {
    private final MessageDigest digest = Sha256.digest();
    private final byte[] block = new byte[1 << 13];
    private int filled;

    void put(int first, int second) {
      if (filled == block.length) {
        digest.update(block);
        filled = 0;
      }
      PngChunks.putInt(block, filled, first);
      PngChunks.putInt(block, filled + 4, second);
      filled += 8;
    }

    String hex() {
      digest.update(block, 0, filled);
      return Sha256.hex(digest.digest());
    }
  }
}
