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
  private static final double END_LINE = 1.2;

  /// What the ends mean has two lines where it is wider.
  private static final double LONG_END = 12;

  /// How much room it takes below the map, in pixels of the layout.
  double height() {
    return (ABOVE + BOX + TICKS + END_LINE * endLines()) * style.em();
  }

  private int endLines() {
    if (words.low().isEmpty()) {
      return 0;
    }
    double widest =
        Math.max(
            Pen.width(words.low(), style.smallBold()), Pen.width(words.high(), style.smallBold()));
    return widest > LONG_END * style.em() ? 2 : 1;
  }

  /// @param bottom the lower end of the map
  void draw(Pen pen, double left, double bottom, double width) {
    double em = style.em();
    int count = words.steps().count();
    double top = bottom + ABOVE * em;
    double box = width / count;
    double height = BOX * em;
    for (int step = 0; step < count; step++) {
      box(pen, step, new Rectangle2D.Double(left + step * box, top, box, height));
    }
    for (int step = 0; step <= count; step++) {
      double x = left + step * box;
      pen.line(x, top + height, x, top + height + 0.3 * em, style.palette().control(), 1);
      pen.text(
          words.tick(step),
          x,
          top + height + 1.25 * em,
          style.small(),
          style.palette().muted(),
          step == 0 ? Anchor.START : step == count ? Anchor.END : Anchor.MIDDLE);
    }
    if (endLines() > 0) {
      double y = top + height + (TICKS + 1) * em;
      end(pen, words.low(), left, y, width / 2 - em, Anchor.START);
      end(pen, words.high(), left + width, y, width / 2 - em, Anchor.END);
    }
  }

  /// A step, with the number of places in it.
  private void box(Pen pen, int step, Rectangle2D box) {
    double em = style.em();
    StepFill fill = new StepFill(words.steps(), style);
    int count = (int) places.stream().filter(place -> place.step() == step).count();
    fill.draw(pen, step, box);
    String full = words.places(count);
    Font font = style.small();
    String text = Pen.width(full, font) <= box.getWidth() - 0.6 * em ? full : words.count(count);
    double x = box.getCenterX();
    double y = box.getY() + 0.68 * box.getHeight();
    fill.plate(pen, step, text, x - Pen.width(text, font) / 2, y, font);
    pen.text(text, x, y, font, fill.ink(step), Anchor.MIDDLE);
  }

  /// What an end of the scale means.
  private void end(Pen pen, String text, double x, double y, double width, Anchor anchor) {
    List<String> lines = Pen.wrap(text, style.smallBold(), width, words.locale());
    for (int i = 0; i < Math.min(lines.size(), endLines()); i++) {
      pen.text(
          lines.get(i),
          x,
          y + i * END_LINE * style.em(),
          style.smallBold(),
          style.palette().text(),
          anchor);
    }
  }
}
