package org.sailau.election;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A part of the electorate for which figures are stated: the whole country, the voters abroad, a
/// region or a polling station. Immutable.
///
/// @param id unique among the election's units
/// @param within the position in [Election#units] of the unit that contains this one, or [#TOP]
/// @param turnout null if not stated
/// @param pollingStations null if not stated
/// @param details what few units have
public record Unit(
    String id,
    LocalizedText name,
    Kind kind,
    int within,
    @Nullable Turnout turnout,
    @Nullable PollingStations pollingStations,
    UnitDetails details) {

  /// A unit without details.
  public Unit(
      String id,
      LocalizedText name,
      Kind kind,
      int within,
      @Nullable Turnout turnout,
      @Nullable PollingStations pollingStations) {
    this(id, name, kind, within, turnout, pollingStations, UnitDetails.NONE);
  }

  /// The value of [#within] for a unit that no other unit contains.
  public static final int TOP = -1;

  /// The turnout that a contest has in this unit if it has none of its own; null if there is none,
  /// or if it is of another hour than the counts of the contest.
  ///
  /// @param hour the hour of the contest's counts; null if they are final or no hour is stated
  public @Nullable Turnout turnoutAt(@Nullable LocalDateTime hour) {
    return turnout == null || turnout.asOf() == null || turnout.asOf().equals(hour)
        ? turnout
        : null;
  }

  /// What a unit is. The names are part of the dataset format.
  public enum Kind {
    ELECTORATE,
    ABROAD,
    REGION,
    DISTRICT,
    POLLING_STATION,
    OTHER
  }
}
