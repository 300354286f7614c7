package org.sailau.audit.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.election.number.CountRange;

/// Reports which votes are possible where only a share p is stated and the base is N: from (the
/// smallest exact share printed as p) · N ÷ 100 to (the largest one) · N ÷ 100.
final class UnstatedVotesRule {

  private UnstatedVotesRule() {}

  static void addFinding(
      ContestUnit contestUnit, FeasibleRanges ranges, FindingCollector findings) {
    List<Figure> shares = new ArrayList<>();
    List<Derived> derived = new ArrayList<>();
    for (int row = contestUnit.firstRow(); row < contestUnit.endRow(); row++) {
      if (contestUnit.hasVotes(row) || !contestUnit.hasShare(row)) {
        continue;
      }
      shares.add(contestUnit.shareFigure(row));
      @Nullable CountRange votes = ranges.votes(contestUnit.choice(row));
      if (votes != null) {
        derived.add(
            contestUnit.derived(
                Derived.Kind.VOTES, contestUnit.choice(row), new Derived.Value.Whole(votes)));
      }
    }
    if (!shares.isEmpty()) {
      findings.add(
          Finding.cannotTell(
              Rule.UNSTATED_VOTES,
              contestUnit.contestIndex(),
              contestUnit.unitIndex(),
              shares,
              derived));
    }
  }
}
