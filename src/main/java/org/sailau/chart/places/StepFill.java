package org.sailau.chart.places;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// How the five steps of a figure look: shades, or on paper dots and lines.
record StepFill(Style style) {

  /// Pitch and radius of dots, pitch and width of lines, in em.
  private static final double[][] DOTS = {{0, 0}, {9 / 13.0, 1.1 / 13}, {5.2 / 13, 1.35 / 13}};

  private static final double LINES = 4.4 / 13;
  private static final double LINE = 1.9 / 13;
  private static final int LAST = Palette.STEPS - 1;

  /// Between falling strokes that mark a small base, in em.
  private static final double FALLING = 0.7;

  /// The colour of texts on a step.
  Color text(int step) {
    Palette colours = style.palette();
    Color ground = ground(step);
    return contrast(colours.text(), ground) >= contrast(colours.bg(), ground)
        ? colours.text()
        : colours.bg();
  }

  /// What a text on a step stands on.
  Color ground(int step) {
    return step < 0 || (style.patterns() && step < LAST)
        ? style.palette().bg()
        : style.palette().steps().get(step);
  }

  /// Whether texts need plates to stand on.
  boolean isPatterned(int step) {
    return style.patterns() && step > 0 && step < LAST;
  }

  /// Fills a tile and draws its edge where it needs one.
  ///
  /// @param step from 0; -1 for a figure that is not stated
  void paint(Pen pen, Rectangle2D tile, int step) {
    Palette colours = style.palette();
    if (step < 0) {
      pen.cover(tile, colours.bg());
      pen.outline(inset(tile, 0.5), colours.control(), 1, 4, 3);
      return;
    }
    if (isPatterned(step) || (style.patterns() && step == 0)) {
      pen.cover(tile, colours.bg());
      pattern(pen, tile, step);
    } else {
      pen.fill(tile, colours.steps().get(step));
    }
    if (style.patterns() || step < 2) {
      pen.outline(inset(tile, 0.5), colours.control(), 1);
    }
  }

  private void pattern(Pen pen, Rectangle2D tile, int step) {
    Path2D shapes = new Path2D.Double();
    if (step == LAST - 1) {
      double pitch = LINES * style.em();
      double wide = LINE * style.em();
      for (double x = tile.getX() + pitch / 2; x + wide <= tile.getMaxX(); x += pitch) {
        shapes.append(new Rectangle2D.Double(x, tile.getY(), wide, tile.getHeight()), false);
      }
    } else if (step > 0) {
      double pitch = DOTS[step][0] * style.em();
      double radius = DOTS[step][1] * style.em();
      int row = 0;
      for (double y = tile.getY() + pitch / 2; y + radius <= tile.getMaxY(); y += pitch) {
        double first = tile.getX() + (row++ % 2 == 0 ? pitch / 2 : pitch);
        for (double x = first; x + radius <= tile.getMaxX(); x += pitch) {
          shapes.append(
              new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
        }
      }
    }
    pen.fill(shapes, style.palette().hatch());
  }

  /// Marks a figure with a small base: falling strokes, in the colour of its texts.
  void small(Pen pen, Rectangle2D tile, int step) {
    double pitch = FALLING * style.em();
    double side = tile.getHeight();
    for (double x = tile.getX() - side + pitch; x < tile.getMaxX(); x += pitch) {
      double from = Math.max(x, tile.getX());
      double to = Math.min(x + side, tile.getMaxX());
      pen.line(
          from, tile.getY() + from - x, to, tile.getY() + to - x, text(step), 0.06 * style.em());
    }
  }

  /// Marks the selected tile inside its edge.
  void selected(Pen pen, Rectangle2D tile) {
    pen.outline(inset(tile, 1.5), style.palette().text(), 3);
    pen.outline(inset(tile, 4), style.palette().bg(), 2);
  }

  private static Rectangle2D inset(Rectangle2D tile, double by) {
    return new Rectangle2D.Double(
        tile.getX() + by,
        tile.getY() + by,
        Math.max(0, tile.getWidth() - 2 * by),
        Math.max(0, tile.getHeight() - 2 * by));
  }

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
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
