package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// How the steps of a map are filled: shades from light to dark on light grounds and from dark to
/// light on dark ones; in patterns, dots and lines that print in grey.
final class StepFill {

  /// Instead of a step, where nothing is stated.
  static final int NONE = -1;

  private static final double PIXELS = 1 / 13.0;

  private final Style style;
  private final Palette palette;

  StepFill(Style style) {
    this.style = style;
    this.palette = style.palette();
  }

  private double px(double pixels) {
    return pixels * PIXELS * style.em();
  }

  /// The colour of texts on a step.
  Color ink(int step) {
    if (step == NONE) {
      return palette.text();
    }
    Color ground = style.patterns() && step < Step.COUNT - 1 ? palette.bg() : ground(step);
    return contrast(ground, palette.text()) >= contrast(ground, palette.bg())
        ? palette.text()
        : palette.bg();
  }

  private Color ground(int step) {
    return style.patterns()
        ? step == Step.COUNT - 1 ? palette.text() : palette.bg()
        : palette.steps().get(step);
  }

  void draw(Pen pen, int step, Rectangle2D place) {
    if (step == NONE) {
      pen.cover(place, palette.bg());
      pen.outline(edge(place), palette.control(), px(1), (float) px(4), (float) px(3));
      return;
    }
    if (ground(step).equals(palette.bg())) {
      pen.cover(place, palette.bg());
    } else {
      pen.fill(place, ground(step));
    }
    if (style.patterns()) {
      pattern(pen, step, place);
    }
    if (style.patterns() || step < 2) {
      pen.outline(edge(place), palette.control(), px(1));
    }
  }

  private Rectangle2D edge(Rectangle2D place) {
    double half = px(0.5);
    return new Rectangle2D.Double(
        place.getX() + half,
        place.getY() + half,
        place.getWidth() - 2 * half,
        place.getHeight() - 2 * half);
  }

  private void pattern(Pen pen, int step, Rectangle2D place) {
    switch (step) {
      case 1 -> dots(pen, place, px(9), px(1.1));
      case 2 -> dots(pen, place, px(5.2), px(1.35));
      case 3 -> lines(pen, place, px(4.4), px(1.9));
      default -> {}
    }
  }

  private void dots(Pen pen, Rectangle2D place, double pitch, double radius) {
    Path2D all = new Path2D.Double();
    for (double y = place.getY() + pitch / 2; y + radius < place.getMaxY(); y += pitch) {
      for (double x = place.getX() + pitch / 2; x + radius < place.getMaxX(); x += pitch) {
        all.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
      }
    }
    pen.fill(all, palette.text());
  }

  private void lines(Pen pen, Rectangle2D place, double pitch, double width) {
    Path2D all = new Path2D.Double();
    for (double x = place.getX() + pitch / 2; x + width < place.getMaxX(); x += pitch) {
      all.append(new Rectangle2D.Double(x, place.getY(), width, place.getHeight()), false);
    }
    pen.fill(all, palette.text());
  }

  /// Draws a plain ground behind a text that would otherwise stand on a pattern.
  void plate(Pen pen, int step, String text, double x, double y, Font font) {
    if (style.patterns() && step > 0 && step < Step.COUNT - 1) {
      pen.wipe(text, x, y, font, palette.bg());
    }
  }

  /// The contrast of two colours, from 1 to 21, by the formula of the Web Content Accessibility
  /// Guidelines.
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
