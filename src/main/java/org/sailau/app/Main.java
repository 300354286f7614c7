package org.sailau.app;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.command.ExitCode;
import org.sailau.command.ProgramFailure;
import org.sailau.command.SailauCommand;
import org.sailau.command.StartOptions;
import org.sailau.command.Version;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Starts the program. Commands that need no window load no JavaFX, which would take a while.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    UserFiles.heedHome();
    System.exit(run(args));
  }

  /// Reads the arguments and does what they say.
  ///
  /// @return the exit code
  static int run(String... args) {
    Language systemLanguage = Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    Throwable thrown;
    try {
      return run(systemLanguage, args);
    } catch (RuntimeException | Error failure) {
      thrown = failure;
    }
    // Left to the JVM, its exit code would be that of a contradiction.
    try {
      @Nullable String file = StartOptions.plain(args).map(StartOptions::file).orElse(null);
      Texts texts = Texts.in(systemLanguage);
      return ProgramFailure.tell(thrown, file, UserFiles.log(), texts, System.err);
    } catch (OutOfMemoryError again) {
      int code = ProgramFailure.lastWords(System.err);
      Runtime.getRuntime().halt(code); // System.exit would need memory to say that it has none.
      return code;
    }
  }

  private static int run(Language systemLanguage, String... args) {
    if (Version.isAllThatIsAsked(args)) {
      System.out.println(Version.line());
      if (!System.out.checkError()) {
        return ExitCode.DONE;
      }
    }
    Optional<StartOptions> plain = StartOptions.plain(args);
    if (plain.isPresent()) {
      return Desktop.open(systemLanguage, plain.get(), System.out, System.err);
    }
    // A lambda, since a method reference would load JavaFX for --help.
    return SailauCommand.run(
        systemLanguage,
        (texts, options, out, err) -> Desktop.open(texts.language(), options, out, err),
        UserFiles.log(),
        UserFiles.recipes(),
        System.out,
        System.err,
        args);
  }
}
