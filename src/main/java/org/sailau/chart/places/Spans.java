package org.sailau.chart.places;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/// Which parts of upright lines are within a shape. A shape is asked many times, so that its edges
/// are kept.
final class Spans {

  private static final double FLATNESS = 0.2;

  /// The ends of each edge: x, y, x, y.
  private double[] edges = new double[256];

  private int length;

  Spans(Shape shape) {
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator path = shape.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          startX = at[0];
          startY = at[1];
        }
        case PathIterator.SEG_LINETO -> add(x, y, at[0], at[1]);
        default -> {
          add(x, y, startX, startY);
          at[0] = startX;
          at[1] = startY;
        }
      }
      x = at[0];
      y = at[1];
    }
  }

  private void add(double x1, double y1, double x2, double y2) {
    if (x1 == x2) {
      return;
    }
    if (length + 4 > edges.length) {
      edges = Arrays.copyOf(edges, 2 * edges.length);
    }
    edges[length++] = x1;
    edges[length++] = y1;
    edges[length++] = x2;
    edges[length++] = y2;
  }

  /// Where an upright line enters and leaves the shape, from above: pairs of y.
  double[] at(double x) {
    double[] crossings = new double[8];
    int count = 0;
    for (int i = 0; i < length; i += 4) {
      double x1 = edges[i];
      double x2 = edges[i + 2];
      // Each end of an edge belongs to one of two neighbours.
      if (x1 <= x != x2 <= x) {
        if (count == crossings.length) {
          crossings = Arrays.copyOf(crossings, 2 * count);
        }
        crossings[count++] = edges[i + 1] + (x - x1) / (x2 - x1) * (edges[i + 3] - edges[i + 1]);
      }
    }
    double[] sorted = Arrays.copyOf(crossings, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
