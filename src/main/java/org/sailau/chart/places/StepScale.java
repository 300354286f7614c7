package org.sailau.chart.places;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// The scale under a map: a box for each step with the number of its places, and its borders.
///
/// @param places how many places each step has
record StepScale(List<Integer> places, Texts texts, Style style) {

  private static final double ABOVE = 0.8;
  private static final double BOX = 20 / 13.0;
  private static final double TICK = 0.35;
  private static final double LABEL = 1.1;

  double height() {
    return (ABOVE + BOX + TICK + LABEL + 0.3) * style.em();
  }

  void draw(Pen pen, double left, double top, double width) {
    Palette colours = style.palette();
    double em = style.em();
    double y = top + ABOVE * em;
    double box = width / places.size();
    StepFill fill = new StepFill(style);
    for (int step = 0; step < places.size(); step++) {
      double x = left + step * box;
      Rectangle2D area = new Rectangle2D.Double(x, y, box, BOX * em);
      fill.paint(pen, area, step);
      String words = texts.of("places.count", places.get(step));
      String shown =
          Pen.width(words, style.small()) < 0.94 * box ? words : texts.count(places.get(step));
      double from = x + box / 2 - Pen.width(shown, style.small()) / 2;
      double baseline = y + 0.68 * BOX * em;
      if (fill.isPatterned(step)) {
        pen.wipe(shown, from, baseline, style.small(), fill.ground(step));
      }
      pen.text(shown, from, baseline, style.small(), fill.text(step));
    }
    double below = y + BOX * em;
    for (int border = 0; border <= places.size(); border++) {
      double x = left + border * box;
      pen.line(x, below, x, below + TICK * em, colours.control(), 1);
      BigDecimal value = BigDecimal.valueOf(100L * border / places.size());
      boolean last = border == places.size();
      pen.text(
          last ? texts.percent(value) : texts.decimal(value),
          x,
          below + (TICK + LABEL) * em,
          style.small(),
          colours.muted(),
          border == 0 ? Anchor.START : last ? Anchor.END : Anchor.MIDDLE);
    }
  }
}
