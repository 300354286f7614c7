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
import org.sailau.election.CountRange;

/// Says what votes can be where only a share p is stated, and the base is N: from p's least · N ÷
/// 100 to p's most · N ÷ 100.
final class UnstatedVotesRule {

  private UnstatedVotesRule() {}

  static void addFinding(ContestUnit here, FeasibleRanges fit, FindingCollector findings) {
    List<Figure> shares = new ArrayList<>();
    List<Derived> derived = new ArrayList<>();
    for (int row = here.firstRow(); row < here.endRow(); row++) {
      if (here.hasVotes(row)) {
        continue;
      }
      shares.add(here.shareFigure(row));
      @Nullable CountRange votes = fit.votes(here.choice(row));
      if (votes != null) {
        derived.add(
            here.derived(Derived.Kind.VOTES, here.choice(row), new Derived.Value.Whole(votes)));
      }
    }
    if (!shares.isEmpty()) {
      findings.add(
          Finding.cannotTell(
              Rule.UNSTATED_VOTES, here.contestIndex(), here.unitIndex(), shares, derived));
    }
  }
}
