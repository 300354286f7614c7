package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding.Mode;

/// Tests the rules about the votes and shares of one contest.
class ContestRulesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          VALID_VOTES,     640, 651, 1200, -
          VALID_VOTES,     651, 651, 1200, -
          VALID_VOTES,     652, 651, 1200, BASE 652/TOOK_PART u0 651
          BALLOTS_CAST,    652, 651, 1200, BASE 652/TOOK_PART u0 651
          BALLOTS_CAST,    650, 651, 1200, -
          TOOK_PART,       651, 651, 1200, -
          TOOK_PART,       650, 651, 1200, BASE 650/TOOK_PART u0 651
          TOOK_PART,       652, 651, 1200, BASE 652/TOOK_PART u0 651
          TOOK_PART,       652,    ,  651, BASE 652/ELIGIBLE_VOTERS u0 651
          TOOK_PART,       650,    ,  651, -
          ELIGIBLE_VOTERS, 1200, 651, 1200, -
          ELIGIBLE_VOTERS, 1199, 651, 1200, BASE 1199/ELIGIBLE_VOTERS u0 1200
          ELIGIBLE_VOTERS, 1201, 651, 1200, BASE 1201/ELIGIBLE_VOTERS u0 1200
          VALID_VOTES,     640,    ,     , NONE
          """)
  void theBaseIsHeldAgainstThoseWhoTookPartAndThoseWhoCould(
      ShareBase.Kind of,
      long base,
      @Nullable Long tookPart,
      @Nullable Long eligible,
      String expected) {
    Report report =
        ElectionBuilder.defaults()
            .base(of, base)
            .turnout(eligible, tookPart, null)
            .votes(300, 100)
            .audit();
    if (expected.contains("/")) {
      assertThat(ReportTexts.contradictions(report))
          .containsExactly("BASE [" + expected.replace("BASE", "BASE u0").replace("/", ", ") + "]");
    } else {
      assertThat(ReportTexts.ofRule(Rule.BASE, report))
          .isEqualTo(expected.equals("-") ? List.of("AGREES u0") : List.of());
    }
  }

  @Test
  void thoseOutsideAStatedBaseAreCounted() {
    Report report =
        ElectionBuilder.defaults()
            .base(ShareBase.Kind.VALID_VOTES, 640L)
            .turnout(1200L, 651L, null)
            .votes(300)
            .audit();
    assertThat(ReportTexts.derived(Rule.BASE, report))
        .containsExactly("OUTSIDE_BASE u0 11", "OUTSIDE_BASE_SHARE u0 1.689708… %");
  }

  @ParameterizedTest
  @CsvSource({"TOOK_PART", "ELIGIBLE_VOTERS"})
  void aCountOfTheTurnoutCanBeTheBase(ShareBase.Kind of) {
    ElectionBuilder right =
        ElectionBuilder.defaults().base(of, null).turnout(10L, 10L, null).choice(4L, "40.00");
    assertThat(right.audit().isConsistent()).isTrue();
    assertThat(ReportTexts.ofRule(Rule.BASE, right.audit())).isEmpty();
    ElectionBuilder wrong =
        ElectionBuilder.defaults().base(of, null).turnout(10L, 10L, null).choice(4L, "50.00");
    assertThat(ReportTexts.contradictions(wrong.audit()))
        .containsExactly("COMMON_BASE [" + of + " u0 10, VOTES u0 c0 4, SHARE u0 c0 50.00]");
  }

  /// No base gives one of them 50 percent and has room for both.
  @Test
  void votesAndShareLeaveNoRoomForOtherVotes() {
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults().choice(50L, "50.00").choice(60L, null).audit()))
        .containsExactly("COMMON_BASE [VOTES u0 c0 50, VOTES u0 c1 60, SHARE u0 c0 50.00]");
  }

  @Test
  void sharesAndVotesNeedMoreVotersThanThereWere() {
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults()
                    .base(ShareBase.Kind.VALID_VOTES, null)
                    .turnout(200L, 90L, null)
                    .choice(50L, null)
                    .choice(null, "50.00")
                    .audit()))
        .containsExactly("BASE [VOTES u0 c0 50, SHARE u0 c1 50.00, TOOK_PART u0 90]");
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults()
                    .base(ShareBase.Kind.ELIGIBLE_VOTERS, null)
                    .turnout(100L, 80L, null)
                    .shares("45.00", "40.00")
                    .audit()))
        .containsExactly(
            "VOTES_WITHIN [SHARE u0 c0 45.00, SHARE u0 c1 40.00, ELIGIBLE_VOTERS u0 100, TOOK_PART"
                + " u0 80]");
  }

  @ParameterizedTest
  @CsvSource({"300 200, -", "300 201, 300 201", "100 300 201 50, 300 201", "501, 501", "0 0, NONE"})
  void votesAreWithinThoseWhoTookPart(String votes, String expected) {
    ElectionBuilder stated = ElectionBuilder.defaults().turnout(900L, 500L, null);
    stated.votes(Arrays.stream(votes.split(" ")).mapToLong(Long::parseLong).toArray());
    if (expected.equals("-")) {
      assertThat(ReportTexts.ofRule(Rule.VOTES_WITHIN, stated.audit()))
          .containsExactly("AGREES u0");
      assertThat(ReportTexts.derived(Rule.VOTES_WITHIN, stated.audit()))
          .containsExactly("VOTES_SUM u0 500");
    } else if (expected.equals("NONE")) {
      assertThat(ReportTexts.ofRule(Rule.VOTES_WITHIN, stated.audit())).isEmpty();
    } else {
      assertThat(stated.audit().of(Outcome.CONTRADICTS))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(
                          finding.conflict().stream()
                              .map(figure -> figure.count().toString())
                              .toList())
                      .containsExactly(("500 " + expected).split(" ")));
    }
  }

  @Test
  void theNarrowestLimitOfVotesIsNamed() {
    Report report =
        ElectionBuilder.defaults()
            .base(ShareBase.Kind.VALID_VOTES, 40L)
            .turnout(60L, 50L, null)
            .votes(30, 25, 20)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly("VOTES_WITHIN [BASE u0 40, VOTES u0 c0 30, VOTES u0 c1 25]");
    assertThat(report.findings().getLast().figures()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    33.33 33.33 33.34, AGREES
          HALF_UP,    33.33 33.33 33.32, CANNOT_TELL
          HALF_UP,    50.00 50.01,       AGREES
          HALF_UP,    50.00 50.02,       CONTRADICTS 50.02 50.00
          HALF_EVEN,  50.00 50.01,       CONTRADICTS 50.01 50.00
          HALF_EVEN,  50.00 50.00 0.01,  AGREES
          TRUNCATION, 50.00 50.00 0.00,  AGREES
          TRUNCATION, 50.00 50.01 0.00,  CONTRADICTS 50.01 50.00
          TRUNCATION, 50.00 49.99,       AGREES
          TRUNCATION, 50.00 49.98,       CANNOT_TELL
          UNKNOWN,    50.00 50.02,       CONTRADICTS 50.02 50.00
          UNKNOWN,    50.00 50.01,       AGREES
          HALF_UP,    1.00 60.00 2.00 50.00, CONTRADICTS 60.00 50.00
          HALF_UP,    100.00 0.00,       AGREES
          """)
  void sharesSumToAHundredWithinRounding(Mode mode, String shares, String expected) {
    Report report = ElectionBuilder.withRounding(mode, 2).shares(shares.split(" ")).audit();
    if (expected.startsWith("CONTRADICTS")) {
      assertThat(report.of(Outcome.CONTRADICTS)).hasSize(1);
      assertThat(report.of(Outcome.CONTRADICTS).getFirst().conflict())
          .extracting(figure -> ((Figure.Value.Amount) figure.value()).number().toPlainString())
          .containsExactly(expected.substring(12).split(" "));
    } else {
      assertThat(ReportTexts.ofRule(Rule.SHARES_SUM, report)).containsExactly(expected + " u0");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    60.0 30.0, 'REMAINDER u0 (9.90 %, 10.10 %]'
          HALF_EVEN,  60.0 30.0, 'REMAINDER u0 [9.90 %, 10.10 %]'
          HALF_EVEN,  60.1 30.0, 'REMAINDER u0 (9.80 %, 10.00 %)'
          TRUNCATION, 60.0 30.0, 'REMAINDER u0 (9.80 %, 10.00 %]'
          UNKNOWN,    60.0 30.0, 'REMAINDER u0 (9.80 %, 10.20 %)'
          UNKNOWN,    0.0 0.0,   'REMAINDER u0 (99.80 %, 100.00 %]'
          HALF_UP,    60.0,      'REMAINDER u0 (39.95 %, 40.05 %]'
          """)
  void whatSharesLeaveHasTheEndsThatRoundingLeavesThem(Mode mode, String shares, String expected) {
    Report report = ElectionBuilder.withRounding(mode, 1).shares(shares.split(" ")).audit();
    assertThat(ReportTexts.derived(Rule.SHARES_SUM, report)).hasSize(2).contains(expected);
  }

  @Test
  void whereAShareIsMissingNothingIsLeftOver() {
    Report report =
        ElectionBuilder.defaults().shares("60.00").choice(null, null).shares("20.00").audit();
    assertThat(ReportTexts.ofRule(Rule.SHARES_SUM, report)).containsExactly("CANNOT_TELL u0");
    assertThat(ReportTexts.derived(Rule.SHARES_SUM, report))
        .containsExactly("SHARES_SUM u0 80.00 %");
    Report votes = ElectionBuilder.defaults().shares("60.00").votes(5).audit();
    assertThat(ReportTexts.derived(Rule.SHARES_SUM, votes))
        .containsExactly("SHARES_SUM u0 60.00 %");
    assertThat(ReportTexts.ofRule(Rule.SHARES_SUM, ElectionBuilder.defaults().votes(5).audit()))
        .isEmpty();
  }

  @Test
  void theBaseOfTheOthersIsSaidWhereOneIsOdd() {
    Report report =
        ElectionBuilder.defaults()
            .choice(400L, "40.00")
            .choice(300L, "30.00")
            .choice(180L, "20.00")
            .choice(100L, "10.00")
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "COMMON_BASE [VOTES u0 c2 180, SHARE u0 c2 20.00, VOTES u0 c0 400, SHARE u0 c0 40.00]");
    assertThat(ReportTexts.derived(Rule.COMMON_BASE, report)).contains("BASE_OF_OTHERS u0 c2 1000");
  }

  @Test
  void ofTwoThatDisagreeNeitherIsOdd() {
    Report report = ElectionBuilder.defaults().choice(400L, "40.00").choice(288L, "32.00").audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "COMMON_BASE [VOTES u0 c0 400, SHARE u0 c0 40.00, VOTES u0 c1 288, SHARE u0 c1 32.00]");
    assertThat(report.derived().map(Derived::kind)).doesNotContain(Derived.Kind.BASE_OF_OTHERS);
  }

  @Test
  void noVotesAreNoShare() {
    assertThat(ReportTexts.contradictions(ElectionBuilder.defaults().choice(0L, "0.01").audit()))
        .containsExactly("COMMON_BASE [VOTES u0 c0 0, SHARE u0 c0 0.01]");
    assertThat(ElectionBuilder.defaults().choice(0L, "0.00").audit().isConsistent()).isTrue();
  }

  @Test
  void votesBeyondAnyShareAreExact() {
    long max = Long.MAX_VALUE;
    Report right = ElectionBuilder.defaults().choice(max, "50.00").choice(max, "50.00").audit();
    assertThat(ReportTexts.derived(Rule.COMMON_BASE, right))
        .contains("BASE u0 18446744073709551614 to 18448588932602811895");
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults().choice(max, "50.00").choice(max, "49.98").audit()))
        .hasSize(1);
  }
}
