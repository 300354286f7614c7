package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What few units have. Immutable.
///
/// @param alsoWithin the positions in [Election#units] of units that contain this one beside
///   [Unit#within], as a precinct is in a county and in a district
/// @param partsComplete whether the units of the election within this one are all of it
/// @param code the unit's code at the authority; null if not stated
/// @param label what units of this kind are called; null if not stated
/// @param place where a map shows the unit; null if not stated
public record UnitDetails(
    List<Integer> alsoWithin,
    boolean partsComplete,
    @Nullable String code,
    @Nullable LocalizedText label,
    @Nullable Place place) {

  /// The details of a unit of which nothing of the kind is stated.
  public static final UnitDetails NONE = new UnitDetails(List.of(), false, null, null, null);

  public UnitDetails {
    alsoWithin = List.copyOf(alsoWithin);
  }

  /// The same details with other units that contain this one.
  public UnitDetails within(List<Integer> others) {
    return new UnitDetails(others, partsComplete, code, label, place);
  }

  /// Where a map shows a unit.
  ///
  /// @param tile the column and the row of its tile, each from 0; null if not stated
  /// @param shape the id of its shape in a file of shapes; null if not stated
  public record Place(@Nullable Tile tile, @Nullable String shape) {}

  /// A place in a map of tiles.
  public record Tile(int column, int row) {}
}
