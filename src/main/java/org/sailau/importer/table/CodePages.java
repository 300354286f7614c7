package org.sailau.importer.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a text that is not UTF-8. Bytes do not say it, so letters have to: in
/// words of another alphabet than the right one, capitals and signs stand where small letters
/// would.
public final class CodePages {

  /// Bytes that are enough to tell.
  static final int SAMPLE = 256 * 1024;

  /// The alphabets of Europe are in the first 2,048 code points.
  private static final int HIGHER_BYTES = 8;

  private static final List<Charset> CANDIDATES =
      Stream.of("windows-1252", "windows-1251", "KOI8-R", "IBM866", "windows-1250", "windows-1254")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private CodePages() {}

  /// The encodings that a user can choose from, the likely ones first.
  public static List<Charset> all() {
    return Stream.concat(
            Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16), CANDIDATES.stream())
        .toList();
  }

  /// The encoding that the first bytes state; null if they do not.
  static @Nullable Charset ofMark(byte[] start) {
    if (start.length >= 2) {
      int first = start[0] & 0xff;
      int second = start[1] & 0xff;
      if (first == 0xfe && second == 0xff) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xff && second == 0xfe) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return null;
  }

  /// The encoding of a text of two bytes a letter without a mark; null if it is none. In European
  /// alphabets the higher byte of each letter is one of the first few.
  static @Nullable Charset ofZeros(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int at = 0; at < start.length; at++) {
      if (start[at] >= 0 && start[at] < HIGHER_BYTES) {
        if (at % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int most = start.length / 2 * 9 / 10;
    return start.length < 4
        ? null
        : odd > most && even < most
            ? StandardCharsets.UTF_16LE
            : even > most && odd < most ? StandardCharsets.UTF_16BE : null;
  }

  /// Whether bytes are UTF-8 up to the last letter, which may be cut.
  static boolean isUtf8(byte[] sample) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return !decoder
        .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
        .isError();
  }

  /// The likeliest encoding of a text that is not UTF-8.
  static Charset likeliest(byte[] sample) {
    Charset best = CANDIDATES.getFirst();
    long most = Long.MIN_VALUE;
    for (Charset candidate : CANDIDATES) {
      long score = score(sample, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static long score(byte[] sample, Charset charset) {
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(sample))
              .toString();
    } catch (CharacterCodingException impossible) {
      return Long.MIN_VALUE + 1;
    }
    long score = 0;
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter >= 0x80) {
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
        // A dash between words is a letter in other alphabets.
        score += alone && !Character.isDigit(after) ? 0 : ofLetter(before, letter);
      }
      before = letter;
    }
    return score;
  }

  /// Good are small letters, capitals at the start of words or among capitals, and letters of the
  /// same alphabet beside each other.
  private static int ofLetter(char before, char letter) {
    // Signs that stand for letters by themselves, such as ˇ, are in no word.
    if (!Character.isLetter(letter) || Character.getType(letter) == Character.MODIFIER_LETTER) {
      return Character.isLetter(before) ? -4 : letter == '\u00a0' ? 0 : -1;
    }
    boolean cyrillic = letter >= 0x400 && letter < 0x530;
    if (!Character.isLetter(before)) {
      return Character.isUpperCase(letter) ? 2 : 1;
    }
    boolean cyrillicBefore = before >= 0x400 && before < 0x530;
    if (cyrillic != cyrillicBefore) {
      return -6;
    }
    if (Character.isLowerCase(letter)) {
      return cyrillic ? 4 : before < 0x80 ? 3 : -2;
    }
    return Character.isUpperCase(before) ? 1 : -6;
  }
}
