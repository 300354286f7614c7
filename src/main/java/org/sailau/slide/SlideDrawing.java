package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Draws the headline and the foot of a slide, and its body between them.
record SlideDrawing(SlideChart slide, Style style) implements Drawing {

  /// The area of the body on a screen of 4 to 3, the narrowest one. What fits there fits on every
  /// screen.
  static Rectangle2D referenceBody(SlideChart slide, Style style) {
    double em = style.em();
    double side = style.margin() * em;
    Rectangle2D inside =
        new Rectangle2D.Double(
            side,
            style.marginAbove() * em,
            SlideChart.MIN_WIDTH * em - 2 * side,
            (SlideChart.HEIGHT - style.marginAbove() - style.marginBelow() - 0.4) * em);
    return new SlideFrame(slide, style, inside).body();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    SlideFrame frame = new SlideFrame(slide, style, area);
    frame.draw(pen);
    slide.drawBody(pen, style, frame.body(), entities);
  }

  @Override
  public double minHeight(double width) {
    double body = slide.minBodyHeight(style, width);
    if (body == 0) {
      return 0;
    }
    Rectangle2D high = new Rectangle2D.Double(0, 0, width, 2 * SlideChart.HEIGHT * style.em());
    double around = high.getHeight() - new SlideFrame(slide, style, high).body().getHeight();
    return around + body;
  }
}
