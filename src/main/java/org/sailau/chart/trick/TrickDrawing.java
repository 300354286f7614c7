package org.sailau.chart.trick;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Draws one or two charts of a trick, and the words on them.
///
/// @param above the caption above this drawing
/// @param other the caption of the same chart with the answer, if this one is without it, or
///   without the answer
record TrickDrawing(TrickLayout.Content content, Style style, Caption above, Caption other)
    implements Drawing {

  /// How many pixels lower the drawing begins, so that nothing moves when the answer is shown.
  private double lower(double width) {
    return Math.max(0, other.height(style, width) - above.height(style, width));
  }

  @Override
  public double leastHeight(double width) {
    return lower(width) + TrickLayout.leastHeight(content, style, width);
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
