package org.sailau.chart.results;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Horizontal bars in one panel or in two. The second panel shows the small bars exactly so many
/// times longer.
record BarsDrawing(Bars bars, Style style) implements Drawing {

  @Override
  public double minHeight(double width) {
    return BarsLayout.minHeight(bars, style, width);
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    new BarsPainter(bars, style, pen, area).paint(entities);
  }
}
