package org.sailau.audit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.audit.ledger.DayRule;
import org.sailau.audit.rule.BallotsRule;
import org.sailau.audit.rule.BoundsRule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.rule.CountriesRule;
import org.sailau.audit.rule.DatesRule;
import org.sailau.audit.rule.FinalityRule;
import org.sailau.audit.rule.OrganisationsRule;
import org.sailau.audit.rule.PartsOfUnitsRule;
import org.sailau.audit.rule.PartsOfVotesRule;
import org.sailau.audit.rule.RoundsRule;
import org.sailau.audit.rule.SeatsRule;
import org.sailau.audit.rule.TookPartRule;
import org.sailau.audit.rule.TurnoutRule;
import org.sailau.audit.rule.TypesOfVotesRule;
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
          DayRule::check,
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
    FindingCollector findings = new FindingCollector(election);
    check(election, findings, goOn);
    return findings.report();
  }

  /// Applies every rule and reports what is asked for.
  ///
  /// @param all whether all contradictions are listed, as far as memory allows, and not only the
  ///   worst ones of each rule
  public static Report of(Election election, Selection asked, boolean all) {
    FindingCollector findings = new FindingCollector(election, asked, all);
    check(election, findings, () -> true);
    return findings.report();
  }

  /// Applies every rule once more and hands on each finding of one rule and outcome, in the order
  /// of their places, listed in a report or not. Keeps none of them, so there may be millions.
  ///
  /// @param outcome any but [Outcome#CONTRADICTS], whose findings have another order
  public static void each(
      Election election, Selection asked, Rule rule, Outcome outcome, Consumer<Finding> finding) {
    Selection one = new Selection(Set.of(rule), asked.contest(), asked.unit());
    check(election, FindingCollector.passingOn(election, one, outcome, finding), () -> true);
  }

  private static void check(Election election, FindingCollector findings, BooleanSupplier goOn) {
    SearchBudget budget = new SearchBudget(election, goOn);
    TurnoutRule.check(election, findings);
    ContestRules.check(election, budget, findings);
    BallotsRule.check(election, budget, findings);
    TypesOfVotesRule.check(election, budget, findings);
    PartsOfVotesRule.check(election, budget, findings);
    RoundsRule.check(election, budget, findings);
    SeatsRule.check(election, budget, findings);
    for (BiConsumer<Election, FindingCollector> rule : RULES) {
      budget.check();
      rule.accept(election, findings);
    }
  }
}
