package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// How far apart the figures of a contradiction are: the difference divided by the larger number.
class DiscrepancyTest {

  private static String of(Rule rule, ElectionBuilder stated) {
    List<Finding> contradictions = stated.audit().of(Outcome.CONTRADICTS);
    assertThat(contradictions).hasSize(1);
    assertThat(contradictions.getFirst().rule()).isEqualTo(rule);
    return Objects.toString(contradictions.getFirst().discrepancy());
  }

  private static String ratio(int numerator, int denominator) {
    return "Ratio[numerator=" + numerator + ", denominator=" + denominator + "]";
  }

  @Test
  void aTurnoutIsHeldAgainstTheComputedOne() {
    assertThat(of(Rule.TURNOUT, ElectionBuilder.defaults().turnout(100L, 60L, "80.00")))
        .isEqualTo(ratio(1, 4));
    // The same distance where the published turnout is the lower one.
    assertThat(of(Rule.TURNOUT, ElectionBuilder.defaults().turnout(100L, 80L, "60.00")))
        .isEqualTo(ratio(1, 4));
  }

  @Test
  void aTurnoutOfWhichOneCountIsMissingHasNoSize() {
    assertThat(of(Rule.TURNOUT, ElectionBuilder.defaults().turnout(3L, null, "50.00")))
        .isEqualTo("null");
  }

  @Test
  void thoseWhoTookPartAreHeldAgainstTheEligible() {
    assertThat(of(Rule.TOOK_PART, ElectionBuilder.defaults().turnout(100L, 125L, null)))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void allVotesAreHeldAgainstTheirLimit() {
    assertThat(
            of(
                Rule.VOTES_WITHIN,
                ElectionBuilder.defaults().turnout(null, 100L, null).votes(60, 50, 15)))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void theLimitOfSeveralVotesEachIsSoManyTimesTheVoters() {
    assertThat(
            of(
                Rule.VOTES_WITHIN,
                ElectionBuilder.defaults()
                    .votesPerVoter(2)
                    .turnout(null, 100L, null)
                    .votes(150, 100)))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void allVotesOfNobodyAreTooMany() {
    assertThat(of(Rule.VOTES_WITHIN, ElectionBuilder.defaults().turnout(100L, 0L, null).votes(5)))
        .isEqualTo(ratio(1, 1));
  }

  @Test
  void partsAreHeldAgainstTheirWhole() {
    assertThat(
            of(
                Rule.PARTS_OF_TURNOUT,
                ElectionBuilder.defaults()
                    .turnout(100L, null, null)
                    .unit(0)
                    .turnout(70L, null, null, true)
                    .unit(0)
                    .turnout(55L, null, null, true)))
        .isEqualTo(ratio(1, 5));
    assertThat(
            of(
                Rule.PARTS_OF_TURNOUT,
                ElectionBuilder.defaults()
                    .turnout(null, 90L, null)
                    .unit(0)
                    .turnout(null, 100L, null, true)))
        .isEqualTo(ratio(1, 10));
    assertThat(
            of(
                Rule.PARTS_OF_STATIONS,
                ElectionBuilder.defaults().stations(3, null, null).unit(0).stations(4, null, true)))
        .isEqualTo(ratio(1, 4));
    assertThat(
            of(
                Rule.PARTS_OF_VOTES,
                ElectionBuilder.defaults()
                    .votes(100)
                    .unit(0)
                    .turnout(null, null, null, true)
                    .votes(110)
                    .unit(0)
                    .turnout(null, null, null, true)
                    .votes(90)))
        .as("all parts, not only those of the conflict")
        .isEqualTo(ratio(1, 2));
  }

  @Test
  void countriesAreHeldAgainstStations() {
    assertThat(of(Rule.COUNTRIES, ElectionBuilder.defaults().stations(4, 5L, null)))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void sharesAreHeldAgainst100() {
    assertThat(
            of(
                Rule.SHARES_SUM,
                ElectionBuilder.withRounding(Rounding.Mode.HALF_UP, 0).shares("75", "50")))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void theBaseIsHeldAgainstThoseWhoTookPart() {
    assertThat(
            of(
                Rule.BASE,
                ElectionBuilder.defaults()
                    .turnout(null, 80L, null)
                    .base(ShareBase.Kind.VALID_VOTES, 100L)
                    .votes(10)))
        .isEqualTo(ratio(1, 5));
  }

  /// 100 votes that are 50 percent have a base of 200 or so, 100 votes that are 40 percent one of
  /// 250 or so; printed with two decimals, from 248 to 250 and from 200 to 200 are the nearest.
  @Test
  void twoChoicesAreAsFarApartAsTheirBases() {
    assertThat(
            of(
                Rule.COMMON_BASE,
                ElectionBuilder.defaults().choice(100L, "50.00").choice(100L, "40.00")))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void aChoiceIsAsFarFromTheStatedBaseAsItsOwnBaseIs() {
    assertThat(
            of(
                Rule.COMMON_BASE,
                ElectionBuilder.defaults()
                    .base(ShareBase.Kind.VALID_VOTES, 250L)
                    .choice(100L, "50.00")))
        .isEqualTo(ratio(1, 5));
  }

  @Test
  void figuresThatOnlyTogetherAreImpossibleHaveNoSize() {
    assertThat(
            of(
                Rule.COMMON_BASE,
                ElectionBuilder.defaults()
                    .turnout(1_000_000L, 900_000L, null)
                    .choice(9L, "30.00")
                    .choice(25L, null)))
        .isEqualTo("null");
  }

  @Test
  void datesHaveNoSize() {
    assertThat(
            of(
                Rule.DATES,
                ElectionBuilder.defaults().dates("2024-03-10", "2024-03-09", "2024-03-12")))
        .isEqualTo("null");
  }

  @Test
  void whatAgreesHasNoSize() {
    assertThat(ElectionBuilder.defaults().turnout(100L, 60L, "60.00").audit().findings())
        .isNotEmpty()
        .allMatch(finding -> finding.discrepancy() == null);
  }
}
