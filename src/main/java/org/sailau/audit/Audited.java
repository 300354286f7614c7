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
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Shapes;

/// An election with what is derived from it, and the report of its audit. Immutable: any thread may
/// use it.
///
/// @param parts which units are within which
/// @param sources what [#ledger] has
/// @param shapes the outlines of its units; null if there are none
public record Audited(
    Election election,
    Report report,
    Parts parts,
    Lazily<Ledger> sources,
    @Nullable JoinedShapes shapes) {

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
    this(election, report, parts, new Lazily<>(() -> Ledger.of(election)), null);
  }

  /// The same with outlines from a file. Not for the JavaFX thread: takes time by points.
  ///
  /// @param file null for no outlines
  public Audited withShapes(@Nullable Shapes file) {
    return new Audited(
        election, report, parts, sources, file == null ? null : JoinedShapes.of(election, file));
  }

  /// What several sources state of the same figures. Compares them when it is first asked for.
  public Ledger ledger() {
    return sources.get();
  }

  /// The file of [#shapes]; null if there is none.
  public @Nullable Shapes shapesFile() {
    return shapes == null ? null : shapes.shapes();
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
