package org.sailau.app;

import java.util.Locale;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    Language system = Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    if (Version.isAllThatIsAsked(args)) {
      System.out.println(Version.line());
      if (!System.out.checkError()) {
        System.exit(Exit.DONE);
      }
    }
    // Lambdas, since method references would load JavaFX for --help.
    int code =
        Start.plain(args)
            .map(start -> Desktop.open(Texts.in(system), start, System.err))
            .orElseGet(
                () ->
                    Sailau.run(
                        system,
                        (words, start, err) -> Desktop.open(words, start, err),
                        System.out,
                        System.err,
                        args));
    System.exit(code);
  }
}
