package org.sailau.audit.finding;

/// What a rule found.
public enum Outcome {
  /// All figures can be true together.
  AGREES,
  /// A figure that would be needed to decide is not stated.
  CANNOT_TELL,
  /// The figures cannot all be true.
  CONTRADICTS
}
