package org.sailau.audit.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.Turnout;

/// Checks that at most as many took part as could vote: took part ≤ eligible, in every unit.
public final class TookPartRule {

  private TookPartRule() {}

  static boolean isContradicted(Turnout turnout) {
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleHere();
    return tookPart != null && eligible != null && tookPart > eligible;
  }

  public static void check(Election election, FindingCollector findings) {
    List<Figure> agreeing = new ArrayList<>();
    int units = 0;
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Turnout turnout = election.units().get(unit).turnout();
      if (turnout == null || turnout.tookPart() == null || turnout.eligibleHere() == null) {
        continue;
      }
      if (!isContradicted(turnout)) {
        if (!findings.isAskedFor(Figure.NONE, unit)) {
          continue;
        }
        units++;
        if (units <= FindingCollector.MAX_LISTED) {
          agreeing.addAll(TurnoutRule.figures(turnout, unit, false));
        }
        continue;
      }
      List<Figure> figures = TurnoutRule.figures(turnout, unit, false);
      int contradicted = unit;
      findings.add(
          Rule.TOOK_PART,
          Outcome.CONTRADICTS,
          () ->
              Finding.contradicts(
                  Rule.TOOK_PART, Figure.NONE, contradicted, figures, figures, List.of()));
    }
    if (units > 0) {
      // All units that agree share one finding, because one sentence says it.
      findings.add(
          Finding.agrees(Rule.TOOK_PART, Figure.NONE, Figure.NONE, agreeing, List.of())
              .withUnlisted(Math.max(0, units - FindingCollector.MAX_LISTED)));
    }
  }
}
