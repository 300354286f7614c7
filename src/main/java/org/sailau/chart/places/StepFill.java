package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// How the steps of a map are filled: shades from light to dark on light grounds and from dark to
/// light on dark ones; in patterns, dots and lines that print in grey. Steps on which one choice is
/// ahead have another colour, and dots instead of lines, than those on which the other one is.
public final class StepFill {

  private static final double PIXELS = 1 / 13.0;

  /// Between two lines over a small place, in pixels.
  private static final double HATCH = 6;

  private final Style style;
  private final Steps steps;
  private final Palette palette;

  public StepFill(Steps steps, Style style) {
    this.style = style;
    this.steps = steps;
    this.palette = style.palette();
  }

  private double px(double pixels) {
    return pixels * PIXELS * style.em();
  }

  /// The colour of texts on a step, or where nothing is stated. Texts on patterns stand on plain
  /// grounds.
  public Color ink(int step) {
    boolean strong = style.patterns() ? isSolid(step) : steps.isStrong(step);
    return strong ? palette.bg() : palette.text();
  }

  /// Whether a step of patterns is the one that has none, but is black.
  private boolean isSolid(int step) {
    return steps == Steps.PERCENT && step == steps.count() - 1;
  }

  private Color ground(int step) {
    if (step < 0) {
      return palette.bg();
    }
    return style.patterns()
        ? isSolid(step) ? palette.text() : palette.bg()
        : (steps == Steps.PERCENT ? palette.steps() : palette.leads()).get(step);
  }

  /// Fills a rectangle with a step, or with [Steps#NONE] or [Steps#EVEN], and draws its edge inside
  /// of it.
  public void draw(Pen pen, int step, Rectangle2D place) {
    fill(pen, step, place);
    if (step == Steps.NONE) {
      notStated(pen, edge(place));
    } else if (style.patterns() || isPale(step)) {
      pen.outline(edge(place), palette.control(), px(1));
    }
  }

  /// Whether a step hardly differs from the ground.
  private boolean isPale(int step) {
    return step < 0 || (steps == Steps.PERCENT ? step < 2 : !steps.isStrong(step));
  }

  /// The edge of what is not stated.
  void notStated(Pen pen, Shape edge) {
    pen.outline(edge, palette.control(), px(1), (float) px(4), (float) px(3));
  }

  /// Fills a shape, which has no edge then.
  void fill(Pen pen, int step, Shape place) {
    if (ground(step).equals(palette.bg())) {
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
    if (steps == Steps.PERCENT) {
      switch (step) {
        case 1 -> dots(pen, place, px(9), px(1.1));
        case 2 -> dots(pen, place, px(5.2), px(1.35));
        case 3 -> lines(pen, place, px(4.4), px(1.9));
        default -> {}
      }
      return;
    }
    switch (step) {
      case 0 -> lines(pen, place, px(4.4), px(2.1));
      case 1 -> lines(pen, place, px(5.6), px(1.2));
      case 2 -> lines(pen, place, px(9), px(0.8));
      case 3 -> dots(pen, place, px(9), px(1.1));
      case 4 -> dots(pen, place, px(5.2), px(1.35));
      case 5 -> dots(pen, place, px(4.2), px(1.65));
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

  /// Draws falling lines over a shape that is filled already.
  void hatch(Pen pen, int step, Shape place) {
    AffineTransform turned = AffineTransform.getRotateInstance(Math.PI / 4);
    Shape upright = turned.createTransformedShape(place);
    Spans spans = new Spans(upright);
    Rectangle2D bounds = upright.getBounds2D();
    Path2D all = new Path2D.Double();
    double pitch = px(HATCH);
    for (double x = Math.ceil(bounds.getX() / pitch) * pitch; x < bounds.getMaxX(); x += pitch) {
      double[] within = spans.at(x);
      for (int i = 0; i + 1 < within.length; i += 2) {
        all.moveTo(x, within[i]);
        all.lineTo(x, within[i + 1]);
      }
    }
    all.transform(AffineTransform.getRotateInstance(-Math.PI / 4));
    pen.outline(all, ink(step), px(1.1));
  }

  /// Draws a plain ground behind a text that would otherwise stand on a hatched place.
  void plate(Pen pen, Place place, String text, double x, double y, Font font) {
    if (!place.small()) {
      plate(pen, place.step(), text, x, y, font);
    } else if (ground(place.step()).equals(palette.bg())) {
      pen.wipe(text, x, y, font, palette.bg());
    } else {
      double pad = 0.2 * style.em();
      double size = font.getSize2D();
      pen.fill(
          new Rectangle2D.Double(
              x - pad, y - 0.85 * size, Pen.width(text, font) + 2 * pad, 1.15 * size),
          ground(place.step()));
    }
  }

  /// Draws a plain ground behind a text that would otherwise stand on a pattern.
  public void plate(Pen pen, int step, String text, double x, double y, Font font) {
    boolean plain = step < 0 || isSolid(step) || (steps == Steps.PERCENT && step == 0);
    if (style.patterns() && !plain) {
      pen.wipe(text, x, y, font, palette.bg());
    }
  }
}
