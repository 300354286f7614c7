package org.sailau.chart.places;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Draws upright bars side by side, one for each bin, in the colours of the map's steps. Each bar
/// has its count above it where there is room, so that no second axis is needed. Lengths in em.
///
/// @param marked the place that is marked; null if none is
record DistributionDrawing(
    Distribution distribution,
    DistributionChart.@Nullable Marked marked,
    ScaleWords words,
    Style style)
    implements Drawing {

  private static final double MIN_BARS = 5;

  /// In the window, where a histogram is one of many things.
  private static final double MAX_BARS = 16;

  private static final double COUNT = 1.3;
  private static final double LABEL = 1.5;
  private static final double TICKS = 1.9;

  /// Of the width of a bin.
  private static final double GAP = 0.08;

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    return (MIN_BARS + COUNT + label() + TICKS) * em();
  }

  private double label() {
    return marked == null ? 0 : LABEL;
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double above = (COUNT + label()) * em();
    double room = area.getHeight() - above - TICKS * em();
    double height = style.alone() ? room : Math.min(room, MAX_BARS * em());
    double bottom = area.getY() + above + height;
    List<Integer> counts = distribution.counts();
    double bin = area.getWidth() / counts.size();
    int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    StepFill fill = new StepFill(words.steps(), style);
    for (int i = 0; i < counts.size(); i++) {
      double high = height * counts.get(i) / most;
      double x = area.getX() + i * bin;
      Rectangle2D bar =
          new Rectangle2D.Double(x + GAP * bin / 2, bottom - high, bin * (1 - GAP), high);
      if (counts.get(i) > 0) {
        fill.draw(pen, step(i), bar);
        count(pen, counts.get(i), x + bin / 2, bottom - high, bin);
        entities.add(
            new ItemEntity(
                Integer.toString(i),
                new Rectangle2D.Double(x, area.getY(), bin, bottom - area.getY())));
      }
      if (marked != null && marked.bin() == i) {
        mark(pen, marked.label(), bar, area);
      }
    }
    axis(pen, area, bottom);
  }

  /// The step of a bin, which lies in one step only.
  private int step(int bin) {
    BigDecimal middle =
        distribution
            .border(bin)
            .add(distribution.border(bin + 1))
            .divide(BigDecimal.TWO, MathContext.DECIMAL64);
    return words.steps().of(middle);
  }

  private void count(Pen pen, int count, double middle, double top, double bin) {
    String text = words.count(count);
    Font font = Pen.fitted(text, style.small(), bin);
    if (font.getSize2D() >= 0.85 * style.small().getSize2D()) {
      pen.text(text, middle, top - 0.35 * em(), font, style.palette().text(), Anchor.MIDDLE);
    }
  }

  /// Outlines the bar of the marked place and writes its label above all bars.
  private void mark(Pen pen, String label, Rectangle2D bar, Rectangle2D area) {
    double edge = 2 * em() / 13;
    pen.outline(
        new Rectangle2D.Double(
            bar.getX() + edge / 2,
            bar.getY() + edge / 2,
            bar.getWidth() - edge,
            Math.max(0, bar.getHeight() - edge)),
        style.palette().text(),
        edge);
    Font font = Pen.fitted(label, style.smallBold(), area.getWidth());
    double width = Pen.width(label, font);
    double x =
        Math.clamp(
            bar.getCenterX() - width / 2,
            area.getX(),
            Math.max(area.getX(), area.getMaxX() - width));
    double y = area.getY() + em();
    pen.text(label, x, y, font, style.palette().text());
    pen.line(
        bar.getCenterX(),
        y + 0.35 * em(),
        bar.getCenterX(),
        bar.getY() - COUNT * em(),
        style.palette().text(),
        em() / 13);
  }

  private void axis(Pen pen, Rectangle2D area, double bottom) {
    pen.line(area.getX(), bottom, area.getMaxX(), bottom, style.palette().text(), 0.1 * em());
    List<BigDecimal> borders = words.steps().borders();
    double low = borders.getFirst().doubleValue();
    double range = borders.getLast().doubleValue() - low;
    int last = borders.size() - 1;
    for (int step = 0; step <= last; step++) {
      double part = (borders.get(step).doubleValue() - low) / range;
      double x = area.getX() + part * area.getWidth();
      pen.line(x, bottom, x, bottom + 0.35 * em(), style.palette().control(), 1);
      pen.text(
          words.border(step),
          x,
          bottom + 1.45 * em(),
          style.small(),
          style.palette().muted(),
          step == 0 ? Anchor.START : step == last ? Anchor.END : Anchor.MIDDLE);
    }
  }
}
