package org.sailau.view.places;

/// By what the places are sorted.
///
/// @param column what decides
/// @param descending whether the largest come first; what is not stated comes last either way
record PlaceOrder(Column column, boolean descending) {

  /// The columns of the table.
  enum Column {
    NAME,
    MEASURE,
    VOTES,
    TOOK_PART,
    ELIGIBLE,
    STATIONS,
    STATE
  }

  /// The highest first.
  static final PlaceOrder DEFAULT = new PlaceOrder(Column.MEASURE, true);
}
