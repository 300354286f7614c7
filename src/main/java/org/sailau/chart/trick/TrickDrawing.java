package org.sailau.chart.trick;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Draws one or two charts of a trick with their texts.
///
/// @param caption the caption above the drawing
/// @param otherCaption the caption of the same drawing with the answer, or without it if this one
///   has it
record TrickDrawing(
    TrickLayout.TrickContent content, Style style, Caption caption, Caption otherCaption)
    implements Drawing {

  /// How many pixels lower the drawing begins than its caption needs. With it, the drawing stays in
  /// place when the answer is shown.
  private double offset(double width) {
    return Math.max(0, otherCaption.height(style, width) - caption.height(style, width));
  }

  @Override
  public double minHeight(double width) {
    return offset(width) + TrickLayout.minHeight(content, style, width);
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double lower = offset(area.getWidth());
    Rectangle2D rest =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + lower,
            area.getWidth(),
            Math.max(0, area.getHeight() - lower));
    new TrickPainter(new TrickLayout(content, style, rest), style, pen).paint(entities);
  }
}
