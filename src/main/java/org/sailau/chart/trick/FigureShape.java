package org.sailau.chart.trick;

import java.util.Arrays;
import java.util.List;
import org.sailau.chart.draw.Fill;
import org.sailau.election.Ratio;

/// What stands for a figure in a chart that can be measured: flat faces with exact corners, upwards
/// and to the right of the plot's lower left corner, in the plot's own units. What is drawn is
/// this, stretched to the pixels that there are, which keeps the proportions of areas.
///
/// @param faces none covers another one
record FigureShape(List<Face> faces, Fill fill) {

  FigureShape {
    faces = List.copyOf(faces);
  }

  /// A corner.
  record Point(Ratio x, Ratio y) {

    static Point of(long x, long y) {
      return new Point(Ratio.of(x), Ratio.of(y));
    }
  }

  /// Which side of a solid a face is.
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

    /// How much of the page it takes, by the shoelace formula.
    Ratio area() {
      Ratio twice = Ratio.ZERO;
      for (int i = 0; i < corners.size(); i++) {
        Point one = corners.get(i);
        Point next = corners.get((i + 1) % corners.size());
        twice = twice.plus(one.x.times(next.y)).minus(next.x.times(one.y));
      }
      return twice.abs().times(Ratio.of(1, 2));
    }
  }

  /// A rectangle that stands on a level.
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

  /// How much of the page it takes.
  Ratio area() {
    return faces.stream().map(Face::area).reduce(Ratio.ZERO, Ratio::plus);
  }
}
