package org.sailau.app;

import java.util.Locale;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    Language system = Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    // Without arguments at once: the argument parser takes time to load. The lambda is no method
    // reference, because that would load JavaFX for --help.
    int code =
        args.length == 0
            ? Desktop.open(Texts.in(system), Start.usual(), System.err)
            : Sailau.run(
                system,
                (words, start, err) -> Desktop.open(words, start, err),
                System.out,
                System.err,
                args);
    System.exit(code);
  }
}
