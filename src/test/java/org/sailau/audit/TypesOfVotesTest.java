package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Rule;

/// Kinds of votes, early ones and those of the day, and their totals.
class TypesOfVotesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          30, 20,  10, true,  AGREES u0
          31, 20,  10, true,  'CONTRADICTS u0 [VOTES u0 c0 31, VOTES u0 c0 20, VOTES u0 c0 10]'
          29, 20,  10, true,  'CONTRADICTS u0 [VOTES u0 c0 29, VOTES u0 c0 20, VOTES u0 c0 10]'
          31, 20,  10, false, AGREES u0
          30, 20,  10, false, AGREES u0
          29, 20,  10, false, 'CONTRADICTS u0 [VOTES u0 c0 29, VOTES u0 c0 20, VOTES u0 c0 10]'
          15, 20,  -5, true,  AGREES u0
          16, 20,  -5, true,  'CONTRADICTS u0 [VOTES u0 c0 16, VOTES u0 c0 20, VOTES u0 c0 -5]'
          10, 20,  -5, false, AGREES u0
          19, 20,   0, false, 'CONTRADICTS u0 [VOTES u0 c0 19, VOTES u0 c0 20, VOTES u0 c0 0]'
          """)
  void kindsSumToTheirTotal(long total, long early, long day, boolean complete, String expected) {
    ElectionText stated =
        ElectionText.of("").votes(0, total).votesOf("early", 0, early).votesOf("day", 0, day);
    if (!complete) {
      stated.someKindsOfVotesAreNotListed();
    }
    assertThat(ReportTexts.ofRule(Rule.TYPES_OF_VOTES, stated.audit())).containsExactly(expected);
    assertThat(ReportTexts.derived(Rule.TYPES_OF_VOTES, stated.audit()))
        .containsExactly("TYPES_VOTES u0 c0 " + (early + day));
  }

  /// The early votes of the second choice may be anything.
  @Test
  void aKindThatOnlyOthersHaveMayBeMissing() {
    ElectionText stated =
        ElectionText.of("").votes(0, 30, 15).votesOf("early", 0, 20).votesOf("day", 0, 10, 12);
    assertThat(stated.audit().isConsistent()).isTrue();
  }

  @Test
  void aKindThatIsWithheldMayBeAnything() {
    ElectionText stated =
        ElectionText.of("")
            .votes(0, 30)
            .votesOf("early", 0, 20)
            .tally(0, 0, "'type': 'day', 'withheld': true");
    assertThat(stated.audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of("")
                    .votes(0, 19)
                    .votesOf("early", 0, 20)
                    .tally(0, 0, "'type': 'day', 'withheld': true")
                    .audit()))
        .containsExactly("TYPES_OF_VOTES [VOTES u0 c0 19, VOTES u0 c0 20]");
  }

  @Test
  void whatIsStillCountedNeedNotSumYet() {
    ElectionText stated =
        ElectionText.of("")
            .votes(0, 30)
            .votesOf("early", 0, 20)
            .votesOf("day", 0, 9)
            .count(0, "'state': 'partial'");
    assertThat(stated.audit().isConsistent()).isTrue();
  }

  @Test
  void eachUnitAndChoiceIsComparedByItself() {
    ElectionText stated =
        ElectionText.of("")
            .unit("'within': 'u0'")
            .votes(0, 30, 7)
            .votesOf("early", 0, 20, 3)
            .votesOf("day", 0, 10, 4)
            .votes(1, 5, 5)
            .votesOf("early", 1, 2, 2)
            .votesOf("day", 1, 3, 2);
    assertThat(ReportTexts.ofRule(Rule.TYPES_OF_VOTES, stated.audit()))
        .containsExactlyInAnyOrder(
            "AGREES u0",
            "AGREES u0",
            "AGREES u1",
            "CONTRADICTS u1 [VOTES u1 c1 5, VOTES u1 c1 2, VOTES u1 c1 2]");
  }

  @Test
  void moreThanALongHoldsIsTooMuch() {
    long most = Long.MAX_VALUE;
    assertThat(
            ElectionText.of("")
                .votes(0, most)
                .votesOf("early", 0, most)
                .votesOf("day", 0, 0)
                .audit()
                .isConsistent())
        .isTrue();
  }
}
