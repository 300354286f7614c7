package org.sailau.app;

import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    Texts texts = Texts.in(Language.ENGLISH);
    int code =
        args.length == 0
            ? Launch.window(
                texts, args, System.err) // At once: the argument parser takes time to load.
            : Sailau.run(texts, Launch::window, System.out, System.err, args);
    System.exit(code);
  }
}
