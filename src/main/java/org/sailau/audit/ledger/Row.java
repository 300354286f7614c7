package org.sailau.audit.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Statement;

/// A figure that several sources state, or one source twice, or of which a value cannot be true.
/// Immutable.
///
/// @param asOf up to which hour people are counted; null for the whole voting
/// @param values the different values, the shown one first
/// @param proof why the verdict is as it is
public record Row(
    Statement.Subject subject,
    @Nullable LocalDateTime asOf,
    List<StatedValue> values,
    Verdict verdict,
    Proof proof) {

  public Row {
    values = List.copyOf(values);
  }

  /// The values that cannot be true.
  public Stream<StatedValue> impossible() {
    return values.stream().filter(value -> value.standing() == Standing.IMPOSSIBLE);
  }

  /// The value that the election shows; empty if it shows none.
  public Optional<StatedValue> shown() {
    return values.stream().filter(StatedValue::shown).findFirst();
  }

  /// How many statements there are.
  public int statements() {
    return values.stream().mapToInt(value -> value.by().size()).sum();
  }
}
