package org.sailau.text;

import java.text.Normalizer;
import java.util.Locale;

/// Texts as they are searched: without case and accents, so that "Ё" finds "е" and "turkiye" finds
/// "Türkiye".
public final class SearchText {

  private SearchText() {}

  /// A text as it is compared with others in a search.
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
