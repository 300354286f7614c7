package org.sailau.problem;

import tools.jackson.core.JsonPointer;

/// Makes one short line of a value from a file, with invisible characters escaped.
public final class Excerpt {

  private static final int LONGEST = 60;
  private static final int LONGEST_POINTER = 300;

  private Excerpt() {}

  public static String text(String value) {
    return cut(value, LONGEST);
  }

  public static String pointer(JsonPointer pointer) {
    return cut(pointer.toString(), LONGEST_POINTER);
  }

  private static String cut(String value, int longest) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    int i = 0;
    while (i < value.length() && shown < longest) {
      int c = value.codePointAt(i);
      append(out, c);
      i += Character.charCount(c);
      shown++;
    }
    return i < value.length() ? out + "…" : out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (isVisible(c)) {
      out.appendCodePoint(c);
    } else {
      out.append("\\u").append(c > 0xFFFF ? "{%X}".formatted(c) : "%04X".formatted(c));
    }
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
