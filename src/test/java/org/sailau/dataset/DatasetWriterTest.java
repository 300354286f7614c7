package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.column.Counts;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// What is written is read again as the same election: the bundled one, and every odd document that
/// the reader accepts.
class DatasetWriterTest {

  static Stream<GoodDocumentsTest.Good> documents() {
    return GoodDocumentsTest.documents();
  }

  private static byte[] written(Election election) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(election, bytes);
    return bytes.toByteArray();
  }

  private static Election read(byte[] document) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(document), Progress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).election();
  }

  private static void assertSame(Election election, byte[] document) {
    Election again = read(document);
    assertThat(again.title()).isEqualTo(election.title());
    assertThat(again.date()).isEqualTo(election.date());
    assertThat(again.lastDay()).isEqualTo(election.lastDay());
    assertThat(again.status()).isEqualTo(election.status());
    assertThat(again.announced()).isEqualTo(election.announced());
    assertThat(again.authority()).isEqualTo(election.authority());
    assertThat(again.sources()).isEqualTo(election.sources());
    assertThat(again.turnoutRounding()).isEqualTo(election.turnoutRounding());
    assertThat(again.units()).isEqualTo(election.units());
    assertThat(again.observation()).isEqualTo(election.observation());
    assertThat(again.voteTypes()).isEqualTo(election.voteTypes());
    assertThat(again.voteTypesComplete()).isEqualTo(election.voteTypesComplete());
    assertThat(again.parties()).isEqualTo(election.parties());
    assertThat(again.language()).isEqualTo(election.language());
    assertThat(again.turnoutHours()).isEqualTo(election.turnoutHours());
    assertThat(again.statements()).isEqualTo(election.statements());
    assertThat(again.contests()).hasSameSizeAs(election.contests());
    for (int at = 0; at < again.contests().size(); at++) {
      assertSame(election, election.contests().get(at), again.contests().get(at));
    }
  }

  private static void assertSame(Election election, Contest contest, Contest again) {
    assertThat(again.id()).isEqualTo(contest.id());
    assertThat(again.name()).isEqualTo(contest.name());
    assertThat(again.kind()).isEqualTo(contest.kind());
    assertThat(again.unit()).isEqualTo(contest.unit());
    assertThat(again.base()).isEqualTo(contest.base());
    assertThat(again.votesPerVoter()).isEqualTo(contest.votesPerVoter());
    assertThat(again.rounding()).isEqualTo(contest.rounding());
    assertThat(again.choices()).isEqualTo(contest.choices());
    assertThat(again.inBallotOrder()).isEqualTo(contest.inBallotOrder());
    assertThat(again.choicesComplete()).isEqualTo(contest.choicesComplete());
    assertThat(again.round()).isEqualTo(contest.round());
    assertThat(again.details()).isEqualTo(contest.details());
    assertThat(again.byType()).hasSameSizeAs(contest.byType());
    for (int unit = 0; unit < election.units().size(); unit++) {
      assertThat(again.tallies().of(unit)).isEqualTo(contest.tallies().of(unit));
      assertSame(contest.counts(), again.counts(), unit);
      for (int type = 0; type < contest.byType().size(); type++) {
        assertThat(again.byType().get(type).tallies().of(unit))
            .isEqualTo(contest.byType().get(type).tallies().of(unit));
        assertSame(contest.byType().get(type).counts(), again.byType().get(type).counts(), unit);
      }
    }
  }

  private static void assertSame(Counts counts, Counts again, int unit) {
    for (Counts.Kind kind : Counts.Kind.values()) {
      assertThat(again.value(unit, kind)).isEqualTo(counts.value(unit, kind));
    }
    assertThat(again.state(unit)).isEqualTo(counts.state(unit));
    assertThat(again.asOf(unit)).isEqualTo(counts.asOf(unit));
  }

  @Test
  void theBundledElectionIsTheSameAgain() throws IOException {
    Election election = read(BundledDataset.open().readAllBytes());
    assertSame(election, written(election));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void oddDocumentsAreTheSameAgain(GoodDocumentsTest.Good good) throws IOException {
    Election election = TownDocument.election(good.document());
    assertSame(election, written(election));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaAcceptsWhatIsWritten(GoodDocumentsTest.Good good) throws IOException {
    String document = new String(written(TownDocument.election(good.document())), UTF_8);
    assertThat(new PublishedSchema(PublishedSchema.DATASET).complaints(document)).isEmpty();
  }

  @Test
  void aStreamThatFailsIsSaidToFail() throws IOException {
    Election election = read(BundledDataset.open().readAllBytes());
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };
    assertThatThrownBy(() -> DatasetWriter.write(election, full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }
}
