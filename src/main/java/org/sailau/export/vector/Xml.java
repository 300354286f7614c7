package org.sailau.export.vector;

/// Escapes and unescapes text in XML.
public final class Xml {

  private Xml() {}

  /// Appends a text, escaped so that XML reads it back unchanged. Characters that XML does not
  /// allow become U+FFFD.
  public static void escape(StringBuilder out, String text) {
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append((char) letter);
                default -> out.appendCodePoint(isPossible(letter) ? letter : 0xfffd);
              }
            });
  }

  public static String escape(String text) {
    StringBuilder out = new StringBuilder();
    escape(out, text);
    return out.toString();
  }

  /// The text that was given to [#escape].
  public static String unescape(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static boolean isPossible(int letter) {
    return letter >= 0x20
        && letter != 0xfffe
        && letter != 0xffff
        && !(letter >= 0xd800 && letter <= 0xdfff);
  }
}
