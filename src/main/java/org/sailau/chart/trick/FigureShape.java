package org.sailau.chart.trick;

import java.util.Arrays;
import java.util.List;
import org.sailau.chart.draw.Fill;
import org.sailau.election.number.Ratio;

/// The shape that stands for a figure in a trick: flat faces with exact corners, so that their
/// areas can be computed exactly. Coordinates are in the plot's own units, to the right of and
/// above its lower left corner. Drawing stretches the plot to the pixels, which keeps the ratios of
/// areas.
///
/// @param faces no face covers another one
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

  /// Which side of a block a face is.
  enum Side {
    FRONT,
    TOP,
    SIDE
  }

  /// A face: a polygon.
  record Face(Side side, List<Point> corners) {

    Face {
      corners = List.copyOf(corners);
    }

    static Face of(Side side, Point... corners) {
      return new Face(side, Arrays.asList(corners));
    }

    /// The area, by the shoelace formula.
    Ratio area() {
      Ratio twice = Ratio.ZERO;
      for (int i = 0; i < corners.size(); i++) {
        Point corner = corners.get(i);
        Point next = corners.get((i + 1) % corners.size());
        twice = twice.plus(corner.x.times(next.y)).minus(next.x.times(corner.y));
      }
      return twice.abs().times(Ratio.of(1, 2));
    }
  }

  /// A rectangle that stands on the bottom of the plot.
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

  /// The area of all faces.
  Ratio area() {
    return faces.stream().map(Face::area).reduce(Ratio.ZERO, Ratio::plus);
  }
}
