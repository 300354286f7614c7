package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Contest;
import org.sailau.election.Unit;

/// Tests the rules about turnouts, and about polling stations and votes of wholes and parts.
class UnitRulesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100, 50,  50.00, AGREES
          100, 50,  40.00, TURNOUT
          100, ,    50.00, CANNOT_TELL
          ,    50,  50.00, CANNOT_TELL
          ,    ,    50.00, CANNOT_TELL
          0,   0,   0.00,  AGREES
          """)
  void aTurnoutFollowsFromItsCounts(
      @Nullable Long eligible, @Nullable Long tookPart, String share, String expected) {
    Report report = ElectionBuilder.defaults().turnout(eligible, tookPart, share).audit();
    if (expected.startsWith("TURNOUT")) {
      assertThat(ReportTexts.contradictions(report))
          .containsExactly("TURNOUT [TOOK_PART u0 50, ELIGIBLE_VOTERS u0 100, TURNOUT u0 40.00]");
    } else {
      assertThat(ReportTexts.ofRule(Rule.TURNOUT, report)).containsExactly(expected + " u0");
    }
  }

  /// The other count does not matter.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          3, 1, 50.00, ELIGIBLE_VOTERS u0 3
          3,  , 50.00, ELIGIBLE_VOTERS u0 3
          0, 0, 0.01,  ELIGIBLE_VOTERS u0 0
          9, 0, 11.11, TOOK_PART u0 0
           , 0, 11.11, TOOK_PART u0 0
           , 7, 0.00,  -
          """)
  void oneCountCanBeEnoughToContradictATurnout(
      @Nullable Long eligible, @Nullable Long tookPart, String share, String count) {
    Report report = ElectionBuilder.defaults().turnout(eligible, tookPart, share).audit();
    if (count.equals("-")) {
      assertThat(report.isConsistent()).isTrue();
    } else {
      assertThat(ReportTexts.contradictions(report))
          .containsExactly("TURNOUT [%s, TURNOUT u0 %s]".formatted(count, share));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 'VOTES_WITHIN [TOOK_PART u0 2813, VOTES u0 c0 1931, VOTES u0 c1 991]'
          2, -
          3, -
          0, -
          """)
  void severalVotesEachAllowAsManyTimesTheVotes(int votesPerVoter, String expected) {
    Report report =
        ElectionBuilder.defaults()
            .votesPerVoter(votesPerVoter)
            .turnout(null, 2813L, null)
            .votes(1931, 991, 800, 351)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }

  @Test
  void moreVotesThanAllVotersHaveContradict() {
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults()
                    .votesPerVoter(71)
                    .turnout(200L, 100L, null)
                    .votes(5000, 101, 2000)
                    .audit()))
        .containsExactly(
            "VOTES_WITHIN [TOOK_PART u0 100, VOTES u0 c0 5000, VOTES u0 c2 2000, VOTES u0 c1 101]");
  }

  /// On approval ballots each share is one of all ballots.
  @Test
  void sharesOfSeveralVotesEachMayExceedOneHundred() {
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults()
                    .votesPerVoter(Contest.ANY_NUMBER)
                    .turnout(100L, 80L, "80.00")
                    .choice(60L, "75.00")
                    .choice(56L, "70.00")
                    .audit()))
        .isEmpty();
  }

  /// The voters of a postal district are on the lists of others, and it has 0 of its own by rule.
  @Test
  void nobodyEligibleWhereVotesWereCastIsNoContradiction() {
    assertThat(ElectionBuilder.defaults().turnout(0L, 60L, null).votes(36, 24).audit())
        .satisfies(report -> assertThat(ReportTexts.contradictions(report)).isEmpty())
        .satisfies(report -> assertThat(ReportTexts.ofRule(Rule.TOOK_PART, report)).isEmpty());
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults().turnout(0L, null, null).votes(7, 5).audit()))
        .isEmpty();
    assertThat(
            ReportTexts.contradictions(
                ElectionBuilder.defaults().turnout(0L, 60L, null).votes(36, 25).audit()))
        .containsExactly("VOTES_WITHIN [TOOK_PART u0 60, VOTES u0 c0 36, VOTES u0 c1 25]");
  }

  @Test
  void aTurnoutSaysWhatItsFiguresCanBe() {
    assertThat(
            ReportTexts.derived(
                Rule.TURNOUT, ElectionBuilder.defaults().turnout(30L, 10L, "33.33").audit()))
        .containsExactly(
            "TURNOUT u0 33.333333… %",
            "DID_NOT_VOTE u0 20", "TOOK_PART u0 10", "ELIGIBLE_VOTERS u0 30");
    assertThat(
            ReportTexts.derived(
                Rule.TURNOUT, ElectionBuilder.defaults().turnout(0L, 0L, "0.00").audit()))
        .containsExactly("DID_NOT_VOTE u0 0");
    assertThat(
            ReportTexts.derived(
                Rule.TURNOUT, ElectionBuilder.defaults().turnout(null, 7L, "70.00").audit()))
        .containsExactly("ELIGIBLE_VOTERS u0 10");
    assertThat(
            ReportTexts.derived(
                Rule.TURNOUT, ElectionBuilder.defaults().turnout(10L, null, "70.00").audit()))
        .containsExactly("TOOK_PART u0 7");
    assertThat(
            ReportTexts.ofRule(
                Rule.TURNOUT, ElectionBuilder.defaults().turnout(10L, 7L, null).audit()))
        .isEmpty();
  }

  @Test
  void notMoreTookPartThanCould() {
    Report report =
        ElectionBuilder.defaults()
            .turnout(10L, 11L, null)
            .unit(0)
            .turnout(10L, 10L, null)
            .unit(0)
            .turnout(null, 10L, null)
            .unit(0)
            .turnout(10L, null, null)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.TOOK_PART, report))
        .containsExactly("AGREES", "CONTRADICTS u0 [TOOK_PART u0 11, ELIGIBLE_VOTERS u0 10]");
  }

  @Test
  void moreTookPartThanCouldIsSaidOnceEvenWithATurnout() {
    for (String share : List.of("90.00", "91.67", "100.00")) {
      assertThat(
              ReportTexts.contradictions(
                  ElectionBuilder.defaults().turnout(10L, 11L, share).audit()))
          .containsExactly("TOOK_PART [TOOK_PART u0 11, ELIGIBLE_VOTERS u0 10]");
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 5, AGREES u0", "5, 4, AGREES u0", "4, 5, ''"})
  void thereIsAStationInEveryCountry(long stations, long countries, String expected) {
    Report report = ElectionBuilder.defaults().stations(stations, countries, null).audit();
    if (expected.isEmpty()) {
      assertThat(ReportTexts.contradictions(report))
          .containsExactly("COUNTRIES [POLLING_STATIONS u0 4, COUNTRIES u0 5]");
    } else {
      assertThat(ReportTexts.ofRule(Rule.COUNTRIES, report)).containsExactly(expected);
    }
  }

  @Test
  void partsThatAreCountedAreWithinTheirWhole() {
    Report report =
        ElectionBuilder.defaults()
            .stations(10, null, null)
            .unit(0)
            .stations(4, null, true)
            .unit(0)
            .stations(5, null, true)
            .unit(1)
            .stations(4, null, true)
            .unit(0)
            .stations(20, null, false)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_STATIONS, report))
        .containsExactly("AGREES u0", "AGREES u1");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_STATIONS, report))
        .containsExactly(
            "PARTS_POLLING_STATIONS u0 9",
            "REST_POLLING_STATIONS u0 1",
            "REST_POLLING_STATIONS u1 0");
  }

  @Test
  void theFewestPartsThatAreTooManyAreNamed() {
    Report report =
        ElectionBuilder.defaults()
            .stations(10, null, null)
            .unit(0)
            .stations(3, null, true)
            .unit(0)
            .stations(5, null, true)
            .unit(0)
            .stations(6, null, true)
            .unit(0)
            .stations(90, null, null)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_STATIONS, report))
        .containsExactly(
            "CONTRADICTS u0 [POLLING_STATIONS u0 10, POLLING_STATIONS u3 6, POLLING_STATIONS u2"
                + " 5]");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_STATIONS, report))
        .containsExactly("PARTS_POLLING_STATIONS u0 14");
  }

  @Test
  void bothReadingsAreToldOfPartsOfWhichNothingIsSaid() {
    Report report =
        ElectionBuilder.defaults()
            .turnout(100L, 50L, null)
            .unit(0)
            .turnout(20L, 15L, null, true)
            .unit(0)
            .turnout(30L, 25L, null, null)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_TURNOUT, report))
        .containsExactly("AGREES u0", "CANNOT_TELL u0");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_TURNOUT, report))
        .containsExactly(
            "REST_ELIGIBLE_VOTERS u0 50",
            "ALL_ELIGIBLE_VOTERS u0 130",
            "REST_TOOK_PART u0 10",
            "ALL_TOOK_PART u0 75",
            "REST_TURNOUT u0 20.00 %",
            "ALL_TURNOUT u0 57.692307… %");
  }

  @Test
  void aPartThatIsLargerThanTheWholeCannotBeCountedInIt() {
    Report report =
        ElectionBuilder.defaults()
            .turnout(100L, null, null)
            .unit(0)
            .turnout(130L, null, null)
            .audit();
    assertThat(ReportTexts.derived(Rule.PARTS_OF_TURNOUT, report))
        .containsExactly("ALL_ELIGIBLE_VOTERS u0 230");
  }

  @Test
  void wherePartsFillTheWholeNobodyIsLeftToHaveATurnout() {
    Report report =
        ElectionBuilder.defaults()
            .turnout(100L, 50L, null)
            .unit(0)
            .turnout(100L, 50L, null)
            .audit();
    assertThat(ReportTexts.derived(Rule.PARTS_OF_TURNOUT, report))
        .containsExactly(
            "REST_ELIGIBLE_VOTERS u0 0",
            "ALL_ELIGIBLE_VOTERS u0 200",
            "REST_TOOK_PART u0 0",
            "ALL_TOOK_PART u0 100",
            "ALL_TURNOUT u0 50.00 %");
  }

  @Test
  void eachCountOfATurnoutIsHeldAgainstItsOwn() {
    Report report =
        ElectionBuilder.defaults()
            .turnout(100L, 50L, null)
            .unit(0)
            .turnout(90L, 51L, null, true)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly("PARTS_OF_TURNOUT [TOOK_PART u0 50, TOOK_PART u1 51]");
  }

  @Test
  void aWholeWithoutTheCountHasNothingToBeHeldAgainst() {
    Report report = ElectionBuilder.defaults().unit(0).turnout(90L, 51L, null, true).audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_TURNOUT, report)).isEmpty();
  }

  @Test
  void votesOfPartsAreWithinThoseOfTheirWhole() {
    Report report =
        ElectionBuilder.defaults()
            .votes(10, 20)
            .choice(null, "5.00")
            .unit(0)
            .turnout(null, null, null, true)
            .votes(4, 6)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(6, 5, 9)
            .unit(0)
            .votes(99, 99)
            .unit(Unit.TOP)
            .votes(1, 1)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_VOTES, report))
        .containsExactly("AGREES u0", "CANNOT_TELL u0");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_VOTES, report))
        .containsExactly("PARTS_VOTES u0 c0 10", "PARTS_VOTES u0 c1 11", "REST_VOTES u0 9");
  }

  @Test
  void theFewestPartsWithTooManyVotesAreNamed() {
    Report report =
        ElectionBuilder.defaults()
            .votes(10, 20)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(4, 6)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(6, 15)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(5, 5)
            .unit(0)
            .turnout(null, null, null, false)
            .votes(99, 99)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "PARTS_OF_VOTES [VOTES u0 c0 10, VOTES u2 c0 6, VOTES u3 c0 5]",
            "PARTS_OF_VOTES [VOTES u0 c1 20, VOTES u2 c1 15, VOTES u1 c1 6]");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_VOTES, report))
        .containsExactly("PARTS_VOTES u0 c0 15", "PARTS_VOTES u0 c1 26");
  }

  @Test
  void votesOfPartsCanBeMoreThanAnyCount() {
    Report report =
        ElectionBuilder.defaults()
            .votes(Long.MAX_VALUE)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(Long.MAX_VALUE)
            .unit(0)
            .turnout(null, null, null, true)
            .votes(1)
            .audit();
    assertThat(ReportTexts.contradictions(report)).hasSize(1);
    assertThat(ReportTexts.derived(Rule.PARTS_OF_VOTES, report))
        .containsExactly("PARTS_VOTES u0 c0 9223372036854775808");
  }

  /// What is left of those who could vote is not known then.
  @Test
  void aPartOfWhichOneCountIsStatedLeavesNoTurnout() {
    Report report =
        ElectionBuilder.defaults().turnout(100L, 60L, null).unit(0).turnout(null, 5L, null).audit();
    assertThat(ReportTexts.derived(Rule.PARTS_OF_TURNOUT, report))
        .containsExactly("REST_TOOK_PART u0 55", "ALL_TOOK_PART u0 65");
  }
}
