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

/// Every row of `good-documents.txt`, and the same document in other orders and line ends.
class GoodDocumentsTest {

  record Good(String name, String document) {
    static Good of(String[] row) {
      String[] edit = row[1].replace('↵', '\n').split(" =>(?: |$)", -1);
      return new Good(row[0], Town.with(edit[0], edit[1]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Good> documents() {
    return Town.table("good-documents.txt").map(Good::of);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void oddButRightDocumentsAreRead(Good good) {
    assertThat(Town.read(good.document)).isInstanceOf(Reading.Done.class);
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
    Election expected = Town.election(Town.TEXT);
    assertThat(Town.election(Town.TEXT.replace("\n", "\r\n")).title()).isEqualTo(expected.title());
    assertThat(Town.election(Town.TEXT.replace('\n', '\r')).units()).isEqualTo(expected.units());
    assertThat(Town.election(Town.TEXT.replace('\n', ' ')).units()).isEqualTo(expected.units());
    assertThat(Town.election("\t\n" + Town.TEXT + "\n\n ").sources()).isEqualTo(expected.sources());
  }

  @Test
  void placesAreCountedAlikeWhateverEndsALine() {
    String bad = Town.with("320", "-1");
    Problem expected = Town.error(Town.read(bad));
    assertThat(Town.error(Town.read(bad.replace("\n", "\r\n")))).isEqualTo(expected);
    assertThat(Town.error(Town.read(bad.replace('\n', '\r')))).isEqualTo(expected);
    String broken = Town.with("320", "x");
    expected = Town.error(Town.read(broken));
    assertThat(Town.error(Town.read(broken.replace("\n", "\r\n")))).isEqualTo(expected);
    assertThat(Town.error(Town.read(broken.replace('\n', '\r')))).isEqualTo(expected);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    byte[] marked = ('\uFEFF' + Town.TEXT).getBytes(UTF_8);
    assertThat(Town.read(marked)).isInstanceOf(Reading.Done.class);
    Problem error = Town.error(Town.read("\uFEFF[]"));
    assertThat(error.line() + ":" + error.column()).isEqualTo("1:1");
  }

  @Test
  void whatIsPassedOverIsAWarning() {
    Reading reading = Town.read(Town.with("\"status\"", "\"m\\nood\": [1], \"status\""));
    assertThat(((Reading.Done) reading).warnings().listed())
        .containsExactly(
            new Problem(
                Problem.Kind.UNKNOWN_FIELD, 5, 13, "/m\\u000Aood", "\"m\\u000Aood\"", List.of()));
  }
}
