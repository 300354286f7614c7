package org.sailau.lesson;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// What a teacher wants to say about a slide, in any of the languages. Immutable.
public record Notes(Map<Language, String> texts) {

  public static final Notes EMPTY = new Notes(Map.of());

  public Notes {
    texts = Map.copyOf(texts);
  }

  /// The notes in a language, or else in English, or else in any language. Empty if there are none.
  public String in(Language language) {
    return Stream.concat(Stream.of(language, Language.ENGLISH), Stream.of(Language.values()))
        .map(texts::get)
        .filter(text -> text != null)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  /// The same notes with other words in one language. Blank words remove the notes in that
  /// language.
  public Notes with(Language language, String words) {
    Map<Language, String> changed = new EnumMap<>(Language.class);
    changed.putAll(texts);
    if (words.isBlank()) {
      changed.remove(language);
    } else {
      changed.put(language, words);
    }
    return new Notes(changed);
  }

  /// The notes in a language; null if there are none in it.
  public @Nullable String inExactly(Language language) {
    return texts.get(language);
  }
}
