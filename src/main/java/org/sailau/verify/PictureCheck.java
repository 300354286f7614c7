package org.sailau.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.png.Pixels;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.export.png.PngFile;
import org.sailau.export.vector.Xml;

/// Reads the provenance in a picture's file, and finds out whether the file is still as it was
/// written. This is a check and no signature: whoever wants to deceive can compute new digests.
/// Stateless: any thread may call it, but not the JavaFX thread, because reading takes time.
public final class PictureCheck {

  private static final long MAX_BYTES = 500_000_000;

  /// A file's bytes are in memory up to six times while they are compared with those of a new one.
  private static final long MEMORY_PER_BYTE = 10;

  private static final String PROVENANCE_BEGIN = "\n" + Provenance.FORMAT + ": ";
  private static final int BEGINNING_BYTES = 4096;

  private PictureCheck() {}

  /// What happened to a picture after it was written.
  public enum State {
    UNTOUCHED,
    /// A PNG that another program saved again: its pixels and its provenance are unchanged, other
    /// bytes are not, and nothing in them changes what viewers show.
    SAVED_AGAIN,
    /// Its pixels or its text are others, or it has something that viewers may draw in another way,
    /// such as an animation or a script.
    EDITED
  }

  /// What a picture may have too many of.
  public enum Measure {
    PIXELS,
    BYTES
  }

  /// What a file turned out to be.
  public sealed interface Result {

    /// Neither PNG nor SVG nor PDF, or damaged.
    record NotAPicture() implements Result {}

    /// There is too little memory to look at it.
    ///
    /// @param unit of both numbers
    /// @param has how many the file has
    /// @param fit how many fit
    record TooLarge(Measure unit, long has, long fit) implements Result {}

    /// A picture whose file has no provenance: it does not say that Sailau made it.
    record WithoutProvenance(Format format) implements Result {}

    /// A picture whose file has a provenance.
    record WithProvenance(Format format, State state, Provenance provenance, PictureContent content)
        implements Result {}
  }

  /// A picture's bytes, and the digest of a PNG's pixels, to be compared with another picture.
  public static final class PictureContent {
    private final byte[] bytes;
    private final @Nullable String pixels;

    PictureContent(byte[] bytes, @Nullable String pixels) {
      this.bytes = bytes;
      this.pixels = pixels;
    }

    byte[] bytes() {
      return bytes;
    }

    /// The digest of a PNG's pixels; null for other formats.
    @Nullable String pixels() {
      return pixels;
    }
  }

  /// Reads a file.
  ///
  /// @throws IOException if it cannot be read
  public static Result read(Path file) throws IOException {
    // The size is read first: for a missing file, that throws an exception that says so.
    long size = Files.size(file);
    if (!Files.isRegularFile(file) || size > MAX_BYTES) {
      return new Result.NotAPicture(); // Opening a pipe would wait for its other end.
    }
    long fit = Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
    if (size > fit) {
      return looksLikePicture(file)
          ? new Result.TooLarge(Measure.BYTES, size, fit)
          : new Result.NotAPicture();
    }
    return of(Files.readAllBytes(file));
  }

  /// Whether a file may be a picture that [#read] knows, judging by its first bytes.
  public static boolean looksLikePicture(Path file) {
    if (!Files.isRegularFile(file)) { // Opening a pipe would wait for its other end.
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return format(in.readNBytes(BEGINNING_BYTES)).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Optional<Format> format(byte[] bytes) {
    if (PngChunks.isPng(bytes)) {
      return Optional.of(Format.PNG);
    }
    String begin =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("%PDF-")) {
      return Optional.of(Format.PDF);
    }
    return begin.contains("<svg") ? Optional.of(Format.SVG) : Optional.empty();
  }

  /// Examines the bytes of a file.
  public static Result of(byte[] bytes) {
    Optional<Format> format = format(bytes);
    if (format.isEmpty()) {
      return new Result.NotAPicture();
    }
    return format.get() == Format.PNG ? png(bytes) : text(bytes, format.get());
  }

  private static Result png(byte[] bytes) {
    Optional<List<Chunk>> chunks = PngChunks.read(bytes);
    if (chunks.isEmpty()) {
      return new Result.NotAPicture();
    }
    List<Chunk> rest = new ArrayList<>(chunks.get());
    rest.removeIf(chunk -> PngChunks.isText(chunk, PngFile.KEYWORD));
    Optional<String> text = PngChunks.text(chunks.get(), PngFile.KEYWORD);
    Optional<Provenance> said = text.flatMap(Provenance::read);
    if (text.isEmpty() || said.isEmpty()) {
      return new Result.WithoutProvenance(Format.PNG);
    }
    long size = pixels(chunks.get().getFirst());
    if (size > Picture.Size.pixelsThatFit()) {
      return new Result.TooLarge(Measure.PIXELS, size, Picture.Size.pixelsThatFit());
    }
    Optional<BufferedImage> image = image(bytes, chunks.get());
    if (image.isEmpty()) {
      return new Result.NotAPicture();
    }
    String pixels = Pixels.digest(image.get());
    Provenance provenance = said.get();
    Provenance first = provenance.entriesBefore(PngFile.LINES_KEY);
    Provenance signed = first.with(PngFile.LINES_KEY, first.digest());
    // The text must have no more lines than were written, not even lines that reading would ignore.
    String written = signed.with(SelfDigest.KEY, provenance.get(SelfDigest.KEY)).text();
    boolean linesKept =
        rest.size() == chunks.get().size() - 1 && written.strip().equals(text.get().strip());
    boolean pixelsKept =
        pixels.equals(provenance.get(PngFile.PIXELS_KEY))
            && PlainPng.isPlain(rest, image.get().getColorModel().hasAlpha());
    State state =
        !linesKept || !pixelsKept
            ? State.EDITED
            : Arrays.equals(bytes, PngFile.withProvenance(rest, signed))
                ? State.UNTOUCHED
                : State.SAVED_AGAIN;
    return new Result.WithProvenance(
        Format.PNG, state, provenance, new PictureContent(bytes, pixels));
  }

  /// How many pixels a PNG's first chunk says that there are; 0 if the picture is none that Sailau
  /// writes.
  private static long pixels(Chunk first) {
    byte[] header = first.data();
    if (!first.name().equals("IHDR") || header.length < 8) {
      return 0;
    }
    int width = PngChunks.getInt(header, 0);
    int height = PngChunks.getInt(header, 4);
    return Picture.Size.isPossible(width, height, 1) ? (long) width * height : 0;
  }

  /// The image; empty if it cannot be decoded or is too large.
  private static Optional<BufferedImage> image(byte[] bytes, List<Chunk> chunks) {
    if (pixels(chunks.getFirst()) == 0) {
      return Optional.empty();
    }
    try {
      // ImageIO closes the stream when it has read the image.
      ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
      return Optional.ofNullable(ImageIO.read(in));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Result text(byte[] bytes, Format format) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    int from = all.indexOf(PROVENANCE_BEGIN);
    int to = from < 0 ? -1 : all.indexOf('<', from);
    if (to < 0) {
      return new Result.WithoutProvenance(format);
    }
    return Provenance.read(Xml.unescape(all.substring(from, to)))
        .<Result>map(
            provenance ->
                new Result.WithProvenance(
                    format,
                    SelfDigest.isUnchanged(bytes) && isPlain(bytes, format)
                        ? State.UNTOUCHED
                        : State.EDITED,
                    provenance,
                    new PictureContent(bytes, null)))
        .orElseGet(() -> new Result.WithoutProvenance(format));
  }

  private static boolean isPlain(byte[] bytes, Format format) {
    return format == Format.SVG ? PlainSvg.isPlain(bytes) : PlainPdf.isPlain(bytes);
  }
}
