package org.sailau.election.number;

/// A count that a source states, either exactly or as a lower bound. Its number is whole and at
/// least 0. Immutable.
public sealed interface Count {

  /// The number that the source prints, whether it is the count itself or its bound.
  long value();

  /// The source states the count itself: "254".
  record Exactly(long value) implements Count {}

  /// The source states a bound only: "more than 614" means at least 615, never 614.
  record MoreThan(long value) implements Count {}
}
