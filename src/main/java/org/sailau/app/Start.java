package org.sailau.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// How the window is started.
///
/// @param file to open; null for the bundled election
/// @param language for this start only; null for the preferred one
/// @param settings whether the kept settings are used and kept
record Start(@Nullable String file, @Nullable Language language, boolean settings) {

  /// The bundled election, everything as preferred.
  static Start usual() {
    return new Start(null, null, true);
  }

  /// As JavaFX hands it on: language and settings, each as a word, then the file, if any.
  String[] raw() {
    String speak = language == null ? "" : language.tag();
    String use = Boolean.toString(settings);
    return file == null ? new String[] {speak, use} : new String[] {speak, use, file};
  }

  static Start of(List<String> raw) {
    return new Start(
        raw.size() > 2 ? raw.get(2) : null,
        Language.tagged(raw.getFirst()).orElse(null),
        Boolean.parseBoolean(raw.get(1)));
  }
}
