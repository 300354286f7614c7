package org.sailau.election.column;

/// The derived sums of a contest. Immutable.
///
/// @param votes by the position of the choice, in the units of [org.sailau.election.Tallies#votes]
/// @param counts by the place of the [Counts.Kind]
public record ContestSums(Sums votes, Sums counts) {

  /// No sums.
  public static final ContestSums NONE = new ContestSums(Sums.EMPTY, Sums.EMPTY);
}
