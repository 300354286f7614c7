package org.sailau.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;
import org.sailau.election.Election;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads a dataset in the format of `sailau-election-1.schema.json`, strictly, in one pass, and
/// keeps nothing of it but the election. Whatever a file holds, the answer is a [Reading]: nothing
/// is thrown. Holds no state between calls: call from any thread, but not from one that must answer
/// a user.
public final class DatasetReader {

  private final Limits limits;
  private final JsonFactory json;

  public DatasetReader(Limits limits) {
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(new Constraints(limits))
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
  }

  /// Reads a regular file.
  public Reading read(Path file, Progress progress) {
    try {
      // FIFOs and devices may never end, and folders cannot be read.
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
        return read(in, progress);
      }
    } catch (IOException | SecurityException unreadable) {
      return refused(Kind.FILE_UNREADABLE);
    }
  }

  /// Reads a stream to its end and leaves it open.
  public Reading read(InputStream in, Progress progress) {
    Problems problems = new Problems();
    try {
      @Nullable Election election = parse(in, progress, problems);
      if (election != null && !problems.hasErrors()) {
        return new Reading.Done(election, problems.listed());
      }
    } catch (Stop stop) {
      problems.last(stop.problem());
    } catch (Cancelled cancelled) {
      return new Reading.Cancelled();
    } catch (OutOfMemoryError full) {
      // The estimate was too low; what was read is garbage by now.
      problems.last(problem(Kind.TOO_LITTLE_MEMORY, Long.toString(limits.memory())));
    }
    return new Reading.Refused(problems.listed());
  }

  private @Nullable Election parse(InputStream in, Progress progress, Problems problems) {
    try (Utf8 text = new Utf8(in, limits.bytes(), progress)) {
      text.open();
      try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
        return parse(parser, problems);
      }
    } catch (IOException failed) {
      throw new Stop(problem(Kind.READ_FAILED));
    }
  }

  private @Nullable Election parse(JsonParser parser, Problems problems) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new Stop(problem(Kind.FILE_EMPTY));
      }
      Cursor cursor = new Cursor(parser, limits, problems);
      @Nullable Election election = new Document(cursor, limits, problems).read();
      endOf(parser);
      return election;
    } catch (Constraints.Exceeded exceeded) {
      throw new Stop(
          at(
              parser,
              parser.currentTokenLocation(),
              exceeded.kind,
              Integer.toString(exceeded.limit)));
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    } catch (UnexpectedEndOfInputException cut) {
      throw new Stop(at(parser, parser.currentLocation(), Kind.TRUNCATED));
    } catch (StreamReadException wrong) {
      throw new Stop(at(parser, parser.currentLocation(), Kind.SYNTAX));
    }
  }

  private static void endOf(JsonParser parser) {
    JsonToken more;
    try {
      more = parser.nextToken();
    } catch (StreamReadException noJson) {
      throw new Stop(at(parser, parser.currentLocation(), Kind.TEXT_AFTER_END));
    }
    if (more != null) {
      throw new Stop(at(parser, parser.currentTokenLocation(), Kind.TEXT_AFTER_END));
    }
  }

  private static Problem at(
      JsonParser parser, TokenStreamLocation place, Kind kind, String... expected) {
    return new Problem(
        kind,
        place.getLineNr(),
        place.getColumnNr(),
        parser.streamReadContext().pathAsPointer().toString(),
        "",
        List.of(expected));
  }

  private static Reading refused(Kind kind, String... expected) {
    return new Reading.Refused(new Reading.Problems(List.of(problem(kind, expected)), 0, false));
  }

  private static Problem problem(Kind kind, String... expected) {
    return new Problem(kind, 0, 0, "", "", List.of(expected));
  }
}
