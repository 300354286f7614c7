package org.sailau.dataset;

/// Makes a value from a file fit to be shown: one short line without anything invisible.
final class Shorten {

  private static final int LONGEST = 60;

  private Shorten() {}

  static String text(String value) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    int i = 0;
    while (i < value.length() && shown < LONGEST) {
      int c = value.codePointAt(i);
      append(out, c);
      i += Character.charCount(c);
      shown++;
    }
    return i < value.length() ? out + "…" : out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          out.append("\\u").append(c > 0xFFFF ? "{%X}".formatted(c) : "%04X".formatted(c));
      default -> out.appendCodePoint(c);
    }
  }
}
