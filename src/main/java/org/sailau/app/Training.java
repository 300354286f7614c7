package org.sailau.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sailau.settings.Settings;
import org.sailau.text.Language;
import org.sailau.view.MainWindow;

/// A run that does once what users do: the build makes the AOT cache from the classes that it
/// leaves loaded. Everything is real, nothing of it is ever started by users.
final class Training {

  private Training() {}

  /// @param args the folder for what is exported
  static void main(String[] args) throws IOException, ClassNotFoundException {
    String folder = args[0];
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    command("--version");
    for (Language language : Language.values()) {
      command("--help", "--lang", language.tag());
    }
    command("export", "--help");
    command("export", "--format", "png,svg,pdf,csv", "--lang", "en,kk,ru", "--out", folder);
    for (String picture : List.of("results-en.png", "results-en.svg", "results-en.pdf")) {
      command("check", Path.of(folder, picture).toString());
    }
    System.setOut(out);
    loadWindowSystem();
    // As if it were not the first start.
    Settings.Window last = new Settings.Window(0.5, 0.5, 1280.5, 800.5, false);
    Desktop.settings().update(now -> now.with(last).withRecent(Path.of(folder, "some.json")));
    Start start = new Start(null, null, true, true);
    int code = Desktop.open(Language.ENGLISH, start, System.err, MainWindow::walk);
    System.exit(code);
  }

  private static void command(String... words) {
    int code = Main.run(words);
    if (code != Exit.DONE) {
      throw new IllegalStateException(String.join(" ", words) + ": exit code " + code);
    }
  }

  /// This run has no screen, so JavaFX by itself leaves out what a start with one needs.
  private static void loadWindowSystem() throws IOException, ClassNotFoundException {
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/javafx.graphics");
    try (Stream<Path> files = Files.walk(module.resolve("com/sun/glass/ui"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = module.relativize(file).toString();
        Class.forName(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            false,
            Training.class.getClassLoader());
      }
    }
  }
}
