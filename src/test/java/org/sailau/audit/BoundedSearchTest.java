package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Election;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// Tests that no election keeps the audit busy, however long its figures would have to be searched.
class BoundedSearchTest {

  /// A share that no base below a thousand million prints.
  private static final String RARE = "33.333333334";

  private static ElectionBuilder builder() {
    return ElectionBuilder.withRounding(Rounding.Mode.HALF_UP, 9);
  }

  private static Election rareShares(int units, int shares) {
    ElectionBuilder builder = builder();
    for (int i = 0; i < units; i++) {
      builder
          .unit(0)
          .votes(200_000)
          .shares(Collections.nCopies(shares, rare(shares)).toArray(String[]::new));
    }
    return builder.election();
  }

  private static String rare(int shares) {
    return String.format(Locale.ROOT, "%.9f", 33.333333334 / shares);
  }

  /// As above, with a choice that contradicts the others in every unit.
  private static Election contradictions(int units) {
    ElectionBuilder builder = builder();
    for (int i = 0; i < units; i++) {
      builder.unit(0).votes(200_000).choice(null, RARE).choice(1_000L, "1");
    }
    return builder.election();
  }

  /// One contest with many choices, whose figures contradict each other only all together.
  private static Election manyChoices(int choices) {
    ElectionBuilder builder = ElectionBuilder.defaults().turnout(null, 1_000_000L, null);
    for (int i = 0; i < choices; i++) {
      builder.choice(i % 2 == 0 ? 1_000_000L / choices + 1 : null, i % 2 == 0 ? null : "0.06");
    }
    return builder.base(ShareBase.Kind.TOOK_PART, null).election();
  }

  static Stream<Arguments> worstCases() {
    return Stream.of(
        Arguments.of("a rare share in each unit", rareShares(400, 1)),
        Arguments.of("many rare shares in each unit", rareShares(40, 50)),
        Arguments.of("a contradiction in each unit", contradictions(400)),
        Arguments.of("many choices", manyChoices(2_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("worstCases")
  void theSearchesOfAllUnitsTogetherStayWithinTheirBudget(String name, Election election) {
    SearchBudget budget = new SearchBudget(election, () -> true);
    long allowed = budget.left();
    ContestRules.check(election, budget, new FindingCollector(election));
    assertThat(allowed - budget.left()).as(name).isLessThan(2 * allowed);
  }

  @Test
  void whatWasNotSearchedIsSaid() {
    Report report = Audit.of(rareShares(10, 1));
    assertThat(ReportTexts.ofRule(Rule.NOT_SEARCHED, report)).contains("CANNOT_TELL u1");
    assertThat(Audit.of(ElectionBuilder.defaults().shares("41.25", "58.75").election()).findings())
        .noneMatch(finding -> finding.rule() == Rule.NOT_SEARCHED);
  }

  @Test
  void contradictionsAreStillNamed() {
    Report report = Audit.of(contradictions(400));
    assertThat(report.count(Outcome.CONTRADICTS)).isEqualTo(400);
  }

  @Test
  void anAuditCanBeGivenUp() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(() -> Audit.of(rareShares(400, 1), () -> asked.incrementAndGet() < 5))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(5);
  }
}
