package org.sailau.view.control;

/// Shortens texts that are longer than anybody reads in a list, a link or a heading, since laying
/// out a name of five thousand letters again and again keeps the window from answering. Tables and
/// records have all of it.
public final class ShortText {

  /// The longest text that is shown, in characters, as in charts.
  private static final int MAX = 600;

  private ShortText() {}

  /// The text, or its beginning with "…".
  public static String of(String text) {
    if (text.length() <= MAX) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(MAX - 1));
    return text.substring(0, halves ? MAX - 1 : MAX).stripTrailing() + '…';
  }
}
