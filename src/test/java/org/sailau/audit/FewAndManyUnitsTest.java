package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.rule.ContestRules;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Election;

/// What is said of the votes and shares of a unit does not depend on how many other units there
/// are, though of many units it is found in a shorter way.
class FewAndManyUnitsTest {

  private static String maybe(String name, long value, Random random) {
    return random.nextInt(3) > 0 ? "" : ", '%s': %d".formatted(name, Math.max(1, value));
  }

  private static ElectionText unit(Random seeded) {
    long base = 4L + seeded.nextInt(20);
    long eligible = base + seeded.nextInt(6) - 2;
    long tookPart = base + seeded.nextInt(6) - 2;
    String turnout =
        maybe("eligibleVoters", eligible, seeded) + maybe("tookPart", tookPart, seeded);
    ElectionText text =
        ElectionText.of("")
            .contest(
                "'shareBase': {'of': '%s'}"
                    .formatted(seeded.nextBoolean() ? "valid-votes" : "took-part"))
            .choices(3)
            .unit(
                "'within': 'u0'"
                    + (turnout.isEmpty() ? "" : ", 'turnout': {" + turnout.substring(2) + "}"));
    long left = base;
    for (int choice = 0; choice < 3; choice++) {
      long votes = seeded.nextInt((int) left + 1);
      left -= votes;
      long slip = seeded.nextInt(6) == 0 ? 1 : 0;
      String figures = "";
      if (seeded.nextInt(3) > 0) {
        figures += ", 'votes': " + (votes + slip);
      }
      if (seeded.nextInt(3) > 0) {
        figures += ", 'share': " + (200 * votes + base) / (2 * base);
      }
      if (!figures.isEmpty()) {
        text.tally(1, choice, figures.substring(2));
      }
    }
    return text;
  }

  @Property(tries = 300)
  void theSameIsSaidOfAUnit(@ForAll long seed) {
    Report few = unit(new Random(seed)).audit();
    ElectionText text = unit(new Random(seed));
    for (int more = 0; more < 32; more++) {
      text.unit("'within': 'u0'");
    }
    Report many = text.audit();
    assertThat(ReportTexts.contradictions(many)).isEqualTo(ReportTexts.contradictions(few));
    assertThat(ReportTexts.ofRule(Rule.VOTES_WITHIN, many))
        .isEqualTo(ReportTexts.ofRule(Rule.VOTES_WITHIN, few));
    assertThat(ReportTexts.ofRule(Rule.COMMON_BASE, many))
        .isEqualTo(ReportTexts.ofRule(Rule.COMMON_BASE, few));
  }

  /// Of so many votes no long holds the limits of the base.
  @Test
  void theSameIsSaidOfVotesBeyondWhatIsAddedQuickly() {
    ElectionText text =
        ElectionText.of("")
            .contest("'shareBase': {'of': 'took-part'}")
            .choices(2)
            .unit("'within': 'u0', 'turnout': {'eligibleVoters': 150000000000000000}")
            .tally(1, 0, "'votes': 100000000000000000, 'share': 50");
    List<String> few = ReportTexts.contradictions(text.audit());
    for (int more = 0; more < 32; more++) {
      text.unit("'within': 'u0'");
    }
    assertThat(ReportTexts.contradictions(text.audit())).isEqualTo(few).hasSize(1);
  }

  /// The other half of the steps is for what is told in detail.
  @Test
  void searchesInManyUnitsTakeHalfOfTheSteps() {
    ElectionText text = ElectionText.of("");
    for (int unit = 1; unit < 40; unit++) {
      text.unit("'within': 'u0'")
          .tally(unit, 0, "'share': 33.3333334")
          .tally(unit, 1, "'share': 16.1803399");
    }
    Election election = text.election();
    SearchBudget budget = new SearchBudget(election, () -> true);
    long all = budget.left();
    ContestRules.check(election, budget, new FindingCollector(election));
    assertThat(budget.left()).isBetween(all / 4, all / 2);
  }
}
