package org.sailau.chart.places;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Draws the scale under a map: the steps, with the number of places in each. All lengths in em.
record StepScale(List<Place> places, ScaleWords words, Style style) {

  private static final double ABOVE = 0.8;
  private static final double BOX = 1.54;
  private static final double TICKS = 1.4;

  /// How much room it takes below the map, in pixels of the layout.
  double height() {
    return (ABOVE + BOX + TICKS) * style.em();
  }

  /// @param bottom the lower end of the map
  void draw(Pen pen, double left, double bottom, double width) {
    double em = style.em();
    StepFill fill = new StepFill(style);
    double top = bottom + ABOVE * em;
    double box = width / Step.COUNT;
    double height = BOX * em;
    for (int step = 0; step < Step.COUNT; step++) {
      int each = step;
      int count = (int) places.stream().filter(place -> place.step() == each).count();
      fill.draw(pen, step, new Rectangle2D.Double(left + step * box, top, box, height));
      String full = words.places(count);
      Font font = style.small();
      String text = Pen.width(full, font) <= box - 0.6 * em ? full : words.count(count);
      double x = left + (step + 0.5) * box;
      fill.plate(pen, step, text, x - Pen.width(text, font) / 2, top + 0.68 * height, font);
      pen.text(text, x, top + 0.68 * height, font, fill.ink(step), Anchor.MIDDLE);
    }
    for (int step = 0; step <= Step.COUNT; step++) {
      double x = left + step * box;
      pen.line(x, top + height, x, top + height + 0.3 * em, style.palette().control(), 1);
      pen.text(
          words.tick(step),
          x,
          top + height + 1.25 * em,
          style.small(),
          style.palette().muted(),
          step == 0 ? Anchor.START : step == Step.COUNT ? Anchor.END : Anchor.MIDDLE);
    }
  }
}
