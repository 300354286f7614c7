package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// Every row of `bad-documents.txt`.
class BadDocumentsTest {

  private static final char PLACE = '▸';

  record Bad(
      String name,
      String document,
      Kind kind,
      int line,
      int column,
      String pointer,
      String found,
      boolean expressible) {

    static Bad of(String[] row) {
      String[] edit = row[1].replace('↵', '\n').split(" =>(?: |$)", -1);
      String marked = TownDocument.with(edit[0], edit[1]);
      int place = Math.max(0, marked.indexOf(PLACE));
      String before = marked.substring(0, place);
      return new Bad(
          row[0],
          marked.replace(String.valueOf(PLACE), ""),
          Kind.valueOf(row[2]),
          1 + (int) before.chars().filter(c -> c == '\n').count(),
          place - before.lastIndexOf('\n'),
          row[3].strip(),
          row[4],
          row[5].equals("yes"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> documents() {
    return TownDocument.table("bad-documents.txt").map(Bad::of);
  }

  static Stream<Bad> documentsThatASchemaRefuses() {
    return documents().filter(Bad::expressible);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void oneMistakeIsOneProblemAtItsPlace(Bad bad) {
    Problem error = TownDocument.error(TownDocument.read(bad.document));
    assertAll(
        () -> assertThat(error.kind()).isEqualTo(bad.kind),
        () ->
            assertThat(error.line() + ":" + error.column()).isEqualTo(bad.line + ":" + bad.column),
        () -> assertThat(error.pointer()).isEqualTo(bad.pointer),
        () -> assertThat(error.found()).isEqualTo(bad.found));
  }

  @ParameterizedTest
  @MethodSource("documentsThatASchemaRefuses")
  void theSchemaRefusesWhatASchemaCan(Bad bad) throws IOException {
    assertThat(new PublishedSchema(PublishedSchema.DATASET).complaints(bad.document)).isNotEmpty();
  }

  @Test
  void theTableIsAsLongAsItWasPromised() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(120);
  }
}
