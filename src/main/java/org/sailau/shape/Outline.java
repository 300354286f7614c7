package org.sailau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The outline of a unit on the plane of a map. Immutable: any thread may use it.
public final class Outline {

  private final int unit;
  private final List<double[]> rings;
  private final Bounds bounds;
  private final double area;

  /// A rectangle on the plane.
  public record Bounds(double left, double top, double right, double bottom) {

    private static final Bounds NOTHING =
        new Bounds(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    public double width() {
      return right - left;
    }

    public double height() {
      return bottom - top;
    }

    private Bounds with(double x, double y) {
      return new Bounds(
          Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    /// The rectangle around both.
    Bounds and(Bounds other) {
      return with(other.left, other.top).with(other.right, other.bottom);
    }
  }

  private Outline(int unit, List<double[]> rings, Bounds bounds, double area) {
    this.unit = unit;
    this.rings = rings;
    this.bounds = bounds;
    this.area = area;
  }

  /// @param shapes of the unit, at least one
  static Outline of(int unit, List<Shape> shapes, Projection projection) {
    List<double[]> rings = new ArrayList<>();
    shapes.forEach(shape -> shape.rings(ring -> rings.add(projection.of(ring))));
    Bounds bounds = Bounds.NOTHING;
    double area = 0;
    for (double[] ring : rings) {
      for (int i = 0; i + 1 < ring.length; i += 2) {
        bounds = bounds.with(ring[i], ring[i + 1]);
      }
      area = Math.max(area, areaOf(ring));
    }
    return new Outline(unit, List.copyOf(rings), bounds, area);
  }

  /// The area of a ring in squares of the globe's radius.
  private static double areaOf(double[] ring) {
    double twice = 0;
    int last = ring.length - 2;
    for (int i = 0; i + 1 < ring.length; i += 2) {
      twice += ring[last] * ring[i + 1] - ring[i] * ring[last + 1];
      last = i;
    }
    return Math.abs(twice) / 2;
  }

  /// The position of the unit in the election.
  public int unit() {
    return unit;
  }

  public Bounds bounds() {
    return bounds;
  }

  /// The area of its largest ring, in squares of the globe's radius.
  public double area() {
    return area;
  }

  /// Calls a listener with each ring: x and y of each point in turn. It must not change them.
  public void rings(Consumer<double[]> listener) {
    rings.forEach(listener);
  }
}
