package org.sailau.chart.trick;

import java.util.Arrays;
import java.util.List;
import org.sailau.chart.draw.Fill;
import org.sailau.election.Ratio;

/// The shape that shows a figure, with exact corners, so that its area can be measured. Coordinates
/// count from the plot's lower left corner to the right and upwards, in lengths of the plot's own.
/// The drawing stretches the shape to pixels, which keeps the proportions of areas.
///
/// @param faces polygons, none of which covers another one
record FigureShape(List<Face> faces, Fill fill) {

  FigureShape {
    faces = List.copyOf(faces);
  }

  /// A corner of a face.
  record Point(Ratio x, Ratio y) {

    static Point of(long x, long y) {
      return new Point(Ratio.of(x), Ratio.of(y));
    }
  }

  /// The side of a block that a face is.
  enum Side {
    FRONT,
    TOP,
    SIDE
  }

  /// A polygon.
  record Face(Side side, List<Point> corners) {

    Face {
      corners = List.copyOf(corners);
    }

    static Face of(Side side, Point... corners) {
      return new Face(side, Arrays.asList(corners));
    }

    /// The area of the polygon, by the shoelace formula.
    Ratio area() {
      Ratio twice = Ratio.ZERO;
      for (int i = 0; i < corners.size(); i++) {
        Point one = corners.get(i);
        Point next = corners.get((i + 1) % corners.size());
        twice = twice.plus(one.x.times(next.y)).minus(next.x.times(one.y));
      }
      return twice.absolute().times(Ratio.of(1, 2));
    }
  }

  /// A rectangle whose lower side is at a given height.
  static FigureShape rectangle(Ratio left, Ratio width, Ratio height, Fill fill) {
    Ratio right = left.plus(width);
    return new FigureShape(
        List.of(
            Face.of(
                Side.FRONT,
                new Point(left, Ratio.ZERO),
                new Point(right, Ratio.ZERO),
                new Point(right, height),
                new Point(left, height))),
        fill);
  }

  /// The area of all faces together.
  Ratio area() {
    return faces.stream().map(Face::area).reduce(Ratio.ZERO, Ratio::plus);
  }
}
