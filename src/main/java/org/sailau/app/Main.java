package org.sailau.app;

/// Where the program starts. What needs no window loads no JavaFX.
public final class Main {

  private Main() {}

  static void main(String[] args) {
    int code =
        args.length == 0
            ? Launch.window(args, System.err) // At once: the argument parser takes time to load.
            : Sailau.run(Launch::window, System.out, System.err, args);
    System.exit(code);
  }
}
