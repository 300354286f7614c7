package org.sailau.export.png;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.PictureDescription;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.png.PngChunks.Chunk;

/// Writes a picture as PNG (ISO/IEC 15948): lossless, with its size in inches, and with texts that
/// say what it shows and where it comes from. Strips of rows are compressed on all cores. The bytes
/// do not depend on the number of cores.
public final class PngFile {

  /// The key of the digest of the pixels.
  public static final String PIXELS_KEY = "pixels-sha256";

  /// The key of a digest of the provenance lines before it, so that a picture saved by another
  /// program cannot say something else.
  public static final String LINES_KEY = "lines-sha256";

  /// The keyword of the text chunk with the provenance.
  public static final String KEYWORD = "Sailau";

  /// Measured on charts: level 3 takes less than half the time of level 6, and files are a ninth
  /// larger.
  private static final int COMPRESSION_LEVEL = 3;

  private static final int STRIP_BYTES = 1 << 18;

  /// How many bytes deflate can refer back.
  private static final int WINDOW = 1 << 15;

  private static final double INCH_IN_METRES = 0.0254;
  private static final byte[] ZLIB_HEADER = {0x78, 0x5e};
  private static final byte RGB = 2;
  private static final byte RGB_AND_ALPHA = 6;

  private PngFile() {}

  public static byte[] write(Picture picture, Provenance provenance) {
    return write(image(picture), picture.size().dpi(), PictureDescription.of(picture), provenance);
  }

  /// The file of an image that is drawn already. Transparent if the image has alpha.
  ///
  /// @param dpi pixels per inch
  public static byte[] write(
      BufferedImage image, int dpi, PictureDescription description, Provenance provenance) {
    boolean alpha = image.getColorModel().hasAlpha();
    List<byte[]> parts = pack(Pixels.of(image), image.getWidth(), image.getHeight(), alpha);
    Provenance written = provenance.with(PIXELS_KEY, Pixels.digest(image));
    written = written.with(LINES_KEY, written.digest());
    List<Chunk> chunks = new ArrayList<>();
    chunks.add(new Chunk("IHDR", header(image.getWidth(), image.getHeight(), alpha)));
    chunks.add(new Chunk("sRGB", new byte[1]));
    chunks.add(new Chunk("pHYs", resolution(dpi)));
    chunks.add(PngChunks.text("Title", description.title(), description.language()));
    chunks.add(PngChunks.text("Description", description.description(), description.language()));
    chunks.add(PngChunks.text("Source", description.source(), description.language()));
    chunks.add(PngChunks.text("Software", provenance.program(), "en"));
    chunks.add(new Chunk("IDAT", PngChunks.joined(parts)));
    chunks.add(new Chunk("IEND", new byte[0]));
    return withProvenance(chunks, written);
  }

  /// The PNG file of some chunks and one more, which contains the provenance and a digest of all
  /// others.
  public static byte[] withProvenance(List<Chunk> rest, Provenance written) {
    List<Chunk> all = new ArrayList<>(rest);
    String text = written.with(SelfDigest.KEY, PngChunks.digest(rest)).text();
    all.add(Math.max(0, all.size() - 2), PngChunks.text(KEYWORD, text, "en"));
    return PngChunks.write(all);
  }

  /// Draws the picture into an image.
  public static BufferedImage image(Picture picture) {
    BufferedImage image =
        new BufferedImage(
            picture.size().width(),
            picture.size().height(),
            picture.options().transparent()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    picture.scaledChart().draw(image);
    return image;
  }

  private static byte[] header(int width, int height, boolean alpha) {
    byte[] header = new byte[13];
    PngChunks.putInt(header, 0, width);
    PngChunks.putInt(header, 4, height);
    header[8] = 8;
    header[9] = alpha ? RGB_AND_ALPHA : RGB;
    return header;
  }

  private static byte[] resolution(int dpi) {
    byte[] resolution = new byte[9];
    int perMetre = (int) Math.round(dpi / INCH_IN_METRES);
    PngChunks.putInt(resolution, 0, perMetre);
    PngChunks.putInt(resolution, 4, perMetre);
    resolution[8] = 1;
    return resolution;
  }

  /// The pixels as a zlib stream, in parts.
  private static List<byte[]> pack(int[] pixels, int width, int height, boolean alpha) {
    byte[] rows = rows(pixels, width, height, alpha);
    int strips = Math.ceilDiv(rows.length, STRIP_BYTES);
    byte[][] parts = new byte[strips + 2][];
    parts[0] = ZLIB_HEADER;
    IntStream.range(0, strips).parallel().forEach(i -> parts[i + 1] = strip(rows, i));
    Adler32 sum = new Adler32();
    sum.update(rows);
    parts[strips + 1] = new byte[4];
    PngChunks.putInt(parts[strips + 1], 0, (int) sum.getValue());
    return List.of(parts);
  }

  /// The bytes of all rows. Each row begins with the number of its filter, which is 0 for none:
  /// that suits flat colours best.
  private static byte[] rows(int[] pixels, int width, int height, boolean alpha) {
    int each = alpha ? 4 : 3;
    int length = 1 + each * width;
    byte[] rows = new byte[Math.multiplyExact(length, height)];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              int at = y * length + 1;
              for (int i = y * width; i < (y + 1) * width; i++) {
                int pixel = pixels[i];
                rows[at++] = (byte) (pixel >> 16);
                rows[at++] = (byte) (pixel >> 8);
                rows[at++] = (byte) pixel;
                if (alpha) {
                  rows[at++] = (byte) (pixel >> 24);
                }
              }
            });
    return rows;
  }

  /// Compresses one strip, with the bytes before it as the dictionary.
  private static byte[] strip(byte[] rows, int number) {
    int from = number * STRIP_BYTES;
    int to = Math.min(from + STRIP_BYTES, rows.length);
    boolean last = to == rows.length;
    try (Deflater deflater = new Deflater(COMPRESSION_LEVEL, true)) {
      if (from > 0) {
        deflater.setDictionary(rows, from - WINDOW, WINDOW);
      }
      deflater.setInput(rows, from, to - from);
      if (last) {
        deflater.finish();
      }
      byte[] out = new byte[STRIP_BYTES / 8];
      int length = 0;
      while (true) {
        length +=
            deflater.deflate(
                out, length, out.length - length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
        if (length < out.length) {
          return Arrays.copyOf(out, length);
        }
        out = Arrays.copyOf(out, 2 * out.length);
      }
    }
  }
}
