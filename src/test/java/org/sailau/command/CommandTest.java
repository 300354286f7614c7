package org.sailau.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.BundledDataset;
import org.sailau.log.LogFile;
import org.sailau.text.Language;

/// A command that opens no window, run in this process, in English, with a folder to write into.
public abstract class CommandTest {

  @TempDir protected Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Runs a command for the sake of what it writes.
  public static void quiet(String... args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    SailauCommand.run(
        Language.ENGLISH,
        (_, _, _, _) -> ExitCode.OUTPUT,
        new LogFile(null),
        nowhere,
        nowhere,
        args);
  }

  /// Answers with the exit code.
  protected final int run(String... args) {
    out.reset();
    err.reset();
    return SailauCommand.run(
        Language.ENGLISH,
        (_, _, _, _) -> {
          throw new AssertionError("a window was opened");
        },
        new LogFile(log()),
        folder.resolve("recipes"),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  /// Where the log is, once something has failed.
  final Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /// What the last run wrote to standard output.
  protected final String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /// A path in the folder.
  protected final String to(String name) {
    return folder.resolve(name).toString();
  }

  final List<String> names() throws IOException {
    return names(folder);
  }

  static List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static String bundled() throws IOException {
    try (InputStream in = BundledDataset.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
