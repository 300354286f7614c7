package org.sailau.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Span;

/// Says what votes can be where only a share p is stated, and the base is N: from p's least · N ÷
/// 100 to p's most · N ÷ 100.
final class UnstatedVotesRule {

  private UnstatedVotesRule() {}

  static void tell(ContestUnit here, Fit fit, Findings findings) {
    List<Figure> shares = new ArrayList<>();
    List<Derived> derived = new ArrayList<>();
    for (int row = here.from(); row < here.to(); row++) {
      if (here.hasVotes(row)) {
        continue;
      }
      shares.add(here.shareFigure(row));
      @Nullable Span votes = fit.votes(here.choice(row));
      if (votes != null) {
        derived.add(
            here.derived(Derived.Kind.VOTES, here.choice(row), new Derived.Value.Whole(votes)));
      }
    }
    if (!shares.isEmpty()) {
      findings.add(
          Finding.cannotTell(Rule.UNSTATED_VOTES, here.contest(), here.unit(), shares, derived));
    }
  }
}
