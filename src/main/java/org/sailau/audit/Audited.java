package org.sailau.audit;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sailau.audit.finding.Report;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;
import org.sailau.election.derive.Parts;

/// An election with what is derived from it, and the report of its audit. Immutable: any thread may
/// use it.
///
/// @param parts which units are within which
public record Audited(Election election, Report report, Parts parts) {

  /// An election whose units within units are looked up anew.
  public Audited(Election election, Report report) {
    this(election, report, new Parts(election));
  }

  /// Audits an election, like [Audit#of].
  public static Audited of(Election election) {
    return of(election, () -> true);
  }

  /// Audits an election, like [Audit#of(Election, BooleanSupplier)].
  ///
  /// @throws CancellationException if it was given up
  public static Audited of(Election election, BooleanSupplier goOn) {
    Parts parts = new Parts(election);
    Election derived = Derivation.of(election, parts);
    return new Audited(derived, Audit.of(derived, goOn), parts);
  }
}
