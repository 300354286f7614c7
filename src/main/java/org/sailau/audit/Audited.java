package org.sailau.audit;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sailau.audit.finding.Report;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;

/// An election with what is derived from it, and the report of its audit. Immutable: any thread may
/// use it.
public record Audited(Election election, Report report) {

  /// Audits an election, like [Audit#of].
  public static Audited of(Election election) {
    return of(election, () -> true);
  }

  /// Audits an election, like [Audit#of(Election, BooleanSupplier)].
  ///
  /// @throws CancellationException if it was given up
  public static Audited of(Election election, BooleanSupplier goOn) {
    Election derived = Derivation.of(election);
    return new Audited(derived, Audit.of(derived, goOn));
  }
}
