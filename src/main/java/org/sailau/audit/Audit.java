package org.sailau.audit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Report;
import org.sailau.audit.rule.BoundsRule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.rule.CountriesRule;
import org.sailau.audit.rule.DatesRule;
import org.sailau.audit.rule.FinalityRule;
import org.sailau.audit.rule.OrganisationsRule;
import org.sailau.audit.rule.PartsOfUnitsRule;
import org.sailau.audit.rule.PartsOfVotesRule;
import org.sailau.audit.rule.TookPartRule;
import org.sailau.audit.rule.TurnoutRule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Election;

/// Checks the figures of an election against each other. All arithmetic is exact, with whole
/// numbers and fractions; no double decides anything. The report says which figures agree, which
/// contradict each other and what cannot be decided. It never says why.
public final class Audit {

  /// The rules that need no search.
  private static final List<BiConsumer<Election, FindingCollector>> RULES =
      List.of(
          TookPartRule::check,
          PartsOfUnitsRule::check,
          CountriesRule::check,
          OrganisationsRule::check,
          DatesRule::check,
          BoundsRule::check,
          FinalityRule::check);

  private Audit() {}

  /// Applies every rule. Any thread may call this, but not the JavaFX thread: it takes about a
  /// tenth of a microsecond per figure, and at most a second more for searches.
  public static Report of(Election election) {
    return of(election, () -> true);
  }

  /// Applies every rule, as above.
  ///
  /// @param goOn false to give up; asked often on the calling thread
  /// @throws CancellationException if it was given up
  public static Report of(Election election, BooleanSupplier goOn) {
    SearchBudget budget = new SearchBudget(election, goOn);
    FindingCollector findings = new FindingCollector();
    TurnoutRule.check(election, findings);
    ContestRules.check(election, budget, findings);
    PartsOfVotesRule.check(election, budget, findings);
    for (BiConsumer<Election, FindingCollector> rule : RULES) {
      budget.check();
      rule.accept(election, findings);
    }
    return findings.report();
  }
}
