package org.sailau.app;

import java.util.Locale;
import java.util.Optional;
import org.sailau.text.Language;

/// Starts the program. Commands that need no window load no JavaFX, which would take a while.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    System.exit(run(args));
  }

  /// Reads the arguments and does what they say.
  ///
  /// @return the exit code
  static int run(String... args) {
    if (Version.isAllThatIsAsked(args)) {
      System.out.println(Version.line());
      if (!System.out.checkError()) {
        return ExitCode.DONE;
      }
    }
    Language system = Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    Optional<StartOptions> plain = StartOptions.plain(args);
    if (plain.isPresent()) {
      return Desktop.open(system, plain.get(), System.out, System.err);
    }
    // A lambda, since a method reference would load JavaFX for --help.
    return SailauCommand.run(
        system,
        (texts, start, out, err) -> Desktop.open(texts.language(), start, out, err),
        System.out,
        System.err,
        args);
  }
}
