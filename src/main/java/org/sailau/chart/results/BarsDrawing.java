package org.sailau.chart.results;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Horizontal bars in one panel, or in two to one exact scale: all of them, and the small ones
/// enlarged.
final class BarsDrawing extends Drawing {
  private static final long serialVersionUID = 1;

  private final transient Bars bars;

  BarsDrawing(Bars bars, Style style, Caption caption) {
    super(style, caption);
    this.bars = bars;
  }

  @Override
  protected double leastHeight(double width) {
    return BarsLayout.leastHeight(bars, style(), width);
  }

  @Override
  protected void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    new BarsPainter(bars, style(), pen, area).paint(entities);
  }
}
