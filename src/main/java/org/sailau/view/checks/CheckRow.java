package org.sailau.view.checks;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;

/// A row of the list of checks.
sealed interface CheckRow {

  Outcome outcome();

  /// The heading above all findings with one outcome.
  ///
  /// @param count how many places have the outcome, including unlisted ones
  record Heading(Outcome outcome, int count) implements CheckRow {}

  /// One finding.
  record Entry(Finding finding) implements CheckRow {
    @Override
    public Outcome outcome() {
      return finding.outcome();
    }
  }

  /// Says that no finding has this outcome.
  record NoFindings(Outcome outcome) implements CheckRow {}

  /// Makes the rows of a report. Contradictions come first if there are any, because readers must
  /// not miss them; otherwise they are last.
  static List<CheckRow> of(Report report) {
    List<CheckRow> rows = new ArrayList<>();
    List<Outcome> order =
        report.isConsistent()
            ? List.of(Outcome.AGREES, Outcome.CANNOT_TELL, Outcome.CONTRADICTS)
            : List.of(Outcome.CONTRADICTS, Outcome.AGREES, Outcome.CANNOT_TELL);
    for (Outcome outcome : order) {
      rows.add(new Heading(outcome, report.count(outcome)));
      List<Finding> findings = report.of(outcome);
      findings.forEach(finding -> rows.add(new Entry(finding)));
      if (findings.isEmpty()) {
        rows.add(new NoFindings(outcome));
      }
    }
    return rows;
  }
}
