package org.sailau.audit.finding;

/// What a rule found, in the order in which readers want to know.
public enum Outcome {
  /// The figures can all be true.
  AGREES,
  /// Something is not stated that would be needed to tell.
  CANNOT_TELL,
  /// The figures cannot all be true.
  CONTRADICTS
}
