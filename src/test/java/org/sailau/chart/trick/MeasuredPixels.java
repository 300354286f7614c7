package org.sailau.chart.trick;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Measures how much of an image the pixels of some colours cover. Things in front of them are
/// ignored, because it measures the convex hull.
final class MeasuredPixels {

  private record Corner(long x, long y) {}

  private final List<Corner> corners = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private int right;
  private int top = Integer.MAX_VALUE;
  private int bottom;

  private MeasuredPixels() {}

  /// Measures some colours in a part of an image.
  ///
  /// @param where the part to look at
  static MeasuredPixels of(BufferedImage image, Rectangle where, List<Color> colours) {
    Set<Integer> wanted = new HashSet<>();
    colours.forEach(colour -> wanted.add(colour.getRGB()));
    MeasuredPixels found = new MeasuredPixels();
    // Edges of letters have any colour: what counts is more than one pixel wide and high.
    Rectangle in = where.intersection(new Rectangle(image.getWidth(), image.getHeight()));
    for (int y = in.y + 1; y < in.y + in.height - 1; y++) {
      for (int x = in.x + 1; x < in.x + in.width - 1; x++) {
        if (isInside(image, x, y, wanted)) {
          found.add(x, y);
        }
      }
    }
    return found;
  }

  private static boolean isInside(BufferedImage image, int x, int y, Set<Integer> wanted) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (!wanted.contains(image.getRGB(x + dx, y + dy))) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(int x, int y) {
    corners.addAll(
        List.of(
            new Corner(x - 1, y - 1),
            new Corner(x + 2, y - 1),
            new Corner(x - 1, y + 2),
            new Corner(x + 2, y + 2)));
    left = Math.min(left, x - 1);
    right = Math.max(right, x + 2);
    top = Math.min(top, y - 1);
    bottom = Math.max(bottom, y + 2);
  }

  boolean isEmpty() {
    return corners.isEmpty();
  }

  int right() {
    return right;
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  /// The area of the convex hull, in pixels.
  double area() {
    List<Corner> hull = hull();
    double twice = 0;
    for (int i = 0; i < hull.size(); i++) {
      Corner one = hull.get(i);
      Corner next = hull.get((i + 1) % hull.size());
      twice += (double) one.x * next.y - (double) next.x * one.y;
    }
    return Math.abs(twice) / 2;
  }

  /// The convex hull, by Andrew's monotone chain (1979).
  private List<Corner> hull() {
    List<Corner> sorted =
        corners.stream()
            .distinct()
            .sorted(Comparator.comparingLong(Corner::x).thenComparingLong(Corner::y))
            .toList();
    List<Corner> hull = new ArrayList<>(chain(sorted));
    hull.addAll(chain(sorted.reversed()));
    return hull;
  }

  private static List<Corner> chain(List<Corner> sorted) {
    List<Corner> chain = new ArrayList<>();
    for (Corner next : sorted) {
      while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), next) <= 0) {
        chain.removeLast();
      }
      chain.add(next);
    }
    chain.removeLast();
    return chain;
  }

  private static long turn(Corner a, Corner b, Corner c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  }
}
