package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.rule.BallotsRule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.rule.PartsOfVotesRule;
import org.sailau.audit.rule.RoundsRule;
import org.sailau.audit.rule.SeatsRule;
import org.sailau.audit.rule.TypesOfVotesRule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.chart.Elections;
import org.sailau.election.Election;

/// Every rule that may take long ends soon after its audit was given up.
class GivenUpTest {

  private interface Check {
    void check(Election election, SearchBudget budget, FindingCollector findings);
  }

  /// @param questions how often an audit may go on before it is given up
  private static void assertGivesUp(Check rule, Election election, int questions) {
    AtomicInteger left = new AtomicInteger(questions);
    SearchBudget budget = new SearchBudget(election, () -> left.getAndDecrement() > 0);
    FindingCollector findings = new FindingCollector(election);
    assertThatThrownBy(() -> rule.check(election, budget, findings))
        .isInstanceOf(CancellationException.class);
  }

  private static ElectionText withParts(int parts, String whole) {
    ElectionText text = ElectionText.of(whole);
    for (int part = 1; part <= parts; part++) {
      text.unit("'within': 'u0'").votes(part, 3, 4);
    }
    return text;
  }

  @Test
  void votesOfManyUnits() {
    assertGivesUp(ContestRules::check, withParts(40, "").election(), 30);
  }

  @Test
  void ballots() {
    assertGivesUp(BallotsRule::check, ElectionText.of("").count(0, "'ballots': 5").election(), 0);
  }

  @Test
  void seats() {
    assertGivesUp(SeatsRule::check, ElectionText.of("").election(), 0);
  }

  @Test
  void kindsOfVotes() {
    assertGivesUp(
        TypesOfVotesRule::check,
        ElectionText.of("").votes(0, 5, 6).votesOf("early", 0, 2, 3).election(),
        0);
  }

  @Test
  void wholes() {
    assertGivesUp(PartsOfVotesRule::check, ElectionText.of("").votes(0, 5, 6).election(), 0);
  }

  /// Asked once for each of the 41 units, and once for each of the 40 parts.
  @Test
  void partsOfOneWhole() {
    assertGivesUp(
        PartsOfVotesRule::check,
        withParts(40, "'partsComplete': true").votes(0, 120, 160).election(),
        60);
  }

  /// Asked once by the rule of seats, and then by those that take all units at once.
  @Test
  void otherRules() {
    AtomicInteger asked = new AtomicInteger();
    Election election = ElectionText.of("").election();
    assertThatThrownBy(() -> Audit.of(election, () -> asked.getAndIncrement() == 0))
        .isInstanceOf(CancellationException.class);
  }

  /// @param later members of the second round
  private static Election rounds(String method, String eliminated, String later) {
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'units': [{'id': 'u0', 'name': {'en': 'U'}}],
         'contests': [
          {'id': 'first', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'u0', %s,
           'choices': [{'id': 'a', 'name': {'en': 'A'}%s}], 'tallies': []},
          {'id': 'second', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'u0', %s,
           'of': 'first', 'round': 2,
           'choices': [{'id': 'a', 'name': {'en': 'A'}}], 'tallies': [%s]}]}
        """
            .formatted(method, eliminated, method, later)
            .replace('\'', '"'));
  }

  @Test
  void rounds() {
    assertGivesUp(RoundsRule::check, rounds("'method': 'ranked'", "", ""), 0);
  }

  @Test
  void unitsOfRounds() {
    assertGivesUp(
        RoundsRule::check,
        rounds("'method': 'ranked'", "", "{'unit': 'u0', 'choice': 'a', 'votes': 5}"),
        1);
  }

  @Test
  void eliminatedChoicesOfRounds() {
    assertGivesUp(
        RoundsRule::check, rounds("'method': 'majority'", ", 'eliminatedIn': 'second'", ""), 0);
  }
}
