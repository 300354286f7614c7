package org.sailau.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector.ReadingStopped;

/// Decodes strict UTF-8 for the JSON parser, which by itself would accept overlong forms and code
/// points past U+10FFFF. Also counts bytes against the limit, reports progress, and keeps the last
/// characters so that a refused one can be shown. For one thread.
final class Utf8Reader extends Reader {

  /// Characters that are kept: a power of two, more than the parser asks for at once.
  private static final int KEPT = 1 << 13;

  private final InputStream in;
  private final long maxBytes;
  private final Progress progress;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private final char[] kept = new char[KEPT];
  private long byteCount;
  private long charCount;
  private boolean ended;

  Utf8Reader(InputStream in, Limits limits, Progress progress) {
    this.in = in;
    this.maxBytes = limits.bytes();
    this.progress = progress;
  }

  /// Reads the first bytes and passes over a byte order mark.
  ///
  /// @throws ReadingStopped if the bytes are those of another kind of file, or the text is UTF-16
  ///   or UTF-32
  void open() throws IOException {
    while (bytes.limit() < OtherFile.ENOUGH && !ended) {
      fill();
    }
    @Nullable String other = OtherFile.of(Arrays.copyOf(bytes.array(), bytes.limit()));
    if (other != null) {
      throw new ReadingStopped(new Problem(Kind.OTHER_FILE, 0, 0, "", "", List.of(other)));
    }
    if (isWide()) {
      throw new ReadingStopped(new Problem(Kind.UTF16, 1, 1, "", "", List.of()));
    }
    if (first(0) == 0xEF && first(1) == 0xBB && first(2) == 0xBF) {
      bytes.position(3);
    }
  }

  /// Whether the first bytes are UTF-16 or UTF-32, with or without a byte order mark. The first two
  /// characters of a JSON document are ASCII, nearly always.
  private boolean isWide() {
    int first = first(0);
    int second = first(1);
    int third = first(2);
    int fourth = first(3);
    return first == 0xFE && second == 0xFF
        || first == 0xFF && second == 0xFE
        || first == 0 && second > 0 && third <= 0
        || first > 0 && second == 0 && fourth <= 0
        || first == 0 && second == 0 && (third == 0 && fourth > 0 || third == 0xFE);
  }

  private int first(int index) {
    return bytes.limit() > index ? bytes.get(index) & 0xFF : -1;
  }

  /// @throws ReadingStopped at bytes that are no UTF-8, with a problem that has no place yet, but
  ///   only once every character before them has been returned; and beyond the limit
  /// @throws CancellationException if the listener gives up
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, offset, Math.min(length, KEPT));
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      int decoded = chars.position() - offset;
      if (decoded > 0) {
        keep(target, offset, decoded);
        return decoded;
      }
      if (result.isError()) {
        throw new ReadingStopped(malformed(result.length()));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void keep(char[] source, int offset, int length) {
    int at = (int) (charCount % KEPT);
    int untilEnd = Math.min(length, KEPT - at);
    System.arraycopy(source, offset, kept, at, untilEnd);
    System.arraycopy(source, offset + untilEnd, kept, 0, length - untilEnd);
    charCount += length;
  }

  /// How many characters have been decoded.
  long charCount() {
    return charCount;
  }

  /// The character at an index from 0 in the whole text; 0 if it is no longer, or not yet, here.
  char charAt(long index) {
    return index < 0 || index >= charCount || index < charCount - KEPT
        ? 0
        : kept[(int) (index % KEPT)];
  }

  private Problem malformed(int length) {
    byte[] bad = new byte[Math.min(length, bytes.remaining())];
    bytes.get(bytes.position(), bad);
    boolean cut = ended && bytes.remaining() == bad.length && startsCharacter(bad);
    String found = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad);
    return new Problem(cut ? Kind.TRUNCATED : Kind.NOT_UTF8, 0, 0, "", found, List.of());
  }

  /// Whether the bytes at the very end of the file are the beginning of a longer character.
  private static boolean startsCharacter(byte[] bad) {
    int lead = bad[0] & 0xFF;
    int wanted = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    return lead <= 0xF4 && bad.length < wanted;
  }

  private void fill() throws IOException {
    if (!progress.reached(byteCount)) {
      throw new CancellationException();
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      byteCount += read;
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
    if (byteCount > maxBytes) {
      throw new ReadingStopped(
          new Problem(Kind.FILE_TOO_LARGE, 0, 0, "", "", List.of(Long.toString(maxBytes))));
    }
  }

  /// Leaves the stream open: it is the caller's.
  @Override
  public void close() {}
}
