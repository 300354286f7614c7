package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.problem.Problem;
import org.sailau.problem.Problems;

/// A small valid document to be edited by tests, and how they read what came of it.
final class TownDocument {

  static final String TEXT = resource("town.json");

  private static final DatasetReader READER = new DatasetReader(Limits.defaults());

  private TownDocument() {}

  /// The document with the first occurrence of a text replaced.
  static String with(String from, String to) {
    int at = TEXT.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("the town has no " + from);
    }
    return TEXT.substring(0, at) + to + TEXT.substring(at + from.length());
  }

  static ReadResult read(byte[] document) {
    return READER.read(new ByteArrayInputStream(document), Progress.NONE);
  }

  static ReadResult read(String document) {
    return read(document.getBytes(UTF_8));
  }

  static Election election(String document) {
    return election(read(document));
  }

  static Election election(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).election();
  }

  /// What is wrong with a document that must be refused.
  static Problems refused(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    return ((ReadResult.Refused) result).problems();
  }

  static List<Problem> errors(ReadResult result) {
    return refused(result).listed().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }

  /// The only error of a document.
  static Problem error(ReadResult result) {
    List<Problem> errors = errors(result);
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  /// The rows of a table in the test resources, split at their bars.
  static Stream<String[]> table(String name) {
    return resource(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(TownDocument.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
