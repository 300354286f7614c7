package org.sailau.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.command.ExitCode;
import org.sailau.command.HeadlessJavaFx;
import org.sailau.command.SailauCommand;
import org.sailau.command.SnapshotCommand;
import org.sailau.command.StartOptions;
import org.sailau.dataset.BundledDataset;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.lesson.Lesson;
import org.sailau.lesson.LessonFile;
import org.sailau.log.LogFile;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;

/// What the program does where no window can be opened: it draws the window's tabs into pictures.
/// Where JavaFX cannot draw either, it writes the charts, for which Java2D is enough.
final class WithoutWindow {

  /// Set in a process that is started because the first one found no window system.
  private static final String PROPERTY = "sailau.withoutWindow";

  private static final String MAIN = "org.sailau.app.Main";

  private final Texts texts;
  private final Path in;
  private final LogFile log;
  private final PrintStream out;
  private final PrintStream err;

  /// @param language of what is said
  /// @param in the folder in which the folder of the pictures is made
  /// @param log keeps the trace if a command fails
  WithoutWindow(Language language, Path in, LogFile log, PrintStream out, PrintStream err) {
    this.texts = Texts.in(language);
    this.in = in;
    this.log = log;
    this.out = out;
    this.err = err;
  }

  /// Whether this process was started to do without a window.
  static boolean isAskedFor() {
    return Boolean.getBoolean(PROPERTY);
  }

  /// Does it in another process with the same arguments: JavaFX is started once in a process, and
  /// here it failed.
  ///
  /// @return the exit code
  int inAnotherProcess() {
    List<String> command = new ArrayList<>();
    try {
      // Linux knows the whole command line; other systems have a window system.
      String line = Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.UTF_8);
      command.addAll(List.of(line.split("\0", -1)));
      command.removeLast();
    } catch (IOException notLinux) {
      return ExitCode.OUTPUT;
    }
    if (command.stream().noneMatch(word -> word.endsWith(MAIN))) {
      return ExitCode.OUTPUT;
    }
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(1, "-D" + PROPERTY + "=true");
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException failed) {
      return ExitCode.OUTPUT;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.OUTPUT;
    }
  }

  /// Does it in this process, in which JavaFX has not been started.
  ///
  /// @return the exit code
  int here(StartOptions options) throws IOException {
    @Nullable Path file = path(options.file());
    if (file != null && PictureCheck.looksLikePicture(file)) {
      // The window would show what the command says.
      return run("check", "--", file.toString());
    }
    if (file != null && LessonFile.looksLikeLesson(file)) {
      err.println(texts.of("display.lesson"));
      if (LessonFile.read(file) instanceof Outcome.Done<Lesson> lesson) {
        return draw(dataset(file, lesson.value().dataset()));
      }
    }
    return draw(options.file());
  }

  private static @Nullable Path path(@Nullable String file) {
    try {
      return file == null ? null : Path.of(file);
    } catch (InvalidPathException impossible) {
      return null; // What reads the file says so.
    }
  }

  /// The dataset beside a lesson, as the window opens it.
  private static @Nullable String dataset(Path lesson, String name) {
    Path beside = lesson.resolveSibling(name);
    return name.equals(BundledDataset.NAME) && !Files.isRegularFile(beside)
        ? null
        : beside.toString();
  }

  private int draw(@Nullable String file) throws IOException {
    @Nullable String lacking = HeadlessJavaFx.start(texts.language());
    Path folder = folder();
    if (lacking != null) {
      err.println(lacking);
    }
    err.println(
        texts.of(lacking == null ? "display.drawn" : "display.charts", folder.toAbsolutePath()));
    List<String> words =
        new ArrayList<>(
            List.of(lacking == null ? SnapshotCommand.NAME : "export", "--out", folder.toString()));
    if (file != null) {
      words.addAll(List.of("--", file));
    }
    int code = run(words.toArray(String[]::new));
    if (code != ExitCode.DONE) {
      deleteIfEmpty(folder);
    }
    return code;
  }

  private int run(String... words) {
    return SailauCommand.run(
        texts.language(), (_, _, _, _) -> ExitCode.OUTPUT, log, out, err, words);
  }

  /// A new temporary folder if the usual one cannot be written.
  private Path folder() throws IOException {
    Path usual = in.resolve(SnapshotCommand.FOLDER);
    try {
      WholeFile.makeFolder(usual);
      if (Files.isWritable(usual)) {
        return usual;
      }
    } catch (FileNotWritten impossible) {
      // The temporary folder is the answer.
    }
    return Files.createTempDirectory(SnapshotCommand.FOLDER + "-");
  }

  private static void deleteIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException notEmpty) {
      // What is in it stays.
    }
  }
}
