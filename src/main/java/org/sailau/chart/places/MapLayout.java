package org.sailau.chart.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.UnitDetails;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Outline;

/// Where a map shows units. Immutable: any thread may use it.
public sealed interface MapLayout {

  /// The positions of the units that are on the map.
  List<Integer> units();

  /// With which the ids of charts on this map begin.
  String prefix();

  /// A tile of equal size for each unit.
  ///
  /// @param places the tile of each unit, row by row
  record Tiles(Map<Integer, UnitDetails.Tile> places) implements MapLayout {

    /// More tiles beside or below each other cannot be read.
    private static final int MAX_SIDE = 40;

    /// With which the ids of maps of tiles begin.
    public static final String PREFIX = "places";

    /// The tiles that a dataset has. Empty if these are fewer than two, or so many beside each
    /// other that nobody could read them.
    public static Optional<Tiles> of(Election election) {
      Map<UnitDetails.Tile, Integer> units = new LinkedHashMap<>();
      for (int unit = 0; unit < election.units().size(); unit++) {
        UnitDetails.@Nullable Place place = election.units().get(unit).details().place();
        UnitDetails.@Nullable Tile tile = place == null ? null : place.tile();
        if (tile != null) {
          if (tile.column() >= MAX_SIDE || tile.row() >= MAX_SIDE) {
            return Optional.empty();
          }
          // Of several units on one tile the first.
          units.putIfAbsent(tile, unit);
        }
      }
      List<UnitDetails.Tile> order = new ArrayList<>(units.keySet());
      order.sort(
          Comparator.comparingInt(UnitDetails.Tile::row)
              .thenComparingInt(UnitDetails.Tile::column));
      Map<Integer, UnitDetails.Tile> places = new LinkedHashMap<>();
      order.forEach(tile -> places.put(units.getOrDefault(tile, 0), tile));
      return places.size() > 1 ? Optional.of(new Tiles(places)) : Optional.empty();
    }

    @Override
    public List<Integer> units() {
      return List.copyOf(places.keySet());
    }

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  /// The outline of each unit.
  record Shapes(JoinedShapes joined) implements MapLayout {

    /// With which the ids of maps of outlines begin.
    public static final String PREFIX = "shapes";

    /// Empty if no unit has an outline.
    public static Optional<Shapes> of(JoinedShapes joined) {
      return joined.outlines().isEmpty() ? Optional.empty() : Optional.of(new Shapes(joined));
    }

    @Override
    public List<Integer> units() {
      return joined.outlines().stream().map(Outline::unit).sorted().toList();
    }

    @Override
    public String prefix() {
      return PREFIX;
    }
  }
}
