package org.sailau.present;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.sailau.slide.SlidePicture;

/// Finds where a slide has nothing but its background. All lengths are in pixels.
final class FreePlace {

  /// The picture is looked at in squares, since nobody sees smaller steps.
  private static final int CELL = 8;

  private final int columns;
  private final int rows;

  /// At (row, column), how many squares above and to the left of it have something in them.
  private final int[][] taken;

  /// @param picture whose upper left pixel has the colour of the background
  FreePlace(SlidePicture picture) {
    columns = picture.width() / CELL;
    rows = picture.height() / CELL;
    taken = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        taken[row + 1][column + 1] =
            taken[row][column + 1]
                + taken[row + 1][column]
                - taken[row][column]
                + (isTaken(picture, row, column) ? 1 : 0);
      }
    }
  }

  private static boolean isTaken(SlidePicture picture, int row, int column) {
    int[] pixels = picture.argb();
    for (int y = row * CELL; y < (row + 1) * CELL; y++) {
      for (int x = column * CELL; x < (column + 1) * CELL; x++) {
        if (pixels[y * picture.width() + x] != pixels[0]) {
          return true;
        }
      }
    }
    return false;
  }

  /// The upper left corner of a free rectangle: as low as there is one, and as near to the middle.
  Optional<Point2D> find(double width, double height) {
    int across = (int) Math.ceil(width / CELL);
    int down = (int) Math.ceil(height / CELL);
    int middle = (columns - across) / 2;
    for (int row = rows - down; row >= 0; row--) {
      for (int aside = 0; aside <= middle; aside++) {
        for (int column : new int[] {middle - aside, middle + aside}) {
          if (column + across <= columns && isFree(row, column, down, across)) {
            return Optional.of(new Point2D(column * CELL, row * CELL));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFree(int row, int column, int down, int across) {
    return taken[row + down][column + across]
            - taken[row][column + across]
            - taken[row + down][column]
            + taken[row][column]
        == 0;
  }
}
