package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// The counts of a contest in one unit against each other.
class BallotsTest {

  private static final String ALL_CHOICES = "'choicesComplete': true";

  private static Report counts(String members) {
    return ElectionText.of("").count(0, members).audit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'ballots': 100, 'valid': 90, 'invalid': 10;  AGREES u0
          'ballots': 100, 'valid': 90, 'invalid': 11;  CONTRADICTS u0 [BALLOTS u0 100, VALID u0 90, INVALID u0 11]
          'ballots': 100, 'valid': 90, 'invalid': 9;   CONTRADICTS u0 [BALLOTS u0 100, VALID u0 90, INVALID u0 9]
          'ballots': 100, 'valid': 90, 'invalid': 10, 'blank': 7; AGREES u0
          'ballots': 100, 'valid': 83, 'invalid': 10, 'blank': 7; AGREES u0
          'ballots': 100, 'valid': 84, 'invalid': 10, 'blank': 7; CONTRADICTS u0 [BALLOTS u0 100, VALID u0 84, INVALID u0 10, BLANK u0 7]
          'ballots': 100, 'valid': 93, 'invalid': 10, 'blank': 7; CONTRADICTS u0 [BALLOTS u0 100, VALID u0 93, INVALID u0 10]
          'tookPart': 100, 'ballots': 100;  AGREES u0
          'tookPart': 99, 'ballots': 100;   CONTRADICTS u0 [BALLOTS u0 100, TOOK_PART u0 99]
          'eligible': 99, 'ballots': 100;   CONTRADICTS u0 [BALLOTS u0 100, ELIGIBLE_VOTERS u0 99]
          'eligible': 99, 'tookPart': 99, 'ballots': 100; CONTRADICTS u0 [BALLOTS u0 100, TOOK_PART u0 99]
          'eligible': 0, 'ballots': 100;    -
          'valid': 90, 'invalid': 10;       -
          """)
  void ballotsAreValidOrInvalidOrBlank(String members, String expected) {
    Report report = counts(members);
    if (expected.equals("-")) {
      assertThat(ReportTexts.ofRule(Rule.BALLOTS, report)).isEmpty();
      assertThat(report.isConsistent()).isTrue();
    } else {
      assertThat(ReportTexts.ofRule(Rule.BALLOTS, report)).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'eligible': 10, 'tookPart': 10; -
          'eligible': 10, 'tookPart': 11; TOOK_PART [TOOK_PART u0 11, ELIGIBLE_VOTERS u0 10]
          'eligible': 0, 'tookPart': 11;  -
          'reported': 3, 'expected': 3;   -
          'reported': 4, 'expected': 3;   REPORTED [REPORTED u0 4, EXPECTED u0 3]
          """)
  void countsAreAtMostThoseTheyArePartOf(String members, String expected) {
    assertThat(ReportTexts.contradictions(counts(members)))
        .containsExactlyElementsOf(expected.equals("-") ? List.of() : List.of(expected));
    assertThat(ReportTexts.ofRule(Rule.BALLOTS, counts(members))).isEmpty();
  }

  /// The votes are 60 and 20.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'valid': 80;              AGREES u0
          'valid': 81;              CONTRADICTS u0 [VALID u0 81, VOTES u0 c0 60, VOTES u0 c1 20]
          'valid': 85, 'blank': 5;  AGREES u0
          'valid': 80, 'blank': 5;  AGREES u0
          'valid': 84, 'blank': 5;  CONTRADICTS u0 [VALID u0 84, VOTES u0 c0 60, VOTES u0 c1 20, BLANK u0 5]
          'ballots': 90, 'valid': 85, 'invalid': 5, 'blank': 5; AGREES u0
          'ballots': 90, 'valid': 80, 'invalid': 5, 'blank': 5; AGREES u0
          'ballots': 95, 'valid': 85, 'invalid': 5, 'blank': 5; CONTRADICTS u0 [BALLOTS u0 95, VALID u0 85, INVALID u0 5, VOTES u0 c0 60, VOTES u0 c1 20]
          'ballots': 90, 'valid': 80, 'invalid': 10, 'blank': 5; CONTRADICTS u0 [VALID u0 80, VOTES u0 c0 60, VOTES u0 c1 20, BLANK u0 5, BALLOTS u0 90, INVALID u0 10]
          """)
  void votesForAllChoicesAreTheValidOnes(String members, String expected) {
    Report report =
        ElectionText.of("").contest(ALL_CHOICES).votes(0, 60, 20).count(0, members).audit();
    assertThat(ReportTexts.ofRule(Rule.BALLOTS, report)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'votesPerVoter': 1
          'choicesComplete': true, 'votesPerVoter': 2
          'choicesComplete': true, 'method': 'ranked'
          """)
  void votesOfSomeChoicesOrOfSeveralEachAreNotTheValidOnes(String contest) {
    ElectionText stated = ElectionText.of("").contest(contest).count(0, "'valid': 90");
    String votes = contest.contains("ranked") ? "'votes': 60.5" : "'votes': 60";
    assertThat(stated.tally(0, 0, votes).tally(0, 1, "'votes': 20").audit().isConsistent())
        .isTrue();
  }

  @Test
  void aChoiceWithoutVotesMayHaveTheRest() {
    assertThat(
            ElectionText.of("")
                .contest(ALL_CHOICES)
                .votes(0, 60)
                .count(0, "'valid': 90")
                .audit()
                .isConsistent())
        .isTrue();
  }

  @Test
  void whatIsStillCountedNeedNotSumYet() {
    assertThat(counts("'ballots': 9, 'valid': 3, 'invalid': 1, 'state': 'partial'").isConsistent())
        .isTrue();
    assertThat(counts("'ballots': 9, 'valid': 3, 'invalid': 1, 'state': 'counted'").isConsistent())
        .isFalse();
  }

  /// The votes are 60 and 20.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'ballots': 100, 'overvotes': 5, 'undervotes': 15; AGREES u0
          'ballots': 100, 'overvotes': 5, 'undervotes': 16; CONTRADICTS u0 [BALLOTS u0 100, VOTES u0 c0 60, VOTES u0 c1 20, UNDERVOTES u0 16, OVERVOTES u0 5]
          'ballots': 100, 'overvotes': 50; CONTRADICTS u0 [BALLOTS u0 100, VOTES u0 c0 60, OVERVOTES u0 50]
          'ballots': 100, 'undervotes': 20; AGREES u0
          """)
  void votesAndLostVotesAreAtMostTheBallots(String members, String expected) {
    Report report = ElectionText.of("").votes(0, 60, 20).count(0, members).audit();
    assertThat(ReportTexts.ofRule(Rule.BALLOTS, report)).containsExactly(expected);
    assertThat(
            ElectionText.of("")
                .contest("'votesPerVoter': 2")
                .votes(0, 60, 20)
                .count(0, members)
                .audit()
                .isConsistent())
        .isTrue();
  }

  /// France, 2017: the second round had fewer voters than the first, of which the turnout is.
  @Test
  void theTurnoutOfAUnitIsThatOfAContestWithoutOne() {
    String turnout = "'turnout': {'eligibleVoters': 500, 'tookPart': 370}";
    ElectionText first = ElectionText.of(turnout).votes(0, 200, 171);
    assertThat(ReportTexts.contradictions(first.audit()))
        .containsExactly("VOTES_WITHIN [TOOK_PART u0 370, VOTES u0 c0 200, VOTES u0 c1 171]");
    ElectionText second = ElectionText.of(turnout).votes(0, 200, 171);
    assertThat(second.count(0, "'tookPart': 371").audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of(turnout).votes(0, 200, 171).count(0, "'ballots': 370").audit()))
        .containsExactly("VOTES_WITHIN [BALLOTS u0 370, VOTES u0 c0 200, VOTES u0 c1 171]");
    assertThat(
            ElectionText.of(turnout)
                .votes(0, 200, 171)
                .count(0, "'ballots': 380")
                .audit()
                .isConsistent())
        .isTrue();
    assertThat(
            ReportTexts.contradictions(ElectionText.of(turnout).count(0, "'ballots': 501").audit()))
        .containsExactly("BALLOTS [BALLOTS u0 501, ELIGIBLE_VOTERS u0 500]");
  }

  /// Its voters are on the lists of others, and the turnout is that of another contest.
  @Test
  void aContestWithNobodyEligibleHasNoLimit() {
    Report report =
        ElectionText.of("'turnout': {'eligibleVoters': 500, 'tookPart': 370}")
            .votes(0, 20, 11)
            .count(0, "'eligible': 0")
            .audit();
    assertThat(report.isConsistent()).isTrue();
    assertThat(ReportTexts.ofRule(Rule.VOTES_WITHIN, report)).isEmpty();
  }

  /// A transfer of votes makes fractions of votes, and takes some away.
  @Test
  void fractionsOfVotesOfTheWholeAndItsPartsAreExact() {
    ElectionText stated =
        ElectionText.of("'partsComplete': true")
            .unit("'within': 'u0'")
            .unit("'within': 'u0'")
            .contest("'method': 'ranked'")
            .tally(1, 0, "'votes': 100.25")
            .tally(2, 0, "'votes': 31.4236");
    assertThat(stated.tally(0, 0, "'votes': 131.6736").audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of("'partsComplete': true")
                    .unit("'within': 'u0'")
                    .contest("'method': 'ranked'")
                    .tally(0, 0, "'votes': 131.6737")
                    .tally(1, 0, "'votes': 131.6736")
                    .audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 131.6737, VOTES u1 c0 131.6736]");
  }
}
