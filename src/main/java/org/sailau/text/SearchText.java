package org.sailau.text;

import java.text.Normalizer;
import java.util.Locale;

/// Texts as a search compares them.
public final class SearchText {

  private SearchText() {}

  /// A text without case and accents, so that "Ё" finds "е" and "turkiye" finds "Türkiye".
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
