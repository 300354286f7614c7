package org.sailau.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.derive.PlaceTurnouts.Place;

/// Which place of a map of tiles an arrow leads to, as in the window's tab of places.
final class TileSteps {

  /// How much a column or a row counts that is on the way, and one beside it.
  private static final int AHEAD = 2;

  private static final int ASIDE = 5;

  private TileSteps() {}

  /// The nearest place in a direction, over gaps; the same place if there is none.
  ///
  /// @param places at least one
  /// @param from null if no place is chosen yet: then the first one follows
  /// @param right 1 for right, -1 for left, or else 0
  /// @param down 1 for down, -1 for up, or else 0
  static Place next(List<Place> places, @Nullable Place from, int right, int down) {
    if (from == null) {
      return places.getFirst();
    }
    Place nearest = from;
    int shortest = Integer.MAX_VALUE;
    for (Place to : places) {
      int columns = to.column() - from.column();
      int rows = to.row() - from.row();
      int ahead = right * columns + down * rows;
      int way = AHEAD * ahead + ASIDE * (Math.abs(down * columns) + Math.abs(right * rows));
      if (ahead > 0 && way < shortest) {
        nearest = to;
        shortest = way;
      }
    }
    return nearest;
  }
}
