package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.WorstCases.Case;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Tests that the audit of any election does no more than a small multiple of what reading it does,
/// whatever rule has most to do. What is done is counted; clocks are for [WorstCases] itself.
class WorstCasesTest {

  /// Far more than any election here takes, to end what would go on for ever.
  private static final Duration GUARD = Duration.ofSeconds(60);

  private static final int FIGURES = 4_000;

  static List<Case> cases() {
    return WorstCases.all(FIGURES);
  }

  /// What reading has met: units, choices, rows of tallies and counts, organisations.
  private static long size(Election election) {
    long size = election.units().size();
    for (Contest contest : election.contests()) {
      size += 1 + contest.choices().size() + contest.tallies().size();
      size += contest.counts().size();
      size += contest.byType().stream().mapToLong(type -> type.tallies().size()).sum();
    }
    return size
        + Stream.ofNullable(election.observation())
            .flatMap(o -> o.organisations().stream())
            .count();
  }

  /// How often an audit asks whether to go on: before each unit of a contest, each whole and each
  /// part that is added up or named.
  private static long steps(Election election) {
    AtomicLong asked = new AtomicLong();
    Audit.of(election, () -> asked.incrementAndGet() > 0);
    return asked.get();
  }

  private static long figures(Report report) {
    long figures = 0;
    for (Finding finding : report.findings()) {
      figures += finding.figures().size() + finding.conflict().size() + finding.derived().size();
    }
    return figures;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anAuditDoesASmallMultipleOfReading(Case worst) {
    Election election = worst.election();
    long size = size(election);
    assertTimeoutPreemptively(
        GUARD,
        () -> {
          assertThat(steps(election)).as("steps for %s", size).isLessThan(4 * size + 100);
          assertThat(figures(Audit.of(election)))
              .as("figures in findings of %s", size)
              .isLessThan(6 * size + 1_000);
          SearchBudget budget = new SearchBudget(election, () -> true);
          long allowed = budget.left();
          ContestRules.check(election, budget, new FindingCollector(election));
          assertThat(allowed - budget.left()).as("searched").isLessThan(2 * allowed);
        });
  }

  @Test
  void everyRuleHasAWorstCase() {
    Set<Rule> met =
        cases().stream()
            .flatMap(one -> Audit.of(one.election()).findings().stream())
            .map(Finding::rule)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    Set<Rule> others = EnumSet.complementOf(EnumSet.copyOf(met));
    // The last one says one sentence of the election, and looks at its status only. The others go
    // once through the statements, which are no part of these cases.
    assertThat(others).isSubsetOf(Rule.DAY, Rule.HOUR, Rule.FINALITY);
  }

  @Test
  void chainsOfAHundredThousandUnitsAreWalkedWithoutASearchForTheirEnds() {
    Election chain = WorstCases.chain(100_000).election();
    assertTimeoutPreemptively(GUARD, () -> assertThat(steps(chain)).isLessThan(4 * size(chain)));
  }
}
