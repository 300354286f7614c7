package org.sailau.audit;

import java.util.List;
import org.sailau.election.Election;

/// Says that the final figures are not stated, where the stated ones are preliminary.
final class FinalityRule {

  private FinalityRule() {}

  static void check(Election election, Findings findings) {
    if (election.status() == Election.Status.PRELIMINARY) {
      findings.add(
          Finding.cannotTell(Rule.FINALITY, Figure.NONE, Figure.NONE, List.of(), List.of()));
    }
  }
}
