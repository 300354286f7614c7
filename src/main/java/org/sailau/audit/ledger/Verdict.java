package org.sailau.audit.ledger;

/// What arithmetic says of a figure that several sources state. The names are part of the output of
/// `sailau sources --json` and must not change.
public enum Verdict {
  /// All sources state the same, as far as their printed digits tell.
  SAME,
  /// The values differ and can all be true: one is preliminary and one final, or one is a bound.
  BOTH_POSSIBLE,
  /// At least one value cannot be true, and another one can.
  IMPOSSIBLE,
  /// The values exclude each other, and no other figure tells which one is true.
  OPEN
}
