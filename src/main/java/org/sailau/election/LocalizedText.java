package org.sailau.election;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text that people read, in the languages its author wrote it in. English is always there; a
/// missing language is null and answered in English. Immutable: use from any thread.
public record LocalizedText(String en, @Nullable String kk, @Nullable String ru) {

  public static LocalizedText of(String english) {
    return new LocalizedText(english, null, null);
  }

  /// The text in the locale's language, or the English one.
  public String in(Locale locale) {
    @Nullable String wanted =
        switch (locale.getLanguage()) {
          case "kk" -> kk;
          case "ru" -> ru;
          default -> en;
        };
    return wanted == null ? en : wanted;
  }

  /// Every form there is, English first.
  public Stream<String> all() {
    return Stream.of(en, kk, ru).filter(form -> form != null).map(String::valueOf);
  }
}
