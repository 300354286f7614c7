package org.sailau.app;

import java.util.Locale;
import java.util.Optional;
import org.sailau.text.Language;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    System.exit(run(args));
  }

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
      return Desktop.open(system, plain.get(), System.err);
    }
    // A lambda, since a method reference would load JavaFX for --help.
    return SailauCommand.run(
        system,
        (texts, start, err) -> Desktop.open(texts.language(), start, err),
        System.out,
        System.err,
        args);
  }
}
