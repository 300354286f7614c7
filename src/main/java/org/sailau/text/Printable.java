package org.sailau.text;

import java.io.IOException;
import java.io.Writer;

/// Makes foreign text safe to print. What comes from a file, a file's name or an argument may have
/// characters that act instead of being seen: they set a terminal's title, clear its screen, begin
/// a line or turn the order of letters round. Stateless: for any thread.
///
/// Sources: ISO/IEC 6429 (C0 and C1), Unicode Standard Annex 9 (controls of direction).
public final class Printable {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  /// Hebrew is the first script that runs from right to left.
  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  /// What a text of several lines may have.
  private static final String LINES = "\n\r\t";

  private Printable() {}

  /// A text as part of a sentence of ours: what acts is escaped, and if letters run from right to
  /// left, the order of ours around them stays as it is.
  public static String inSentence(String text) {
    boolean rightToLeft = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isActing(c) && !isSentence(text)) {
        return escaped(text);
      }
      rightToLeft |= c >= FIRST_RIGHT_TO_LEFT && isRightToLeft(text.codePointAt(i));
    }
    return rightToLeft ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  /// A text as a line: what acts is escaped as in JSON.
  public static String escaped(String text) {
    return escaped(text, "");
  }

  /// A text of several lines, or JSON: what acts is escaped as in JSON, but for line breaks and
  /// tabs.
  public static String lines(String text) {
    return escaped(text, LINES);
  }

  private static String escaped(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isActing(c) && kept.indexOf(c) < 0) {
        out.append(escape(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String escape(char c) {
    return "\\u%04X".formatted((int) c);
  }

  /// A writer that does the same as [#lines] to all that is written through it. It keeps nothing.
  public static Writer linesTo(Writer out) {
    return new Writer() {
      @Override
      public void write(char[] chars, int offset, int length) throws IOException {
        int written = offset;
        for (int i = offset; i < offset + length; i++) {
          if (isActing(chars[i]) && LINES.indexOf(chars[i]) < 0) {
            out.write(chars, written, i - written);
            out.write(escape(chars[i]));
            written = i + 1;
          }
        }
        out.write(chars, written, offset + length - written);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  /// Whether a character acts where it is printed. Marks of direction (U+200E, U+200F, U+061C) turn
  /// nothing round and are part of names.
  public static boolean isActing(char c) {
    return c < ' '
        || c >= 0x7F && c < 0xA0
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  /// Whether nothing is seen where a character is printed: blanks, format controls, and letters
  /// that are there to be ignored (Unicode Standard Annex 44, Default_Ignorable_Code_Point).
  public static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT
            && !(Character.isBmpCodePoint(character) && isActing((char) character))
        || character == 0x034F
        || character >= 0x115F && character <= 0x1160
        || character >= 0x17B4 && character <= 0x17B5
        || character >= 0x180B && character <= 0x180F
        || character == 0x2800
        || character == 0x3164
        || character >= 0xFE00 && character <= 0xFE0F
        || character == 0xFFA0
        || character >= 0xE0100 && character <= 0xE01EF;
  }

  /// Whether all that acts are isolates that end where they should, as in a sentence that was put
  /// together from others.
  private static boolean isSentence(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      char c = text.charAt(i);
      if (c == FIRST_STRONG_ISOLATE) {
        open++;
      } else if (c == POP_ISOLATE) {
        open--;
      } else if (isActing(c)) {
        return false;
      }
    }
    return open == 0;
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
