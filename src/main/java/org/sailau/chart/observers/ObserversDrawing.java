package org.sailau.chart.observers;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.StandardEntityCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Draws large figures, each with a bar below it. All bars have one scale.
record ObserversDrawing(List<Bar> bars, Texts texts, Style style) implements Drawing {
  private static final double ARROW = 1.1;
  private static final double LINE = 1.35;

  /// A figure and its bar.
  ///
  /// @param open whether the value is a lower bound
  /// @param label what is drawn behind the number
  /// @param name what is said of the bar without its number
  record Bar(long value, boolean open, String label, String name) {
    String figure(Texts texts) {
      return open ? texts.of("observers.bound", value) : texts.count(value);
    }
  }

  /// One em in pixels, as in [Style].
  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    return drawAll(
        Pen.dry(style), new Rectangle2D.Double(0, 0, width, 0), new StandardEntityCollection());
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    drawAll(pen, area, entities);
  }

  /// Draws everything. Returns the y position in pixels of the lower end.
  private double drawAll(Pen pen, Rectangle2D area, EntityCollection entities) {
    double largest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double perValue = (0.8 * area.getWidth() - ARROW * em()) / Math.max(1, largest);
    double y = area.getY();
    for (int i = 0; i < bars.size(); i++) {
      double top = y;
      y = drawBar(pen, bars.get(i), i == 0, area, y, perValue);
      entities.add(
          new ItemEntity(
              Integer.toString(i),
              new Rectangle2D.Double(area.getX() - 2, top, area.getWidth() + 4, y - top)));
      if (i < bars.size() - 1) {
        double rule = y + 0.6 * em();
        pen.line(area.getX(), rule, area.getMaxX(), rule, style.palette().line(), 1);
        y += 1.6 * em();
      }
    }
    return bars.size() > 1 ? drawLines(pen, texts.of("observers.sameScale"), area, y + em()) : y;
  }

  /// Draws a text in the muted colour. Its first line is on `baseline`. Returns the y position in
  /// pixels of the lower end.
  private double drawLines(Pen pen, String text, Rectangle2D area, double baseline) {
    double y = baseline;
    for (String line : Pen.wrap(text, style.small(), area.getWidth(), texts.locale())) {
      pen.text(line, area.getX(), y, style.small(), style.palette().muted());
      y += 1.2 * em();
    }
    return y - 0.6 * em();
  }

  /// Draws one bar with its figure. Returns the y position in pixels at which the next one can
  /// begin.
  private double drawBar(
      Pen pen, Bar bar, boolean leading, Rectangle2D area, double top, double perValue) {
    Palette colours = style.palette();
    double x = area.getX();
    double y = drawFigure(pen, bar, area, top);
    double end = x + bar.value() * perValue;
    double height = 1.85 * em();
    pen.bar(new Rectangle2D.Double(x, y, end - x, height), leading ? Fill.LEADING : Fill.OTHER);
    if (bar.open()) {
      double from = x + pen.grown(end - x);
      Path2D arrow = new Path2D.Double();
      arrow.moveTo(from, y);
      arrow.lineTo(from + ARROW * em(), y + height / 2);
      arrow.lineTo(from, y + height);
      arrow.closePath();
      if (leading) {
        pen.fill(arrow, colours.accent());
      } else {
        pen.other(arrow);
      }
    }
    if (bar.open()) {
      pen.line(end, y - 0.3 * em(), end, y + height + 0.35 * em(), colours.text(), 1.3);
    }
    pen.line(x, y - 0.3 * em(), x, y + height + 0.35 * em(), colours.text(), 1.3);
    y += height + 1.3 * em();
    double zero = pen.text("0", x, y, style.small(), colours.muted());
    if (bar.open() || bar.value() > 0) {
      String bound = bar.figure(texts);
      double half = Pen.width(bound, style.small()) / 2;
      double least = x + zero + 0.6 * em() + half;
      double middle = Math.clamp(end, least, Math.max(least, area.getMaxX() - half));
      pen.text(bound, middle, y, style.small(), colours.muted(), Anchor.MIDDLE);
    }
    y += 0.6 * em();
    if (!bar.open()) {
      return y;
    }
    y += 1.1 * em();
    for (String line :
        Pen.wrap(texts.of("observers.boundNote"), style.body(), area.getWidth(), texts.locale())) {
      pen.text(line, x, y, style.body(), colours.muted());
      y += LINE * em();
    }
    return y - 0.8 * em();
  }

  /// Draws the figure in large type, with its label beside or below it. Returns the y position in
  /// pixels of the upper edge of the bar.
  private double drawFigure(Pen pen, Bar bar, Rectangle2D area, double top) {
    Palette colours = style.palette();
    double x = area.getX();
    double y = top;
    String number = texts.count(bar.value());
    Font small = style.regular(1.12);
    List<String> lines =
        bar.open()
            ? texts.of("observers.bound.lines", bar.value()).lines().toList()
            : List.of(number);
    // A last line of the label without the number is drawn right behind the number.
    double behind =
        lines.getLast().equals(number) ? 0 : Pen.width(lines.getLast(), small) + 0.3 * em();
    Font large = Pen.fitted(number, style.bold(3.3), area.getWidth() - behind);
    double end = x;
    for (String line : lines) {
      if (line.equals(number)) {
        y += 3 * em();
        end = x + pen.text(line, x, y, large, colours.text()) + 0.9 * em();
      } else if (end > x) {
        end += pen.text(line, end - 0.8 * em(), y, small, colours.text());
      } else {
        y += 1.2 * em();
        pen.text(line, x, y, style.regular(1.08), colours.text());
      }
    }
    List<String> label = Pen.wrap(bar.label(), small, area.getWidth(), texts.locale());
    if (end + Pen.width(bar.label(), small) <= area.getMaxX()) {
      pen.text(bar.label(), end, y, small, colours.text());
    } else {
      for (String line : label) {
        y += 1.5 * em();
        pen.text(line, x, y, small, colours.text());
      }
    }
    return y + 1.2 * em();
  }
}
