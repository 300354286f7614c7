package org.sailau.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.sailau.command.ExitCode;
import org.sailau.command.StartOptions;
import org.sailau.dataset.BundledDataset;
import org.sailau.settings.Settings;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.view.window.MainWindow;

/// Does once what users do, so that the build can make the AOT cache from the classes that are
/// loaded then. Users never start it.
final class CacheTraining {

  private CacheTraining() {}

  /// @param args "start", or "all" and a folder for what is exported
  static void main(String[] args) throws IOException, ClassNotFoundException, InterruptedException {
    System.exit(args[0].equals("start") ? start() : all(Path.of(args[1])));
  }

  /// Does what every start does.
  private static int start() throws IOException, ClassNotFoundException, InterruptedException {
    loadWindowSystem();
    silently("--version");
    // There are settings, as after the first start.
    Settings.Window window = new Settings.Window(0.5, 0.5, 1280.5, 800.5, false);
    Path recent = Path.of("some.json").toAbsolutePath();
    new SettingsStore(UserFiles.settings())
        .update(settings -> settings.with(window).withRecent(recent));
    readNamedDataset();
    return Main.run(StartOptions.ENDING);
  }

  /// A start by a double click reads a file.
  private static void readNamedDataset() throws IOException, InterruptedException {
    Path file = Files.createTempFile("sailau", ".json");
    try (InputStream in = BundledDataset.open()) {
      Files.write(file, in.readAllBytes());
      StartupPreloader.of(Language.ENGLISH, file).awaitElection(Duration.ofMinutes(1));
    } finally {
      Files.delete(file);
    }
  }

  /// Does what users do after the start, and what they do on the command line.
  private static int all(Path folder) throws IOException {
    for (Language language : Language.values()) {
      silently("--help", "--lang", language.tag());
    }
    silently("export", "--help");
    silently(
        "export",
        "--format",
        "png,svg,pdf,csv",
        "--lang",
        "en,kk,ru",
        "--yes",
        "--out",
        folder.toString());
    try (DirectoryStream<Path> pictures =
        Files.newDirectoryStream(folder, "*-results-en.{png,svg,pdf}")) {
      for (Path picture : pictures) {
        silently("check", picture.toString());
      }
    }
    StartOptions options = new StartOptions(null, null, true, true);
    return Desktop.open(Language.ENGLISH, options, System.out, System.err, MainWindow::warmUp);
  }

  private static void silently(String... words) {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    int code = Main.run(words);
    System.setOut(out);
    if (code != ExitCode.DONE) {
      throw new IllegalStateException(String.join(" ", words) + ": exit code " + code);
    }
  }

  /// This run has no screen, so JavaFX does not load the classes of the window system by itself.
  private static void loadWindowSystem() throws IOException, ClassNotFoundException {
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/javafx.graphics");
    try (Stream<Path> files = Files.walk(module.resolve("com/sun/glass/ui"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = module.relativize(file).toString();
        Class.forName(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            false,
            CacheTraining.class.getClassLoader());
      }
    }
  }
}
