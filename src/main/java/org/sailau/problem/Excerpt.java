package org.sailau.problem;

import tools.jackson.core.JsonPointer;

/// Makes one short line of a value from a file, with invisible characters escaped.
public final class Excerpt {

  /// In characters as they are shown, so that a sentence with all of these stays below 300.
  private static final int MAX_TEXT = 50;

  private static final int MAX_POINTER = 60;

  private Excerpt() {}

  public static String text(String value) {
    return cut(value, MAX_TEXT);
  }

  public static String pointer(JsonPointer pointer) {
    return cut(pointer.toString(), MAX_POINTER);
  }

  private static String cut(String value, int longest) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      String shown = shown(c);
      if (out.length() + shown.length() > longest) {
        return out + "…";
      }
      out.append(shown);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String shown(int c) {
    if (isVisible(c)) {
      return Character.toString(c);
    }
    return "\\u" + (c > 0xFFFF ? "{%X}".formatted(c) : "%04X".formatted(c));
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
