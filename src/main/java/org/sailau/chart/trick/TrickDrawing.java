package org.sailau.chart.trick;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// One or two charts of a trick, and what is said of them.
///
/// @param caption what stands above the drawing
/// @param otherCaption what stands above the same drawing with the answer, or without it
record TrickDrawing(
    TrickLayout.TrickContent content, Style style, Caption caption, Caption otherCaption)
    implements Drawing {

  /// So much lower begins what is drawn, so that nothing moves when the answer is given.
  private double lower(double width) {
    return Math.max(0, otherCaption.height(style, width) - caption.height(style, width));
  }

  @Override
  public double leastHeight(double width) {
    return lower(width) + TrickLayout.minHeight(content, style, width);
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double lower = lower(area.getWidth());
    Rectangle2D rest =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + lower,
            area.getWidth(),
            Math.max(0, area.getHeight() - lower));
    new TrickPainter(new TrickLayout(content, style, rest), style, pen).paint(entities);
  }
}
