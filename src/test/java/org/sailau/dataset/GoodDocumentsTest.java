package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.election.Election;
import org.sailau.problem.Problem;

/// Every row of `good-documents.txt`, and the same document in other orders and line ends.
class GoodDocumentsTest {

  record Good(String name, String document) {
    static Good of(String[] row) {
      String[] edit = row[1].replace('↵', '\n').split(" =>(?: |$)", -1);
      return new Good(row[0], TownDocument.with(edit[0], edit[1]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Good> documents() {
    return TownDocument.table("good-documents.txt").map(Good::of);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void oddButRightDocumentsAreRead(Good good) {
    assertThat(TownDocument.read(good.document)).isInstanceOf(ReadResult.Done.class);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaAcceptsThemAsWell(Good good) throws IOException {
    assertThat(new PublishedSchema(PublishedSchema.DATASET).complaints(good.document)).isEmpty();
  }

  @Test
  void theSchemaAcceptsTheBundledDataset() throws IOException {
    String bundled = Files.readString(BundledDatasetTest.FILE);
    assertThat(new PublishedSchema(PublishedSchema.DATASET).complaints(bundled)).isEmpty();
  }

  @Test
  void linesMayEndInAnyWay() {
    Election expected = TownDocument.election(TownDocument.TEXT);
    assertThat(TownDocument.election(TownDocument.TEXT.replace("\n", "\r\n")).title())
        .isEqualTo(expected.title());
    assertThat(TownDocument.election(TownDocument.TEXT.replace('\n', '\r')).units())
        .isEqualTo(expected.units());
    assertThat(TownDocument.election(TownDocument.TEXT.replace('\n', ' ')).units())
        .isEqualTo(expected.units());
    assertThat(TownDocument.election("\t\n" + TownDocument.TEXT + "\n\n ").sources())
        .isEqualTo(expected.sources());
  }

  @Test
  void placesAreCountedAlikeWhateverEndsALine() {
    String bad = TownDocument.with("320", "-1");
    Problem expected = TownDocument.error(TownDocument.read(bad));
    assertThat(TownDocument.error(TownDocument.read(bad.replace("\n", "\r\n"))))
        .isEqualTo(expected);
    assertThat(TownDocument.error(TownDocument.read(bad.replace('\n', '\r')))).isEqualTo(expected);
    String broken = TownDocument.with("320", "x");
    expected = TownDocument.error(TownDocument.read(broken));
    assertThat(TownDocument.error(TownDocument.read(broken.replace("\n", "\r\n"))))
        .isEqualTo(expected);
    assertThat(TownDocument.error(TownDocument.read(broken.replace('\n', '\r'))))
        .isEqualTo(expected);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    byte[] marked = ('\uFEFF' + TownDocument.TEXT).getBytes(UTF_8);
    assertThat(TownDocument.read(marked)).isInstanceOf(ReadResult.Done.class);
    Problem error = TownDocument.error(TownDocument.read("\uFEFF[]"));
    assertThat(error.line() + ":" + error.column()).isEqualTo("1:1");
  }

  @Test
  void whatIsPassedOverIsAWarning() {
    ReadResult result =
        TownDocument.read(TownDocument.with("\"status\"", "\"m\\nood\": [1], \"status\""));
    assertThat(((ReadResult.Done) result).warnings().listed())
        .containsExactly(
            new Problem(
                Problem.Kind.UNKNOWN_FIELD, 5, 13, "/m\\u000Aood", "\"m\\u000Aood\"", List.of()));
  }
}
