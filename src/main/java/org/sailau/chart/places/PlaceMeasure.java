package org.sailau.chart.places;

/// Which figure of a place a map shows, in percent or in percentage points from 0 to 100.
public sealed interface PlaceMeasure {

  /// The turnout of the place.
  record Turnout() implements PlaceMeasure {}

  /// The share of a choice.
  ///
  /// @param contest the position of the contest in the election
  /// @param choice the position of the choice in the contest
  record ChoiceShare(int contest, int choice) implements PlaceMeasure {}

  /// How far the first choice of the place is ahead of the second, whichever they are.
  ///
  /// @param contest the position of the contest in the election
  record Lead(int contest) implements PlaceMeasure {}
}
