package org.sailau.audit;

import org.sailau.audit.finding.Report;
import org.sailau.election.Election;

/// An election and what holding its figures against each other found. Immutable: use from any
/// thread.
public record Audited(Election election, Report report) {

  /// Audits an election, as [Audit#of].
  public static Audited of(Election election) {
    return new Audited(election, Audit.of(election));
  }
}
