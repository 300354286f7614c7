package org.sailau.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.audit.ledger.SmallLedgerTest.at;
import static org.sailau.audit.ledger.SmallLedgerTest.rows;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audit;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;

/// What arithmetic says of two readings of a day, in elections of a few figures.
class SmallDayTest {

  private static Election day(String... statements) {
    return SmallLedgerTest.election("", "'tallies': []", statements);
  }

  private static Proof proof(Election election) {
    return Ledger.of(election).rows().getFirst().proof();
  }

  @Test
  void whoTookPartIsPrintedAsTheTurnoutOfTheHour() {
    Election election =
        day(
            at(12, "took-part", "500"),
            at(12, "took-part", "520"),
            at(12, "turnout", "50.0"),
            at(10, "eligible-voters", "1000"));
    assertThat(rows(election)).containsExactly("took_part 12: 500 FITS, 520 IMPOSSIBLE Q50");
    Proof.Printed printed = (Proof.Printed) proof(election);
    assertThat(printed.eligible()).isEqualTo(1000);
    assertThat(printed.counts().contains(BigInteger.valueOf(500))).isTrue();
  }

  @Test
  void theFinestTurnoutIsTheProof() {
    Election election =
        day(
            at(12, "took-part", "500"),
            at(12, "took-part", "520"),
            at(12, "turnout", "50"),
            at(12, "turnout", "50.00"),
            at(12, "turnout", "50.0"),
            at(12, "eligible-voters", "1000"));
    assertThat(((Proof.Printed) proof(election)).turnout().decimals()).isEqualTo(2);
  }

  @Test
  void whoCouldVoteIsPrintedAsTheTurnoutOfTheHour() {
    Election election =
        day(
            at(12, "eligible-voters", "1000"),
            at(12, "eligible-voters", "900"),
            at(12, "took-part", "500"),
            at(12, "turnout", "50.0"));
    assertThat(rows(election)).containsExactly("eligible_voters 12: 1000 FITS, 900 IMPOSSIBLE Q50");
    Proof.Counted counted = (Proof.Counted) proof(election);
    assertThat(counted.result()).isEqualByComparingTo("55.6");
    assertThat(List.of(counted.tookPart(), counted.eligible())).containsExactly(500L, 900L);
  }

  @Test
  void nothingIsSaidOfVotersWithoutACountOrATurnoutOrWithoutVoters() {
    for (List<String> more :
        List.of(
            List.of(at(12, "took-part", "500")),
            List.of(at(12, "turnout", "50.0")),
            List.of(at(10, "took-part", "500"), at(10, "turnout", "50.0")))) {
      String[] all = new String[2 + more.size()];
      all[0] = at(12, "eligible-voters", "1000");
      all[1] = at(12, "eligible-voters", "900");
      for (int i = 0; i < more.size(); i++) {
        all[2 + i] = more.get(i);
      }
      assertThat(rows(day(all))).containsExactly("eligible_voters 12: 1000 OPEN, 900 OPEN Q10");
    }
    assertThat(
            rows(
                day(
                    at(12, "eligible-voters", "1000"),
                    at(12, "eligible-voters", "0"),
                    at(12, "took-part", "500"),
                    at(12, "turnout", "50.0"))))
        .containsExactly("eligible_voters 12: 1000 OPEN, 0 OPEN Q10");
  }

  @Test
  void aTurnoutIsThatOfTheCounts() {
    Election election =
        day(
            at(12, "turnout", "50.0"),
            at(12, "turnout", "52.0"),
            at(12, "took-part", "500"),
            at(12, "eligible-voters", "1000"));
    assertThat(rows(election)).containsExactly("turnout 12: 50.0% FITS, 52.0% IMPOSSIBLE Q50");
    assertThat(((Proof.Counted) proof(election)).result()).isEqualByComparingTo("50.0");
    assertThat(
            rows(
                day(
                    at(12, "turnout", "50.0"),
                    at(12, "turnout", "52.0"),
                    at(12, "took-part", "5"))))
        .containsExactly("turnout 12: 50.0% OPEN, 52.0% OPEN Q10");
    assertThat(
            rows(
                day(
                    at(12, "turnout", "50.0"),
                    at(12, "turnout", "52.0"),
                    at(12, "took-part", "5"),
                    at(12, "eligible-voters", "0"))))
        .containsExactly("turnout 12: 50.0% OPEN, 52.0% OPEN Q10");
  }

  @ParameterizedTest
  @CsvSource({
    "took-part, 500, 499, IMPOSSIBLE",
    "took-part, 500, 500, FITS",
    "took-part, 500, 501, FITS",
    "turnout, 50, 49.8, FITS",
    "turnout, 50, 48.8, IMPOSSIBLE",
    "turnout, 50.0, 49.9, IMPOSSIBLE",
    "turnout, 50.0, 50.0, FITS"
  })
  void neitherACountNorATurnoutFalls(
      String figure, String before, String later, Standing standing) {
    Election election =
        day(
            at(10, figure, before),
            at(12, figure, later),
            at(12, figure, figure.equals("turnout") ? "60" : "600"));
    assertThat(Ledger.of(election).rows()).hasSize(1);
    Row row = Ledger.of(election).rows().getFirst();
    assertThat(row.values().getFirst().standing() == Standing.IMPOSSIBLE)
        .isEqualTo(standing == Standing.IMPOSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({"500, FITS", "499, IMPOSSIBLE"})
  void aReadingIsNotAboveTheNextOne(String later, Standing standing) {
    Election election =
        day(at(10, "took-part", "500"), at(10, "took-part", "400"), at(24, "took-part", later));
    Row row = Ledger.of(election).rows().getFirst();
    assertThat(row.values().getFirst().standing() == Standing.IMPOSSIBLE)
        .isEqualTo(standing == Standing.IMPOSSIBLE);
  }

  @Test
  void aFallIsFromTheNearestEarlierHourToTheNearestLaterOne() {
    Election election =
        day(
            at(16, "took-part", "500"),
            at(16, "took-part", "300"),
            at(10, "took-part", "100"),
            at(12, "took-part", "400"),
            at(14, "eligible-voters", "1000"),
            at(18, "took-part", "600"),
            at(24, "took-part", "700"));
    assertThat(rows(election)).containsExactly("took_part 16: 500 FITS, 300 IMPOSSIBLE Q60");
    Proof.Fall fall = (Proof.Fall) proof(election);
    assertThat(String.valueOf(fall.before())).contains("T12:00", "400");
    assertThat(String.valueOf(fall.after())).contains("T18:00", "600");
  }

  /// One of two sources is right; so long as one of them is below, nothing falls.
  @Test
  void everyValueOfTheEarlierHourHasToBeAbove() {
    assertThat(
            rows(
                day(
                    at(12, "took-part", "500"),
                    at(12, "took-part", "300"),
                    at(10, "took-part", "400"),
                    at(10, "took-part", "200"))))
        .containsExactly(
            "took_part 12: 500 OPEN, 300 OPEN Q10", "took_part 10: 400 OPEN, 200 OPEN Q10");
  }

  @Test
  void votersMayBecomeFewer() {
    assertThat(
            rows(
                day(
                    at(12, "eligible-voters", "500"),
                    at(12, "eligible-voters", "300"),
                    at(10, "eligible-voters", "400"))))
        .containsExactly("eligible_voters 12: 500 OPEN, 300 OPEN Q10");
  }

  @Test
  void whatTheElectionShowsUpToAnHourIsAReadingOfTheDay() {
    Election election =
        SmallLedgerTest.election(
            ", 'turnout': {'tookPart': 400, 'asOf': '2024-03-10T10:00'}",
            "'tallies': []",
            at(12, "took-part", "500"),
            at(12, "took-part", "300"));
    assertThat(rows(election)).containsExactly("took_part 12: 500 FITS, 300 IMPOSSIBLE Q60");
  }

  /// Charts of the day show the first reading; of the whole voting only what the election has.
  @Test
  void theFirstReadingOfAnHourIsShown() {
    assertThat(
            Ledger.of(day(at(12, "took-part", "500"), at(12, "took-part", "520")))
                .rows()
                .getFirst()
                .values())
        .extracting(StatedValue::shown)
        .containsExactly(true, false);
    assertThat(
            Ledger.of(day(at(24, "took-part", "500"), at(24, "took-part", "520")))
                .rows()
                .getFirst()
                .values())
        .extracting(StatedValue::shown)
        .containsExactly(false, false);
  }

  // --- the turnout through the day ------------------------------------------------------------

  private static List<String> contradictions(Election election) {
    return Audit.of(election).of(Outcome.CONTRADICTS).stream()
        .filter(finding -> finding.rule() == Rule.DAY)
        .map(
            finding ->
                finding.conflict().stream()
                    .map(
                        figure ->
                            Objects.requireNonNull(figure.asOf()).getHour()
                                + ": "
                                + figure.number().toPlainString())
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  private static List<Finding> agreements(Election election) {
    return Audit.of(election).of(Outcome.AGREES).stream()
        .filter(finding -> finding.rule() == Rule.DAY)
        .toList();
  }

  @Test
  void aTurnoutThatNeverFallsAgrees() {
    List<Finding> found = agreements(day(at(10, "turnout", "50.0"), at(12, "turnout", "50.0")));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().figures()).hasSize(2);
    assertThat(found.getFirst().unlisted()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          50.0;  40.0; 60.0;  10: 50.0, 12: 40.0
          50.0;  49.9; 60.0;  10: 50.0, 12: 49.9
          50.0;  50.0; 40.0;  12: 50.0, 14: 40.0
          50.04; 50.0; 50.03; 10: 50.04, 14: 50.03
          """)
  void aFallIsFromTheLastHighestReading(String ten, String noon, String two, String fall) {
    Election election =
        day(at(10, "turnout", ten), at(12, "turnout", noon), at(14, "turnout", two));
    assertThat(contradictions(election)).containsExactly(fall);
    assertThat(agreements(election)).isEmpty();
  }
}
