package org.sailau.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sailau.io.PrivateFolder;
import org.sailau.text.Printable;

/// A log in a file of bounded size. When the file is full it is moved beside, in the place of the
/// one that was moved there before. Nothing is opened or made before the first record; each record
/// is written at once. Where there is no file, or it cannot be written, records go to standard
/// error. For any thread.
public final class LogFile implements System.Logger {

  /// How large the file becomes, in bytes; with the one beside it there are at most twice as many.
  static final int MAX_BYTES = 256 * 1024;

  /// What is longer is cut, in characters: a trace may be endless.
  private static final int MAX_RECORD = 32 * 1024;

  private final @Nullable Path file;

  /// @param file null to write to standard error only
  public LogFile(@Nullable Path file) {
    this.file = file;
  }

  /// Null if the log goes to standard error only.
  public @Nullable Path file() {
    return file;
  }

  @Override
  public String getName() {
    return "sailau";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level.getSeverity() >= Level.INFO.getSeverity();
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      String first =
          Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + level + " " + message + "\n";
      record(thrown == null ? first : first + FailureDetails.trace(thrown));
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... values) {
    boolean plain = format == null || values == null || values.length == 0;
    log(level, bundle, plain ? format : MessageFormat.format(format, values), (Throwable) null);
  }

  private synchronized void record(String text) {
    String whole = shortened(Printable.lines(text));
    if (file == null) {
      System.err.print(whole);
      return;
    }
    try {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      PrivateFolder.make(file.toAbsolutePath().getParent());
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new IOException("no file"); // Opening a pipe would wait for its other end.
      }
      if (Files.exists(file) && Files.size(file) + bytes.length > MAX_BYTES) {
        Path real = file.toRealPath(); // A link stays.
        Files.move(real, before(real), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException | RuntimeException notWritable) {
      System.err.print(whole);
    }
  }

  /// Whole lines of a text that is too long.
  private static String shortened(String text) {
    return text.length() <= MAX_RECORD
        ? text
        : text.substring(0, Math.max(0, text.lastIndexOf('\n', MAX_RECORD))) + "\n…\n";
  }

  /// Where a full file goes: "sailau.log" becomes "sailau.before.log".
  private static Path before(Path file) {
    return file.resolveSibling(
        file.getFileName().toString().replaceFirst("(\\.\\w+)?$", ".before$1"));
  }
}
