package org.sailau.lesson;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// What a teacher wants to say at a slide, in any of the languages. Immutable.
public record Notes(Map<Language, String> texts) {

  public static final Notes EMPTY = new Notes(Map.of());

  public Notes {
    texts = Map.copyOf(texts);
  }

  /// In that language, else in English, else in any; empty if there are none.
  public String in(Language language) {
    return Stream.concat(Stream.of(language, Language.ENGLISH), Stream.of(Language.values()))
        .map(texts::get)
        .filter(text -> text != null)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  /// The same with other words in one language; with none where they are blank.
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

  /// In that language only; null if there are none.
  public @Nullable String inExactly(Language language) {
    return texts.get(language);
  }
}
