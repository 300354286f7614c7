package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// A part of the electorate for which figures are stated: all of it, the voters abroad, a region, a
/// polling station.
///
/// @param id unique among the election's units
/// @param within the position in [Election#units] of the unit that this one is a part of, or [#TOP]
public record Unit(
    String id,
    LocalizedText name,
    Kind kind,
    int within,
    @Nullable Turnout turnout,
    @Nullable PollingStations pollingStations) {

  /// Stands for "part of no other unit".
  public static final int TOP = -1;

  public enum Kind {
    ELECTORATE,
    ABROAD,
    REGION,
    DISTRICT,
    POLLING_STATION,
    OTHER
  }
}
