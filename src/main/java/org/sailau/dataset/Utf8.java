package org.sailau.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.sailau.dataset.Problem.Kind;

/// Strict UTF-8: what the standard forbids (overlong forms, surrogates, code points past U+10FFFF)
/// ends reading with its place. JSON readers that decode by themselves let some of it through. Also
/// counts bytes against the limit and asks whether to go on.
final class Utf8 extends Reader {

  private final InputStream in;
  private final long limit;
  private final Progress progress;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private long count;
  private boolean ended;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  Utf8(InputStream in, long limit, Progress progress) {
    this.in = in;
    this.limit = limit;
    this.progress = progress;
  }

  /// Reads the first bytes and passes over a byte order mark.
  void open() throws IOException {
    while (bytes.limit() < 4 && !ended) {
      fill();
    }
    int first = peek(0);
    int second = peek(1);
    if (first == 0xFE && second == 0xFF
        || first == 0xFF && second == 0xFE
        || first == 0 && second >= 0
        || first > 0 && second == 0) {
      throw stop(Kind.UTF16, "");
    }
    if (first == 0xEF && second == 0xBB && peek(2) == 0xBF) {
      bytes.position(bytes.position() + 3);
    }
  }

  private int peek(int index) {
    return bytes.limit() > index ? bytes.get(index) & 0xFF : -1;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      int decoded = chars.position();
      if (decoded > 0) {
        // A bad byte behind good characters is met again, at its place, by the next call.
        count(target, offset, decoded);
        return decoded;
      }
      if (result.isError()) {
        throw malformed(result.length());
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private Stop malformed(int length) {
    int found = Math.min(length, bytes.remaining());
    byte[] bad = new byte[found];
    bytes.get(bytes.position(), bad);
    boolean cut = ended && bytes.remaining() == found && startsCharacter(bad);
    return stop(
        cut ? Kind.TRUNCATED : Kind.NOT_UTF8,
        HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad));
  }

  /// Whether the bytes at the very end of the file are the beginning of a longer character.
  private static boolean startsCharacter(byte[] bad) {
    int lead = bad[0] & 0xFF;
    int wanted = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    return lead <= 0xF4 && bad.length < wanted;
  }

  private void fill() throws IOException {
    if (!progress.reached(count)) {
      throw new Cancelled();
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      count += read;
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
    if (count > limit) {
      throw new Stop(new Problem(Kind.FILE_TOO_LARGE, 0, 0, "", "", List.of(Long.toString(limit))));
    }
  }

  private void count(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
      } else if (c == '\n' || c == '\r') {
        line++;
        column = 1;
        afterReturn = c == '\r';
      } else {
        column++;
        afterReturn = false;
      }
    }
  }

  private Stop stop(Kind kind, String found) {
    return new Stop(new Problem(kind, line, column, "", found, List.of()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
