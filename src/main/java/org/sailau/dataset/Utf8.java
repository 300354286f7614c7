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
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;

/// Strict UTF-8: what the standard forbids (overlong forms, surrogates, code points past U+10FFFF)
/// ends reading with its place. JSON readers that decode by themselves let some of it through.
/// Hands on only what is right JSON so far, counts bytes against the limit and asks whether to go
/// on.
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
  private final Syntax syntax;
  private @Nullable Problem refusal;

  Utf8(InputStream in, Limits limits, Progress progress) {
    this.in = in;
    this.limit = limits.bytes();
    this.progress = progress;
    this.syntax = new Syntax(limits);
  }

  /// What is wrong with the text after everything handed on; null if nothing is, so far.
  @Nullable Problem refusal() {
    return refusal;
  }

  /// Whether what comes next is no part of the value last met, but of the object or list around it.
  boolean betweenValues() {
    return syntax.betweenValues();
  }

  /// Reads the first bytes and passes over a byte order mark.
  void open() throws IOException {
    while (bytes.limit() < 4 && !ended) {
      fill();
    }
    if (isWide()) {
      refusal = syntax.here(Kind.UTF16, "");
      throw new ReadingStopped(refusal);
    }
    if (peek(0) == 0xEF && peek(1) == 0xBB && peek(2) == 0xBF) {
      bytes.position(bytes.position() + 3);
    }
  }

  /// Whether the first bytes are UTF-16 or UTF-32, with or without a byte order mark. The first two
  /// characters of a JSON document are ASCII, nearly always.
  private boolean isWide() {
    int first = peek(0);
    int second = peek(1);
    int third = peek(2);
    int fourth = peek(3);
    return first == 0xFE && second == 0xFF
        || first == 0xFF && second == 0xFE
        || first == 0 && second > 0 && third <= 0
        || first > 0 && second == 0 && fourth <= 0
        || first == 0 && second == 0 && (third == 0 && fourth > 0 || third == 0xFE);
  }

  private int peek(int index) {
    return bytes.limit() > index ? bytes.get(index) & 0xFF : -1;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (refusal != null) {
      throw new ReadingStopped(refusal);
    }
    int decoded = decode(CharBuffer.wrap(target, offset, length));
    if (decoded < 0) {
      return decoded;
    }
    int right = syntax.take(target, offset, decoded);
    if (right < decoded) {
      // First all that is right is read; the next call ends it.
      refusal = syntax.refused(target[offset + right]);
    }
    return right == 0 ? read(target, offset, length) : right;
  }

  private int decode(CharBuffer chars) throws IOException {
    int start = chars.position();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > start) {
        // A bad byte behind good characters is met again, at its place, by the next call.
        return chars.position() - start;
      }
      if (result.isError()) {
        refusal = malformed(result.length());
        throw new ReadingStopped(refusal);
      }
      if (ended) {
        return end();
      }
      fill();
    }
  }

  private int end() {
    if (!syntax.mayEnd()) {
      refusal = syntax.here(Kind.TRUNCATED, "");
      throw new ReadingStopped(refusal);
    }
    return -1;
  }

  private Problem malformed(int length) {
    int found = Math.min(length, bytes.remaining());
    byte[] bad = new byte[found];
    bytes.get(bytes.position(), bad);
    boolean cut = ended && bytes.remaining() == found && startsCharacter(bad);
    return syntax.here(
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
      throw new ReadingCancelled();
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
      throw new ReadingStopped(
          new Problem(Kind.FILE_TOO_LARGE, 0, 0, "", "", List.of(Long.toString(limit))));
    }
  }

  /// Leaves the stream open: it is the caller's.
  @Override
  public void close() {}
}
