package org.sailau.election;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text in the languages in which its author wrote it, at least one. The first one is shown to
/// readers of all languages that it does not have. Immutable: any thread may use it.
///
/// @param language the first language, as a tag of [BCP 47](https://www.rfc-editor.org/info/bcp47)
/// @param text the text in that language
/// @param others the same text in further languages; null if there are none. A chain, and not a
///   map, since an election may have a million texts, most of them in one language.
public record LocalizedText(String language, String text, @Nullable LocalizedText others) {

  /// A text in English only.
  public static LocalizedText of(String english) {
    return new LocalizedText("en", english, null);
  }

  /// The text in the locale's language, or else in the first language.
  public String in(Locale locale) {
    for (@Nullable LocalizedText form = this; form != null; form = form.others) {
      if (form.isIn(locale.getLanguage())) {
        return form.text;
      }
    }
    return text;
  }

  /// Whether the tag of the first language is the wanted language, in whatever script and region.
  private boolean isIn(String wanted) {
    return !wanted.isEmpty()
        && language.regionMatches(true, 0, wanted, 0, wanted.length())
        && (language.length() == wanted.length() || language.charAt(wanted.length()) == '-');
  }

  /// The texts in all languages, in the order of the file.
  public Stream<String> all() {
    Stream.Builder<String> texts = Stream.builder();
    for (@Nullable LocalizedText form = this; form != null; form = form.others) {
      texts.add(form.text);
    }
    return texts.build();
  }
}
