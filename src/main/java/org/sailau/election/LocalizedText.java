package org.sailau.election;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text in the languages in which its author wrote it. English is always there. A language
/// without a text of its own is null, and [#in] returns English for it. Immutable: any thread may
/// use it.
public record LocalizedText(String en, @Nullable String kk, @Nullable String ru) {

  /// A text in English only.
  public static LocalizedText of(String english) {
    return new LocalizedText(english, null, null);
  }

  /// The text in the locale's language, or the English text if there is none.
  public String in(Locale locale) {
    @Nullable String wanted =
        switch (locale.getLanguage()) {
          case "kk" -> kk;
          case "ru" -> ru;
          default -> en;
        };
    return wanted == null ? en : wanted;
  }

  /// The texts in all languages that have one, English first.
  public Stream<String> all() {
    return Stream.of(en, kk, ru).filter(form -> form != null).map(String::valueOf);
  }
}
