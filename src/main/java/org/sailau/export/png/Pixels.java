package org.sailau.export.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.security.MessageDigest;
import org.sailau.io.Sha256;

/// The pixels of a picture, however a file has stored them.
public final class Pixels {

  private static final int OPAQUE = 0xff000000;

  private Pixels() {}

  /// Row by row; those of an image that was made for drawing are not copied.
  public static int[] of(BufferedImage image) {
    return image.getRaster().getDataBuffer() instanceof DataBufferInt buffer
            && (image.getType() == BufferedImage.TYPE_INT_RGB
                || image.getType() == BufferedImage.TYPE_INT_ARGB)
        ? buffer.getData()
        : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /// Of width and height, then of the pixels row by row as runs of equal ones: how many, then
  /// alpha, red, green, blue, all four 0 where nothing is seen. Each number takes four bytes, the
  /// highest first; a run may go on in the next row.
  public static String digest(BufferedImage image) {
    int[] pixels = of(image);
    int always = image.getColorModel().hasAlpha() ? 0 : OPAQUE;
    Runs runs = new Runs();
    runs.put(image.getWidth(), image.getHeight());
    int from = 0;
    for (int i = 1; i <= pixels.length; i++) {
      // Without alpha, the highest byte may be anything.
      int pixel = pixels[from] | always;
      if (i == pixels.length || (pixels[i] | always) != pixel) {
        runs.put(i - from, pixel >>> 24 == 0 ? 0 : pixel);
        from = i;
      }
    }
    return runs.hex();
  }

  /// Pairs of numbers that are digested a block at a time.
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
