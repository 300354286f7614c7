package org.sailau.chart;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.Pen.Anchor;
import org.sailau.text.Texts;

/// Large figures, each with a bar under it, all bars to one scale.
final class ObserversDrawing extends Drawing {
  private static final long serialVersionUID = 1;

  private static final double ARROW = 1.1;

  /// A figure; an open one is a lower bound.
  record Bar(double value, boolean open, String figure, String label) {}

  private final transient List<Bar> bars;
  private final transient Texts texts;

  ObserversDrawing(List<Bar> bars, Texts texts, Style style, Caption caption) {
    super(style, caption);
    this.bars = bars;
    this.texts = texts;
  }

  @Override
  void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double unit = style().unit();
    double largest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double perValue = (0.8 * area.getWidth() - ARROW * unit) / Math.max(1, largest);
    double y = area.getY();
    for (int i = 0; i < bars.size(); i++) {
      y = bar(pen, bars.get(i), i == 0, area, y, perValue);
      if (i == bars.size() - 1 && bars.size() > 1) {
        pen.text(
            texts.of("observers.sameScale"),
            area.getX(),
            bars.get(i).open() ? y + 0.4 * unit : y - 0.4 * unit,
            style().small(),
            style().palette().muted());
      } else if (i < bars.size() - 1) {
        pen.line(
            area.getX(),
            y + 0.6 * unit,
            area.getMaxX(),
            y + 0.6 * unit,
            style().palette().line(),
            1);
        y += 1.6 * unit;
      }
    }
  }

  /// Draws one bar and answers where the next thing can stand.
  private double bar(
      Pen pen, Bar bar, boolean leading, Rectangle2D area, double top, double perValue) {
    double unit = style().unit();
    Palette colours = style().palette();
    double x = area.getX();
    double y = top;
    if (bar.open()) {
      y += 1.2 * unit;
      pen.text(texts.of("observers.moreThan"), x, y, style().regular(1.08), colours.text());
    }
    y += 3 * unit;
    Font large = Pen.fitted(bar.figure(), style().bold(3.3), area.getWidth());
    double figure = pen.text(bar.figure(), x, y, large, colours.text()) + 0.9 * unit;
    Font small = style().regular(1.12);
    boolean beside = figure + Pen.width(bar.label(), small) <= area.getWidth();
    if (!beside) {
      y += 1.5 * unit;
    }
    pen.text(bar.label(), beside ? x + figure : x, y, small, colours.text());
    y += 1.2 * unit;
    double end = x + bar.value() * perValue;
    double height = 1.85 * unit;
    var colour = leading ? colours.accent() : colours.other();
    pen.fill(new Rectangle2D.Double(x, y, end - x, height), colour);
    if (bar.open()) {
      Path2D arrow = new Path2D.Double();
      arrow.moveTo(end, y);
      arrow.lineTo(end + ARROW * unit, y + height / 2);
      arrow.lineTo(end, y + height);
      arrow.closePath();
      pen.fill(arrow, colour);
      pen.line(end, y - 0.3 * unit, end, y + height + 0.35 * unit, colours.text(), 1.3);
    }
    pen.line(x, y - 0.3 * unit, x, y + height + 0.35 * unit, colours.text(), 1.3);
    y += height + 1.3 * unit;
    double zero = pen.text("0", x, y, style().small(), colours.muted());
    if (bar.open() || bar.value() > 0) {
      String bound = bar.open() ? texts.of("observers.bound", bar.figure()) : bar.figure();
      double half = Pen.width(bound, style().small()) / 2;
      double middle = Math.clamp(end, x + zero + 0.6 * unit + half, area.getMaxX() - half);
      pen.text(bound, middle, y, style().small(), colours.muted(), Anchor.MIDDLE);
    }
    y += 1.7 * unit;
    if (bar.open()) {
      for (String line :
          Pen.wrap(
              texts.of("observers.boundNote"), style().body(), area.getWidth(), texts.locale())) {
        pen.text(line, x, y, style().body(), colours.muted());
        y += 1.35 * unit;
      }
    }
    return y;
  }
}
