package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// How the steps of a map are filled: shades from light to dark on light grounds and from dark to
/// light on dark ones; in patterns, dots and lines that print in grey.
public final class StepFill {

  /// Instead of a step, where nothing is stated.
  public static final int NONE = -1;

  /// The first step that is so strong that texts on it have the colour of the ground.
  private static final int FIRST_STRONG = 3;

  private static final double PIXELS = 1 / 13.0;

  private final Style style;
  private final Palette palette;

  public StepFill(Style style) {
    this.style = style;
    this.palette = style.palette();
  }

  private double px(double pixels) {
    return pixels * PIXELS * style.em();
  }

  /// The colour of texts on a step, or where nothing is stated. Texts on patterns stand on plain
  /// grounds.
  public Color ink(int step) {
    int firstStrong = style.patterns() ? Step.COUNT - 1 : FIRST_STRONG;
    return step < firstStrong ? palette.text() : palette.bg();
  }

  private Color ground(int step) {
    return style.patterns()
        ? step == Step.COUNT - 1 ? palette.text() : palette.bg()
        : palette.steps().get(step);
  }

  /// Fills a rectangle with a step, or with [#NONE], and draws its edge inside of it.
  public void draw(Pen pen, int step, Rectangle2D place) {
    fill(pen, step, place);
    if (step == NONE) {
      notStated(pen, edge(place));
    } else if (style.patterns() || step < 2) {
      pen.outline(edge(place), palette.control(), px(1));
    }
  }

  /// The edge of what is not stated.
  void notStated(Pen pen, Shape edge) {
    pen.outline(edge, palette.control(), px(1), (float) px(4), (float) px(3));
  }

  /// Fills a shape, which has no edge then.
  void fill(Pen pen, int step, Shape place) {
    if (step == NONE || ground(step).equals(palette.bg())) {
      pen.cover(place, palette.bg());
    } else {
      pen.fill(place, ground(step));
    }
    if (style.patterns()) {
      pattern(pen, step, place);
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

  private void pattern(Pen pen, int step, Shape place) {
    switch (step) {
      case 1 -> dots(pen, place, px(9), px(1.1));
      case 2 -> dots(pen, place, px(5.2), px(1.35));
      case 3 -> lines(pen, place, px(4.4), px(1.9));
      default -> {}
    }
  }

  private void dots(Pen pen, Shape place, double pitch, double radius) {
    Path2D all = new Path2D.Double();
    Rectangle2D bounds = place.getBounds2D();
    Spans spans = new Spans(place);
    for (double x = bounds.getX() + pitch / 2; x + radius < bounds.getMaxX(); x += pitch) {
      double[] within = spans.at(x);
      for (int i = 0; i + 1 < within.length; i += 2) {
        double rows = Math.ceil((within[i] + radius - bounds.getY()) / pitch - 0.5);
        for (double y = bounds.getY() + (rows + 0.5) * pitch;
            y + radius < within[i + 1];
            y += pitch) {
          all.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
        }
      }
    }
    pen.fill(all, palette.text());
  }

  private void lines(Pen pen, Shape place, double pitch, double width) {
    Path2D all = new Path2D.Double();
    Rectangle2D bounds = place.getBounds2D();
    Spans spans = new Spans(place);
    for (double x = bounds.getX() + pitch / 2; x + width < bounds.getMaxX(); x += pitch) {
      double[] within = spans.at(x + width / 2);
      for (int i = 0; i + 1 < within.length; i += 2) {
        all.append(new Rectangle2D.Double(x, within[i], width, within[i + 1] - within[i]), false);
      }
    }
    pen.fill(all, palette.text());
  }

  /// Draws a plain ground behind a text that would otherwise stand on a pattern.
  public void plate(Pen pen, int step, String text, double x, double y, Font font) {
    if (style.patterns() && step > 0 && step < Step.COUNT - 1) {
      pen.wipe(text, x, y, font, palette.bg());
    }
  }
}
