package org.sailau.importer.figures;

/// Makes names of a file names of an election: on one line, without signs that cannot be shown.
final class CleanText {

  private static final int MAX_LENGTH = 1_000;

  private CleanText() {}

  static String of(String text) {
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
    return clean.toString().strip();
  }

  /// Signs that change the direction of the text around them.
  private static boolean isDirection(int letter) {
    return letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069;
  }
}
