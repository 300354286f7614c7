package org.sailau.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.json.JsonCursor;
import org.sailau.json.MemoryBudget;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector.ReadingStopped;

/// Reads the coordinates of a GeoJSON geometry, or an arc of TopoJSON: lists within lists, of which
/// the innermost are points. Points that are not in degrees end the reading.
final class Rings {

  /// A file that goes round the world may count on from 180 degrees.
  private static final double MOST_LONGITUDE = 360;

  /// Poles that were calculated are a little beyond.
  private static final double MOST_LATITUDE = 90.000001;

  private final JsonCursor in;
  private final MemoryBudget memory;
  private final boolean degrees;
  private final List<double[]> found = new ArrayList<>();
  private double[] points = new double[64];
  private int length;
  private int depth;

  private Rings(JsonCursor in, MemoryBudget memory, boolean degrees) {
    this.in = in;
    this.memory = memory;
    this.degrees = degrees;
  }

  /// Reads lists of points, however deep they lie.
  ///
  /// @param deep how deep points must lie at least to be of an area: 3 in GeoJSON
  /// @param degrees whether the numbers are degrees as they stand
  /// @return the rings; null if what is there lies less deep
  /// @throws ReadingStopped if a point is not in degrees
  static @Nullable List<double[]> read(
      JsonCursor in, MemoryBudget memory, int deep, boolean degrees) {
    Rings rings = new Rings(in, memory, degrees);
    rings.list(1);
    return rings.depth < deep ? null : rings.found;
  }

  private void list(int level) {
    if (!in.beginArray()) {
      return;
    }
    boolean first = true;
    boolean ofPoints = false;
    int from = length;
    while (in.nextElement()) {
      if (in.isList()) {
        ofPoints |= element(level);
      } else if (first) {
        point(level);
        return;
      } else {
        in.problem(Kind.NOT_COORDINATES);
      }
      first = false;
    }
    if (ofPoints) {
      found.add(Arrays.copyOfRange(points, from, length));
      memory.take(8L * (length - from) + 24);
      length = from;
    }
  }

  /// Reads a list within a list.
  ///
  /// @return whether it is a point
  private boolean element(int level) {
    int before = length;
    int rings = found.size();
    list(level + 1);
    return length > before && found.size() == rings;
  }

  /// Reads a point, on whose first number the cursor stands.
  private void point(int level) {
    depth = Math.max(depth, level);
    double x = in.decimal();
    double y = in.nextElement() ? in.decimal() : Double.NaN;
    if (Double.isNaN(x) || Double.isNaN(y)) {
      throw in.stop(Kind.NOT_COORDINATES);
    }
    if (degrees && !isPlace(x, y)) {
      throw in.stop(Kind.NOT_DEGREES, Double.toString(x), Double.toString(y));
    }
    // A third number is the height.
    while (in.nextElement()) {
      in.pass();
    }
    if (length + 2 > points.length) {
      points = Arrays.copyOf(points, 2 * points.length);
    }
    points[length++] = x;
    points[length++] = y;
  }

  /// Whether a longitude and a latitude can be a place on Earth.
  static boolean isPlace(double x, double y) {
    return Math.abs(x) <= MOST_LONGITUDE && Math.abs(y) <= MOST_LATITUDE;
  }
}
