package org.sailau.slide.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a slide with a map of tiles says.
///
/// @param tiles at least one
/// @param highest where the figure is highest
/// @param lowest where it is lowest
/// @param chosen the tile that is named; null if none is
/// @param revealed whether the figures are shown
/// @param words what stands beside the map
public record PlacesContent(
    List<PlaceTile> tiles,
    int columns,
    int rows,
    Extreme highest,
    Extreme lowest,
    @Nullable PlaceTile chosen,
    boolean revealed,
    PlacesWords words) {

  public PlacesContent {
    tiles = List.copyOf(tiles);
  }

  /// A tile.
  ///
  /// @param key the id of the unit
  /// @param step the place of its shade; [org.sailau.chart.places.Steps#NONE] if nothing is stated
  /// @param brief the figure as it stands on the tile; empty if nothing is stated
  /// @param figure the figure with its sign, or that it is not stated
  public record PlaceTile(
      String key, String name, int column, int row, int step, String brief, String figure) {}

  /// The highest or the lowest figure.
  ///
  /// @param word which of both it is
  /// @param name of the place, or of several
  /// @param tiles those that have it
  public record Extreme(String word, String name, String figure, List<PlaceTile> tiles) {
    public Extreme {
      tiles = List.copyOf(tiles);
    }
  }

  /// The other words.
  ///
  /// @param help which keys name a place
  /// @param counts what the numbers on the scale count
  /// @param ticks the borders of the steps
  /// @param perStep how many places are in each step
  /// @param notStated how many places have no figure; empty if all have one
  public record PlacesWords(
      String help, String counts, List<String> ticks, List<String> perStep, String notStated) {
    public PlacesWords {
      ticks = List.copyOf(ticks);
      perStep = List.copyOf(perStep);
    }
  }

  /// The highest and the lowest figure in the order in which they stand beside the map: the one
  /// that is higher up on it first, so that the lines to them do not cross.
  List<Extreme> extremes() {
    PlaceTile high = highest.tiles().getFirst();
    PlaceTile low = lowest.tiles().getFirst();
    boolean highFirst =
        high.row() == low.row() ? high.column() > low.column() : high.row() < low.row();
    return highFirst ? List.of(highest, lowest) : List.of(lowest, highest);
  }

  /// Whether no tile stands right of another one in its row.
  boolean isLastOfRow(PlaceTile tile) {
    return tiles.stream()
        .noneMatch(other -> other.row() == tile.row() && other.column() > tile.column());
  }
}
