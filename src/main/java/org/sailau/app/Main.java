package org.sailau.app;

import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    Texts texts = Texts.in(Language.ENGLISH);
    // Without arguments at once: the argument parser takes time to load. The lambda is no method
    // reference, because that would load JavaFX for --help.
    int code =
        args.length == 0
            ? Desktop.open(texts, args, System.err)
            : Sailau.run(
                texts,
                (words, files, err) -> Desktop.open(words, files, err),
                System.out,
                System.err,
                args);
    System.exit(code);
  }
}
