package org.sailau.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.MainWindow;

/// A run that does once what users do: the build makes the AOT cache from the classes that it
/// leaves loaded. Everything is real, nothing of it is ever started by users.
final class Training {

  private static final PrintStream UNREAD =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private Training() {}

  /// @param args the folder for what is exported
  static void main(String[] args) {
    String folder = args[0];
    for (Language language : Language.values()) {
      command("--help", "--lang", language.tag());
    }
    command("export", "--help");
    command("export", "--format", "png,svg,pdf,csv", "--lang", "en,kk,ru", "--out", folder);
    for (String picture : List.of("results-en.png", "results-en.svg", "results-en.pdf")) {
      command("check", Path.of(folder, picture).toString());
    }
    Start start = new Start(null, null, true, true);
    int code = Desktop.open(Texts.in(Language.ENGLISH), start, System.err, MainWindow::walk);
    System.exit(code);
  }

  private static void command(String... words) {
    int code = Sailau.run(Language.ENGLISH, (_, _, _) -> Exit.OUTPUT, UNREAD, System.err, words);
    if (code != Exit.DONE) {
      throw new IllegalStateException(String.join(" ", words) + ": exit code " + code);
    }
  }
}
