package org.sailau.command.report;

import java.util.function.Consumer;
import org.sailau.audit.Audit;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Selection;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;

/// Which findings `sailau check` is asked for.
///
/// @param all whether each of them is listed, however many there are
public record CheckRequest(Selection selection, boolean all) {

  /// All findings, of each group the first.
  public static final CheckRequest USUAL = new CheckRequest(Selection.ALL, false);

  /// Whether only some rules or places are asked for.
  boolean isNarrowed() {
    return !selection.equals(Selection.ALL);
  }

  /// Hands on the findings of a group that are to be listed. Those that the report does not have
  /// are found once more, and not kept.
  void each(Audited audited, Report.Group group, Consumer<Finding> finding) {
    if (all && group.further() > 0 && group.outcome() != Outcome.CONTRADICTS) {
      Audit.each(audited.election(), selection, group.rule(), group.outcome(), finding);
    } else {
      group.findings().forEach(finding);
    }
  }

  /// Checks an election as far as it is asked for.
  public Audited audited(Election election) {
    Election derived = Derivation.of(election);
    return new Audited(derived, Audit.of(derived, selection, all));
  }

  /// How many contradictions are not listed although all are asked for.
  public int notListed(Report report) {
    return all
        ? report.groups(Outcome.CONTRADICTS).stream().mapToInt(Report.Group::further).sum()
        : 0;
  }

  /// In how many places of a group nothing is listed.
  int further(Report.Group group) {
    return all && group.outcome() != Outcome.CONTRADICTS ? 0 : group.further();
  }
}
