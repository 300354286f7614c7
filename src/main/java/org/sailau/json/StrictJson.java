package org.sailau.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sailau.io.BackgroundDigest;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.problem.ProblemCollector.ReadingStopped;
import org.sailau.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON strictly, in one pass: whatever a file holds, the answer is an [Outcome]; only a bug
/// of the reader is thrown. Holds no state between calls: call from any thread but the JavaFX
/// thread.
public final class StrictJson {

  /// The result of reading.
  public sealed interface Outcome<T> {

    /// @param warnings what was passed over
    /// @param sha256 of the file's bytes, in 64 hexadecimal digits
    record Done<T>(T value, Problems warnings, String sha256) implements Outcome<T> {}

    /// Everything that is wrong, at least one error.
    record Refused<T>(Problems problems) implements Outcome<T> {}

    /// Reading ended because the caller asked for it.
    record Cancelled<T>() implements Outcome<T> {}
  }

  /// Reads the value on whose first token the cursor stands; null if something is wrong with it.
  @FunctionalInterface
  public interface Format<T> {
    @Nullable T read(JsonCursor in, ProblemCollector problems);
  }

  private final Limits limits;

  public StrictJson(Limits limits) {
    this.limits = limits;
  }

  /// The parser's source; a new one for each document, since it keeps the names of all fields.
  private JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.string())
                .maxNameLength(limits.string())
                .maxNumberLength(limits.number())
                .build())
        .build();
  }

  /// Reads a regular file of a format of its own.
  ///
  /// @param format reads the value on whose first token the cursor stands; null if something is
  ///   wrong with it
  public <T> Outcome<T> read(Path file, Function<JsonCursor, @Nullable T> format) {
    return read(file, Progress.NONE, (in, _) -> format.apply(in));
  }

  /// The same of a stream, which is left open.
  public <T> Outcome<T> read(InputStream in, Function<JsonCursor, @Nullable T> format) {
    return read(in, Progress.NONE, (cursor, _) -> format.apply(cursor));
  }

  public <T> Outcome<T> read(Path file, Progress progress, Format<T> format) {
    try {
      // Pipes and devices may never end, and folders cannot be read.
      if (Files.isDirectory(file)) {
        return refused(Kind.FILE_IS_FOLDER);
      }
      if (Files.notExists(file)) {
        return refused(Kind.FILE_MISSING);
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return refused(Kind.FILE_NOT_REGULAR);
      }
      if (Files.isRegularFile(file) && Files.size(file) > limits.bytes()) {
        return refused(Kind.FILE_TOO_LARGE, Long.toString(limits.bytes()));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(in, progress, format);
      }
    } catch (IOException | SecurityException unreadable) {
      return refused(Kind.FILE_UNREADABLE);
    }
  }

  /// Reads a stream to its end and leaves it open.
  public <T> Outcome<T> read(InputStream in, Progress progress, Format<T> format) {
    ProblemCollector problems = new ProblemCollector();
    try {
      BackgroundDigest digest = new BackgroundDigest(in);
      @Nullable T value = parse(digest, progress, problems, format);
      if (value != null && !problems.hasErrors()) {
        return new Outcome.Done<>(value, problems.listed(), digest.sha256());
      }
    } catch (ReadingStopped stop) {
      problems.last(stop.problem());
    } catch (CancellationException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (OutOfMemoryError full) {
      // The estimate was too low. Nothing holds what was read any longer.
      problems.last(problem(Kind.TOO_LITTLE_MEMORY, Long.toString(limits.memory())));
    }
    return new Outcome.Refused<>(problems.listed());
  }

  private <T> @Nullable T parse(
      InputStream in, Progress progress, ProblemCollector problems, Format<T> format) {
    Utf8Reader text = new Utf8Reader(in, limits, progress);
    try {
      text.open();
      try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), text)) {
        return parse(parser, text, problems, format);
      }
    } catch (IOException failed) {
      throw new ReadingStopped(problem(Kind.READ_FAILED));
    }
  }

  private <T> @Nullable T parse(
      JsonParser parser, Utf8Reader text, ProblemCollector problems, Format<T> format)
      throws IOException {
    JsonCursor cursor = new JsonCursor(parser, limits, problems);
    try {
      if (parser.nextToken() == null) {
        throw new ReadingStopped(problem(Kind.FILE_EMPTY));
      }
      @Nullable T value = format.read(cursor, problems);
      if (parser.nextToken() != null) {
        throw new ReadingStopped(broken(parser, text, cursor).afterEnd());
      }
      return value;
    } catch (ReadingStopped stop) {
      Problem problem = stop.problem();
      boolean ofText = problem.kind() == Kind.NOT_UTF8 || problem.kind() == Kind.TRUNCATED;
      throw ofText
          ? new ReadingStopped(broken(parser, text, cursor).ended(problem.kind(), problem.found()))
          : stop;
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    } catch (JacksonException wrong) {
      throw new ReadingStopped(broken(parser, text, cursor).refused(wrong));
    }
  }

  private BrokenJson broken(JsonParser parser, Utf8Reader text, JsonCursor cursor) {
    return new BrokenJson(parser, text, limits, cursor.isInString());
  }

  private static <T> Outcome<T> refused(Kind kind, String... expected) {
    return new Outcome.Refused<>(new Problems(List.of(problem(kind, expected)), 0, false));
  }

  private static Problem problem(Kind kind, String... expected) {
    return new Problem(kind, 0, 0, "", "", List.of(expected));
  }
}
