package org.sailau.audit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// Tests the audit of the bundled election. The expected fractions were computed by hand.
class ArticleAuditTest {

  // Of each test its own, so that a mutated program is noticed by each.
  private final Report report = Audit.of(ArticleElection.election());

  /// All derived figures, and no others.
  @Test
  void everyIntervalComesOutExactly() {
    Set<String> derived = report.derived().map(FigureTexts::of).collect(toCollection(TreeSet::new));
    assertThat(derived)
        .containsExactlyInAnyOrder(
            // Turnouts: 100 * 8,300,046 / 11,953,465 and 100 * 11,360 / 12,841.
            "TURNOUT electorate: 69.436318… %",
            "TURNOUT abroad: 88.466630… %",
            "DID_NOT_VOTE electorate: 3653419",
            "DID_NOT_VOTE abroad: 1481",
            "TOOK_PART electorate: 8299889 to 8301083",
            "TOOK_PART abroad: 11360 to 11361",
            "ELIGIBLE_VOTERS electorate: 11951971 to 11953691",
            "ELIGIBLE_VOTERS abroad: 12840 to 12841",
            // The base of the shares.
            "BASE_OF_CHOICE electorate president dairabayev: 7931125 to 7954348",
            "BASE_OF_CHOICE electorate president abden: 7915778 to 7946281",
            "BASE_OF_CHOICE electorate president kazhyken: 7925326 to 7956712",
            "BASE_OF_CHOICE electorate president auesbayev: 7915326 to 7951060",
            "BASE_OF_CHOICE electorate president tursynbekova: 7940283 to 7977825",
            "BASE electorate president: 7940283 to 7946281",
            "OUTSIDE_BASE electorate president: 353765 to 359763",
            "OUTSIDE_BASE_SHARE electorate president: [4.262205… %, 4.334469… %]",
            // Votes.
            "VOTES electorate president tokayev: 6455848 to 6461518",
            "VOTES_SUM electorate president: 1023601",
            // The remainder.
            "SHARES_SUM electorate president: 94.20 %",
            "REMAINDER electorate president: (5.77 %, 5.83 %]",
            "REMAINDER_VOTES electorate president: 460041 to 461956",
            "REMAINDER_SHARE electorate president: [5.793760… %, 5.813487… %]",
            // Polling stations inside the country.
            "REST_POLLING_STATIONS electorate: 10033",
            // Voters abroad, counted in the whole or not.
            "REST_ELIGIBLE_VOTERS electorate: 11940624",
            "REST_TOOK_PART electorate: 8288686",
            "REST_TURNOUT electorate: 69.415852… %",
            "ALL_ELIGIBLE_VOTERS electorate: 11966306",
            "ALL_TOOK_PART electorate: 8311406",
            "ALL_TURNOUT electorate: 69.456739… %");
  }

  @Test
  void nothingContradictsAndWhatIsNotStatedIsSaid() {
    assertThat(report.isConsistent()).isTrue();
    assertThat(report.of(Outcome.AGREES))
        .extracting(Finding::rule)
        .containsExactly(
            Rule.TURNOUT,
            Rule.TURNOUT,
            Rule.COMMON_BASE,
            Rule.VOTES_WITHIN,
            Rule.TOOK_PART,
            Rule.PARTS_OF_STATIONS,
            Rule.COUNTRIES,
            Rule.ORGANISATIONS,
            Rule.DATES);
    assertThat(report.of(Outcome.CANNOT_TELL))
        .extracting(Finding::rule)
        .containsExactly(
            Rule.PARTS_OF_TURNOUT,
            Rule.SHARES_SUM,
            Rule.BASE,
            Rule.UNSTATED_VOTES,
            Rule.BOUNDS,
            Rule.FINALITY);
  }

  /// The finding about the 5,999 possible bases.
  @Test
  void theBaseHasAsManyPossibleNumbersAsByHand() {
    Derived base =
        report.of(Outcome.AGREES).stream()
            .filter(finding -> finding.rule() == Rule.COMMON_BASE)
            .flatMap(finding -> finding.derived(Derived.Kind.BASE).stream())
            .findFirst()
            .orElseThrow();
    assertThat(base.value())
        .isInstanceOfSatisfying(
            Derived.Value.Whole.class, whole -> assertThat(whole.range().size()).isEqualTo(5999));
  }

  @Test
  void aFigureThatIsNotInAContradictionHasNone() {
    assertThat(report.contradiction(Kind.VOTES, 0, 0, 1)).isEmpty();
    assertThat(List.of(Outcome.values()))
        .allSatisfy(
            outcome -> assertThat(report.count(outcome)).isEqualTo(report.of(outcome).size()));
  }
}
