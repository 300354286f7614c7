package org.sailau.audit.rule;

import java.util.List;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;

/// Reports that final figures are not stated, if the stated figures are preliminary.
public final class FinalityRule {

  private FinalityRule() {}

  public static void check(Election election, FindingCollector findings) {
    if (election.status() == Election.Status.PRELIMINARY) {
      findings.add(
          Finding.cannotTell(Rule.FINALITY, Figure.NONE, Figure.NONE, List.of(), List.of()));
    }
  }
}
