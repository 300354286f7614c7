package org.sailau.chart.base;

import org.jspecify.annotations.Nullable;

/// The user's own words for a picture, in place of the program's. Immutable.
///
/// @param headline null if the program's headline stays
/// @param note in place of the explanations below the drawing, or added where there are none; null
///   if the program's stay. The line that names the source always stays.
/// @param alternative the picture in words, for people who cannot see it; null if the program's
///   description stays
public record OwnWords(
    @Nullable String headline, @Nullable String note, @Nullable String alternative) {
  public static final OwnWords NONE = new OwnWords(null, null, null);

  /// In characters.
  public static final int MAX_HEADLINE = 200;

  public static final int MAX_NOTE = 500;
  public static final int MAX_ALTERNATIVE = 5000;

  public OwnWords {
    headline = oneParagraph(headline);
    note = oneParagraph(note);
    alternative = oneParagraph(alternative);
  }

  /// Each text is one paragraph that wraps; a blank one leaves the program's words.
  private static @Nullable String oneParagraph(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String whole = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return whole.isEmpty() ? null : whole;
  }

  public boolean isEmpty() {
    return headline == null && note == null && alternative == null;
  }

  /// Whether no text is longer than it may be.
  public boolean isPossible() {
    return length(headline) <= MAX_HEADLINE
        && length(note) <= MAX_NOTE
        && length(alternative) <= MAX_ALTERNATIVE;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }
}
