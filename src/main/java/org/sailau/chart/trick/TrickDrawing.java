package org.sailau.chart.trick;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// One or two charts of a trick, and what is said of them.
final class TrickDrawing extends Drawing {
  private static final long serialVersionUID = 1;

  private final transient TrickLayout.TrickContent content;
  private final transient Caption other;

  /// @param other what stands above the same drawing with the answer, or without it
  TrickDrawing(TrickLayout.TrickContent content, Style style, Caption caption, Caption other) {
    super(style, caption);
    this.content = content;
    this.other = other;
  }

  /// So much lower begins what is drawn, so that nothing moves when the answer is given.
  private double shiftDown(double width) {
    return Math.max(0, other.height(style(), width) - caption().height(style(), width));
  }

  @Override
  protected double leastHeight(double width) {
    return shiftDown(width) + TrickLayout.minHeight(content, style(), width);
  }

  @Override
  protected void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double lower = shiftDown(area.getWidth());
    Rectangle2D rest =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + lower,
            area.getWidth(),
            Math.max(0, area.getHeight() - lower));
    new TrickPainter(new TrickLayout(content, style(), rest), style(), pen).paint(entities);
  }
}
