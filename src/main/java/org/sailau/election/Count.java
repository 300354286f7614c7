package org.sailau.election;

/// A count as a source states it: exact, or only a bound. Whole numbers, 0 or more.
public sealed interface Count {

  /// The number that the source names.
  long value();

  /// "254"
  record Exactly(long value) implements Count {}

  /// "more than 614": at least 615, never 614 itself.
  record MoreThan(long value) implements Count {}
}
