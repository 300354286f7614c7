package org.sailau.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// What the command line says of the window.
///
/// @param file the dataset, lesson or picture to open; null for the bundled election
/// @param language for this start only; null for the preferred one
/// @param settings whether the settings of the user are read and changed
/// @param ending whether the program ends by itself when the first chart is painted
public record StartOptions(
    @Nullable String file, @Nullable Language language, boolean settings, boolean ending) {

  /// The option that asks for `ending`.
  public static final String ENDING = "--exit-after-first-frame";

  /// The bundled election, everything as preferred.
  static StartOptions defaults() {
    return new StartOptions(null, null, true, false);
  }

  /// Reads the most common command lines without the argument parser, which takes a while to load:
  /// no arguments, one dataset, and either of them with [#ENDING] in front.
  ///
  /// @return empty for all other command lines
  public static Optional<StartOptions> plain(String... args) {
    boolean ending = args.length > 0 && args[0].equals(ENDING);
    int rest = args.length - (ending ? 1 : 0);
    if (rest == 0) {
      return Optional.of(new StartOptions(null, null, true, ending));
    }
    String last = args[args.length - 1];
    return rest == 1 && last.endsWith(".json") && !last.startsWith("-")
        ? Optional.of(new StartOptions(last, null, true, ending))
        : Optional.empty();
  }
}
