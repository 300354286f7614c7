package org.sailau.audit;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Report;
import org.sailau.audit.ledger.Ledger;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;
import org.sailau.election.derive.Parts;

/// An election with what is derived from it, and the report of its audit. Immutable: any thread may
/// use it.
///
/// @param parts which units are within which
/// @param sources what [#ledger] has
public record Audited(Election election, Report report, Parts parts, Lazily<Ledger> sources) {

  /// What is worked out when it is first asked for.
  public static final class Lazily<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    private Lazily(Supplier<T> make) {
      this.make = make;
    }

    private synchronized T get() {
      @Nullable T known = made;
      if (known == null) {
        known = make.get();
        made = known;
      }
      return known;
    }
  }

  private Audited(Election election, Report report, Parts parts) {
    this(election, report, parts, new Lazily<>(() -> Ledger.of(election)));
  }

  /// What several sources state of the same figures. Compares them when it is first asked for.
  public Ledger ledger() {
    return sources.get();
  }

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
