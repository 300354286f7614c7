package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// The counts, turnouts and polling stations of parts, and those of their whole.
class PartsOfCountsTest {

  private static final String COMPLETE = "'partsComplete': true";

  private static String in(int whole) {
    return "'within': 'u%d'".formatted(whole);
  }

  private static String turnout(String members) {
    return ", 'turnout': {%s}".formatted(members);
  }

  private static String stations(long count) {
    return ", 'pollingStations': {'count': %d}".formatted(count);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          80, AGREES u0
          81, 'CONTRADICTS u0 [VALID u0 81, VALID u1 50, VALID u2 30]'
          79, 'CONTRADICTS u0 [VALID u0 79, VALID u1 50, VALID u2 30]'
          49, 'CONTRADICTS u0 [VALID u0 49, VALID u1 50]'
          """)
  void countsOfAllPartsAreThoseOfTheWhole(int valid, String expected) {
    Report report =
        ElectionText.of(COMPLETE)
            .unit(in(0))
            .unit(in(0))
            .count(0, "'valid': " + valid)
            .count(1, "'valid': 50, 'invalid': 9")
            .count(2, "'valid': 30")
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_COUNTS, report)).containsExactly(expected);
    assertThat(ReportTexts.derived(Rule.PARTS_OF_COUNTS, report))
        .containsExactly("PARTS_COUNTS u0 80");
  }

  @Test
  void countsOfSomePartsAreAtMostThoseOfTheWhole() {
    String counted = in(0) + turnout("'countedAbove': true");
    assertThat(
            ReportTexts.ofRule(
                Rule.PARTS_OF_COUNTS,
                ElectionText.of("")
                    .unit(counted)
                    .unit(in(0))
                    .count(0, "'valid': 90")
                    .count(1, "'valid': 50")
                    .count(2, "'valid': 70")
                    .audit()))
        .containsExactly("AGREES u0", "CANNOT_TELL u0");
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of("")
                    .unit(counted)
                    .count(0, "'valid': 49")
                    .count(1, "'valid': 50")
                    .audit()))
        .containsExactly("PARTS_OF_COUNTS [VALID u0 49, VALID u1 50]");
  }

  @Test
  void countsOfTheLevelBelowAPartAreItsOwn() {
    ElectionText stated =
        ElectionText.of(COMPLETE)
            .unit(in(0) + ", " + COMPLETE)
            .unit(in(1))
            .unit(in(1))
            .count(2, "'ballots': 50")
            .count(3, "'ballots': 30");
    assertThat(ReportTexts.contradictions(stated.count(0, "'ballots': 81").audit()))
        .containsExactly("PARTS_OF_COUNTS [BALLOTS u0 81, BALLOTS u2 50, BALLOTS u3 30]");
  }

  @Test
  void figuresOfNothingAreNamedToo() {
    ElectionText stated =
        ElectionText.of(COMPLETE)
            .unit(in(0) + ", " + COMPLETE)
            .unit(in(1))
            .count(0, "'invalid': 1")
            .count(2, "'invalid': 0");
    assertThat(ReportTexts.contradictions(stated.audit()))
        .containsExactly("PARTS_OF_COUNTS [INVALID u0 1, INVALID u2 0]");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100, 80, AGREES u0
          101, 80, 'CONTRADICTS u0 [ELIGIBLE_VOTERS u0 101, ELIGIBLE_VOTERS u1 60, ELIGIBLE_VOTERS u2 40]'
          99,  80, 'CONTRADICTS u0 [ELIGIBLE_VOTERS u0 99, ELIGIBLE_VOTERS u1 60, ELIGIBLE_VOTERS u2 40]'
          100, 79, 'CONTRADICTS u0 [TOOK_PART u0 79, TOOK_PART u1 50, TOOK_PART u2 30]'
          100, 81, 'CONTRADICTS u0 [TOOK_PART u0 81, TOOK_PART u1 50, TOOK_PART u2 30]'
          """)
  void turnoutsOfAllPartsAreThatOfTheWhole(int eligible, int tookPart, String expected) {
    Report report =
        ElectionText.of(
                COMPLETE
                    + turnout("'eligibleVoters': %d, 'tookPart': %d".formatted(eligible, tookPart)))
            .unit(in(0) + turnout("'eligibleVoters': 60, 'tookPart': 50"))
            .unit(in(0) + turnout("'eligibleVoters': 40, 'tookPart': 30"))
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_TURNOUT, report)).containsExactly(expected);
  }

  /// u1 and u4 are in u0, u2 and u3 in u1.
  private static Report levels(String middle, String third, int tookPart) {
    return ElectionText.of(COMPLETE + turnout("'tookPart': " + tookPart))
        .unit(in(0) + middle)
        .unit(in(1) + turnout("'tookPart': 20"))
        .unit(in(1) + third)
        .unit(in(0) + turnout("'tookPart': 7"))
        .audit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          true;  , 'turnout': {'tookPart': 10}; 37; -
          true;  , 'turnout': {'tookPart': 10}; 38; TOOK_PART u0 38, TOOK_PART u2 20, TOOK_PART u3 10, TOOK_PART u4 7
          true;  , 'turnout': {'tookPart': 10}; 36; TOOK_PART u0 36, TOOK_PART u2 20, TOOK_PART u3 10, TOOK_PART u4 7
          true;  ''; 38; -
          true;  ''; 26; TOOK_PART u0 26, TOOK_PART u2 20, TOOK_PART u4 7
          false; , 'turnout': {'tookPart': 10}; 38; -
          false; , 'turnout': {'tookPart': 10}; 8; -
          false; , 'turnout': {'tookPart': 10, 'countedAbove': true}; 16; TOOK_PART u0 16, TOOK_PART u3 10, TOOK_PART u4 7
          """)
  void turnoutsOfTheLevelBelowAPartAreItsOwn(
      boolean complete, String third, int tookPart, String conflict) {
    String more = third.equals("''") ? "" : third;
    assertThat(ReportTexts.contradictions(levels(complete ? ", " + COMPLETE : "", more, tookPart)))
        .containsExactlyElementsOf(
            conflict.equals("-") ? List.of() : List.of("PARTS_OF_TURNOUT [" + conflict + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          12, AGREES u0
          13, 'CONTRADICTS u0 [POLLING_STATIONS u0 13, POLLING_STATIONS u1 7, POLLING_STATIONS u2 5]'
          11, 'CONTRADICTS u0 [POLLING_STATIONS u0 11, POLLING_STATIONS u1 7, POLLING_STATIONS u2 5]'
          """)
  void pollingStationsOfAllPartsAreThoseOfTheWhole(long count, String expected) {
    Report report =
        ElectionText.of(COMPLETE + stations(count))
            .unit(in(0) + stations(7))
            .unit(in(0) + stations(5))
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_STATIONS, report)).containsExactly(expected);
  }

  @Test
  void aPartWithoutStationsMayHaveTheRest() {
    assertThat(
            ElectionText.of(COMPLETE + stations(13))
                .unit(in(0) + stations(7))
                .unit(in(0))
                .audit()
                .isConsistent())
        .isTrue();
  }

  @Test
  void turnoutsOfTwoHierarchiesAreNotAddedUp() {
    Report report =
        ElectionText.of(COMPLETE + turnout("'tookPart': 30"))
            .unit(in(0) + ", 'kind': 'region'" + turnout("'tookPart': 30"))
            .unit(in(0) + ", 'kind': 'district'" + turnout("'tookPart': 29"))
            .unit("'within': ['u1', 'u2']")
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly("PARTS_OF_TURNOUT [TOOK_PART u0 30, TOOK_PART u2 29]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          37; -
          38; ELIGIBLE_VOTERS u0 38, ELIGIBLE_VOTERS u2 20, ELIGIBLE_VOTERS u3 10, ELIGIBLE_VOTERS u4 7
          36; ELIGIBLE_VOTERS u0 36, ELIGIBLE_VOTERS u2 20, ELIGIBLE_VOTERS u3 10, ELIGIBLE_VOTERS u4 7
          """)
  void votersOfTheLevelBelowAPartAreItsOwn(int voters, String conflict) {
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of(COMPLETE + turnout("'eligibleVoters': " + voters))
                    .unit(in(0) + ", " + COMPLETE)
                    .unit(in(1) + turnout("'eligibleVoters': 20"))
                    .unit(in(1) + turnout("'eligibleVoters': 10"))
                    .unit(in(0) + turnout("'eligibleVoters': 7"))
                    .audit()))
        .containsExactlyElementsOf(
            conflict.equals("-") ? List.of() : List.of("PARTS_OF_TURNOUT [" + conflict + "]"));
  }

  private static List<String> figures(Rule rule, Outcome outcome, Report report) {
    return report.of(outcome).stream()
        .filter(finding -> finding.rule() == rule)
        .flatMap(finding -> ReportTexts.figures(finding.figures()).stream())
        .toList();
  }

  @Test
  void theWholeAndThePartsItIsComparedWithAreNamed() {
    Report report =
        ElectionText.of(turnout("'tookPart': 100").substring(2))
            .unit(in(0) + turnout("'tookPart': 60, 'countedAbove': true"))
            .unit(in(0) + turnout("'tookPart': 40"))
            .audit();
    assertThat(figures(Rule.PARTS_OF_TURNOUT, Outcome.AGREES, report))
        .containsExactly("TOOK_PART u0 100", "TOOK_PART u1 60");
    assertThat(figures(Rule.PARTS_OF_TURNOUT, Outcome.CANNOT_TELL, report))
        .containsExactly("TOOK_PART u0 100", "TOOK_PART u2 40");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_TURNOUT, report))
        .noneMatch(text -> text.startsWith("PARTS_TOOK_PART"));
  }

  @Test
  void theVotesOfAWholeAreNamed() {
    Report counted =
        ElectionText.of(COMPLETE).unit(in(0)).votes(0, 60, 40).votes(1, 60, 40).audit();
    assertThat(figures(Rule.PARTS_OF_VOTES, Outcome.AGREES, counted))
        .containsExactly("VOTES u0 c0 60", "VOTES u0 c1 40");
    Report unknown = ElectionText.of("").unit(in(0)).votes(0, 60, 40).votes(1, 60, 40).audit();
    assertThat(figures(Rule.PARTS_OF_VOTES, Outcome.CANNOT_TELL, unknown))
        .containsExactly("VOTES u0 c0 60", "VOTES u0 c1 40");
  }

  @Test
  void votersOfAnotherHourAreNotCompared() {
    ElectionText stated =
        ElectionText.of(COMPLETE + turnout("'eligibleVoters': 10, 'asOf': '2024-03-10T12:00'"))
            .unit(in(0) + turnout("'eligibleVoters': 11, 'asOf': '2024-03-10T22:00'"));
    assertThat(stated.audit().isConsistent()).isTrue();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_TURNOUT, stated.audit())).isEmpty();
  }

  /// u1 has no figures. It consists of u2, and once more of u3 and u4.
  private static ElectionText twoHierarchies(String whole, String second, String third) {
    return ElectionText.of(COMPLETE + whole)
        .unit(in(0) + ", " + COMPLETE)
        .unit(in(1) + ", 'kind': 'region'" + second)
        .unit(in(1) + ", 'kind': 'district'" + third)
        .unit(in(1) + ", 'kind': 'district'")
        .unit("'within': ['u2', 'u3']");
  }

  @ParameterizedTest
  @CsvSource({"30, 29, u2 30", "29, 30, u3 30"})
  void ofTwoHierarchiesThatOfTheMostIsNamed(int second, int third, String most) {
    assertThat(
            ReportTexts.contradictions(
                twoHierarchies(
                        turnout("'tookPart': 10"),
                        turnout("'tookPart': " + second),
                        turnout("'tookPart': " + third))
                    .audit()))
        .containsExactly("PARTS_OF_TURNOUT [TOOK_PART u0 10, TOOK_PART " + most + "]");
    assertThat(
            ReportTexts.contradictions(
                twoHierarchies("", "", "").votes(0, 10).votes(2, second).votes(3, third).audit()))
        .containsExactly(
            "PARTS_OF_VOTES [VOTES u0 c0 10, VOTES " + most.replace(" ", " c0 ") + "]");
  }
}
