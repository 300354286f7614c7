package org.sailau.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Share;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

class LedgerTest {

  private static final Path BUNDLED =
      Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json");

  private static String bundledText() {
    try {
      return Files.readString(BUNDLED);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Election election(String document) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(document.getBytes(UTF_8)), Progress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).election();
  }

  private static Election bundled() {
    return election(bundledText());
  }

  /// The bundled election with more statements.
  private static Election with(String... statements) {
    String all = String.join(",\n", statements);
    return election(bundledText().replace("\"statements\": [", "\"statements\": [" + all + ","));
  }

  private static Row row(Election election, Kind kind, @Nullable String of, @Nullable String hour) {
    @Nullable LocalDateTime asOf = hour == null ? null : LocalDateTime.parse("2022-11-20T" + hour);
    List<Row> rows =
        Ledger.of(election).rows().stream()
            .filter(row -> row.subject().kind() == kind)
            .filter(row -> of == null || of.equals(id(election, row)))
            .filter(row -> asOf == null ? row.asOf() == null : asOf.equals(row.asOf()))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static String id(Election election, Row row) {
    return row.subject().choice() >= 0
        ? election
            .contests()
            .get(row.subject().contest())
            .choiceOrElsewhere(row.subject().choice())
            .id()
        : row.subject().unit() < 0 ? "" : election.units().get(row.subject().unit()).id();
  }

  private static List<String> standings(Row row) {
    return row.values().stream().map(value -> text(value) + " " + value.standing()).toList();
  }

  private static String text(StatedValue value) {
    return switch (value.value()) {
      case Value.Amount(BigDecimal number) -> number.toPlainString();
      case Value.Printed(Share share) -> share.percent().toPlainString();
      case Value.MoreThan(long bound) -> ">" + bound;
      case Value.Base(var kind) -> kind.name();
    };
  }

  // --- every row of the facts' table "Same figure, other sources" ----------------------------

  @Test
  void votesAgainstAllBreakSixOfSevenShares() {
    Row row = row(bundled(), Kind.VOTES, "against-all", null);
    assertThat(standings(row)).containsExactly("460484 FITS", "480484 IMPOSSIBLE");
    Proof.OneBase proof = (Proof.OneBase) row.proof();
    assertThat(proof.complete()).isTrue();
    assertThat(proof.tests())
        .extracting(Proof.OneBase.Test::base)
        .containsExactly(7940477L, 7960477L);
    assertThat(proof.tests()).extracting(Proof.OneBase.Test::misses).containsExactly(0L, 6L);
    assertThat(proof.tests().getLast().results().stream().map(BigDecimal::toPlainString))
        .containsExactly("81.11", "3.41", "2.59", "2.52", "2.21", "2.12", "6.0");
    assertThat(row.proof().code().code()).isEqualTo("Q30");
  }

  @Test
  void theVotesOfKazhykenFitNoCommonBase() {
    Row row = row(bundled(), Kind.VOTES, "kazhyken", null);
    assertThat(standings(row)).containsExactly("200907 FITS", "300907 IMPOSSIBLE");
    Proof.OneBase.Test wrong = ((Proof.OneBase) row.proof()).tests().getLast();
    assertThat(wrong.bases())
        .isEqualTo(
            CountRange.between(BigInteger.valueOf(11_870_099), BigInteger.valueOf(11_917_108)));
    assertThat(wrong.others())
        .isEqualTo(
            CountRange.between(BigInteger.valueOf(7_940_283), BigInteger.valueOf(7_940_953)));
  }

  @Test
  void aPreliminaryAndAFinalCountAreNoError() {
    Row row = row(bundled(), Kind.VOTES, "tokayev", null);
    assertThat(standings(row)).containsExactly("6456392 DIFFERS", "6456393 DIFFERS");
    assertThat(row.verdict()).isEqualTo(Verdict.BOTH_POSSIBLE);
    assertThat(row.proof()).isInstanceOf(Proof.Statuses.class);
  }

  @Test
  void theShareIsNoShareOfThoseWhoCame() {
    Row row = row(bundled(), Kind.SHARE_BASE, null, null);
    assertThat(standings(row)).containsExactly("TOOK_PART IMPOSSIBLE");
    assertThat(((Proof.OtherBase) row.proof()).result()).isEqualTo("77.79");
  }

  @Test
  void twoCountsThatArePrintedAsTheSamePercentStayOpen() {
    Row row = row(bundled(), Kind.TOOK_PART, "electorate", "16:05");
    assertThat(standings(row)).containsExactly("7450395 OPEN", "7450195 OPEN");
    Proof.Printed proof = (Proof.Printed) row.proof();
    assertThat(proof.counts().low()).isEqualTo(BigInteger.valueOf(7_449_335));
    assertThat(proof.counts().high()).isEqualTo(BigInteger.valueOf(7_450_529));
  }

  @Test
  void turnoutCannotFall() {
    Row row = row(bundled(), Kind.TURNOUT, "turkistan", "16:05");
    assertThat(standings(row)).containsExactly("80.09 FITS", "8.09 IMPOSSIBLE");
    assertThat(row.proof().code().code()).isEqualTo("Q60");
  }

  @Test
  void astanaStaysOpen() {
    Row row = row(bundled(), Kind.TURNOUT, "astana", "22:00");
    assertThat(standings(row)).containsExactly("48.60 OPEN", "48.67 OPEN");
    assertThat(row.proof()).isEqualTo(new Proof.Nothing(false));
  }

  @Test
  void moreThan614ObserversAnd641AreNoContradiction() {
    Row row = row(bundled(), Kind.OBSERVERS, null, null);
    assertThat(standings(row)).containsExactly(">614 DIFFERS", "641 DIFFERS");
    assertThat(row.proof()).isEqualTo(new Proof.Bound(614));
  }

  @Test
  void allOtherFiguresOfTheBundledElectionAgree() {
    Ledger ledger = Ledger.of(bundled());
    assertThat(ledger.with(Verdict.SAME).count()).isEqualTo(ledger.rows().size() - 8L);
    assertThat(ledger.impossibleValues()).isEqualTo(4);
  }

  // --- planted variants -----------------------------------------------------------------------

  @Test
  void twoDigitsSwappedInACountOfAReading() {
    Row row =
        row(
            with(
                """
                { "figure": "took-part", "unit": "electorate", "asOf": "2022-11-20T18:05",
                  "source": "el", "value": 8180668 }
                """),
            Kind.TOOK_PART,
            "electorate",
            "18:05");
    assertThat(standings(row)).containsExactly("8180668 IMPOSSIBLE", "8108668 FITS");
    assertThat(row.proof()).isInstanceOf(Proof.Printed.class);
  }

  @Test
  void aPercentOfAnotherBase() {
    // 7,450,395 of the 11,953,465 voters of the final list.
    Row row =
        row(
            with(
                """
                { "figure": "turnout", "unit": "electorate", "asOf": "2022-11-20T16:05",
                  "source": "stan", "value": 62.33 }
                """),
            Kind.TURNOUT,
            "electorate",
            "16:05");
    assertThat(standings(row)).containsExactly("62.33 IMPOSSIBLE", "62.34 FITS");
    assertThat(((Proof.Counted) row.proof()).result()).isEqualTo("62.34");
  }

  @Test
  void aReadingThatIsAboveALaterOne() {
    Row row =
        row(
            with(
                """
                { "figure": "turnout", "unit": "abai", "asOf": "2022-11-20T12:05",
                  "source": "stan", "value": 73.67 }
                """),
            Kind.TURNOUT,
            "abai",
            "12:05");
    assertThat(standings(row)).containsExactly("73.67 IMPOSSIBLE", "43.67 FITS");
  }

  @Test
  void aListShiftedByOneRow() {
    List<String> units =
        List.of(
            "abai", "akmola", "aktobe", "almaty-region", "atyrau", "west-kazakhstan", "zhambyl");
    List<String> of14 = List.of("69.32", "51.04", "53.21", "40.85", "52.56", "43.85", "52.74");
    String shifted =
        IntStream.range(1, units.size())
            .mapToObj(at -> '"' + units.get(at) + "\": " + of14.get(at - 1))
            .collect(Collectors.joining(", "));
    Election election =
        with(
            "{ \"figure\": \"turnout\", \"asOf\": \"2022-11-20T14:05\", \"source\": \"stan\","
                + " \"values\": { "
                + shifted
                + " } }");
    // 40.85 was the turnout of another region; in Atyrau more is not excluded: 40.42 at 12:05.
    assertThat(row(election, Kind.TURNOUT, "atyrau", "14:05").proof())
        .isEqualTo(new Proof.Nothing(true));
    assertThat(standings(row(election, Kind.TURNOUT, "almaty-region", "14:05")))
        .containsExactly("53.21 OPEN", "40.85 OPEN");
    Ledger ledger = Ledger.of(election);
    assertThat(ledger.rows().stream().filter(row -> row.proof().equals(new Proof.Nothing(true))))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aShiftedListIsCaughtWhereTheTurnoutWouldFall() {
    Row row =
        row(
            with(
                """
                { "figure": "turnout", "asOf": "2022-11-20T14:05", "source": "stan",
                  "values": { "turkistan": 52.74, "ulytau": 76.61 } }
                """),
            Kind.TURNOUT,
            "turkistan",
            "14:05");
    assertThat(standings(row)).containsExactly("52.74 IMPOSSIBLE", "76.61 FITS");
  }

  @Test
  void twoFiguresThatNoOtherFigureDecides() {
    Row row =
        row(
            with(
                """
                { "figure": "foreign-reporters", "source": "stan", "value": 245 }
                """),
            Kind.FOREIGN_REPORTERS,
            null,
            null);
    assertThat(row.verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void aMajorityProvesNothing() {
    Row row =
        row(
            with(
                """
                { "figure": "foreign-reporters",
                  "source": ["stan", "el", "vlast", "owp", "m24", "arbat"], "value": 245 }
                """),
            Kind.FOREIGN_REPORTERS,
            null,
            null);
    assertThat(standings(row)).containsExactly("254 OPEN", "245 OPEN");
  }

  @Test
  void aFinalCountMayBeWrongAsWell() {
    Row row =
        row(
            with(
                """
                { "figure": "votes", "contest": "president", "choice": "tokayev", "status": "final",
                  "source": "stan", "value": 6546393 }
                """),
            Kind.VOTES,
            "tokayev",
            null);
    assertThat(standings(row))
        .containsExactly("6546393 IMPOSSIBLE", "6456392 DIFFERS", "6456393 DIFFERS");
  }

  @Test
  void aCountBelowABoundExcludesIt() {
    Row row =
        row(
            with("{ \"figure\": \"observers\", \"source\": \"stan\", \"value\": 600 }"),
            Kind.OBSERVERS,
            null,
            null);
    assertThat(row.verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void aShareWithFewerDigitsIsTheSame() {
    Row row = row(bundled(), Kind.SHARE, "against-all", null);
    assertThat(row.verdict()).isEqualTo(Verdict.SAME);
    Row five =
        row(
            with(
                """
                { "figure": "share", "contest": "president", "choice": "against-all",
                  "source": "stan", "value": 5.80 }
                """),
            Kind.SHARE,
            "against-all",
            null);
    assertThat(five.verdict()).isEqualTo(Verdict.SAME);
    assertThat(five.values()).hasSize(2);
  }

  @Test
  void aShareThatFitsNoVotesCannotBeTrue() {
    Row row =
        row(
            with(
                """
                { "figure": "share", "contest": "president", "choice": "abden",
                  "source": "stan", "value": 2.06 }
                """),
            Kind.SHARE,
            "abden",
            null);
    assertThat(standings(row)).containsExactly("2.60 FITS", "2.06 IMPOSSIBLE");
  }

  @Test
  void theShownValueCanBeTheWrongOne() {
    Election election = election(bundledText().replace("\"votes\": 200907,", "\"votes\": 209007,"));
    Row row = row(election, Kind.VOTES, "kazhyken", null);
    assertThat(row.shown().orElseThrow().standing()).isEqualTo(Standing.IMPOSSIBLE);
  }

  @Test
  void anElectionOfOneSourceHasNoRows() {
    Election plain =
        election(bundledText().replaceAll("(?s),\\s*\"statements\": \\[.*\\]\\s*\\}\\s*$", "}"));
    assertThat(plain.statements()).isEmpty();
    assertThat(Ledger.of(plain).rows()).isEmpty();
    assertThat(Ledger.isFor(plain)).isFalse();
  }
}
