package org.sailau.audit;

import org.sailau.audit.finding.Report;
import org.sailau.election.Election;

/// An election together with the report of its audit. Immutable: any thread may use it.
public record Audited(Election election, Report report) {

  /// Audits an election, like [Audit#of].
  public static Audited of(Election election) {
    return new Audited(election, Audit.of(election));
  }
}
