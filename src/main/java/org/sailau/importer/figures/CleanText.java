package org.sailau.importer.figures;

import org.sailau.text.Printable;

/// Makes names of a file names of an election: on one line, without signs that cannot be shown.
public final class CleanText {

  private static final int MAX_LENGTH = 1_000;

  private CleanText() {}

  /// @return an empty text if nothing of it can be seen
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    int until = Math.min(text.length(), MAX_LENGTH);
    for (int at = 0; at < until; ) {
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      int type = Character.getType(letter);
      if (type == Character.CONTROL
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || Character.isWhitespace(letter)) {
        space = true;
      } else if (type != Character.SURROGATE
          && type != Character.UNASSIGNED
          && !isDirection(letter)) {
        if (space && !clean.isEmpty()) {
          clean.append(' ');
        }
        space = false;
        clean.appendCodePoint(letter);
      }
    }
    String stripped = clean.toString().strip();
    return stripped.codePoints().allMatch(Printable::isInvisible) ? "" : stripped;
  }

  /// Signs that change the direction of the text around them.
  private static boolean isDirection(int letter) {
    return letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069;
  }
}
