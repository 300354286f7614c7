package org.sailau.chart.sources;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// The counts that are printed alike as a bar of positions, with the values as ticks in it or
/// beside it. The axis does not start at 0, which a note says.
///
/// @param low the first count of the bar, to be drawn
/// @param lowText the same as people read it
/// @param under what stands under the bar
record RangeFigure(
    double low, double high, String lowText, String highText, String under, List<Tick> ticks)
    implements ProofFigure {

  private static final double HEIGHT = 6.6;
  private static final double BAR_TOP = 2.6;
  private static final double BAR = 1.1;

  /// A value.
  record Tick(double value, String figure, Standing standing) {}

  @Override
  public double height(Style style, double width) {
    return HEIGHT * style.em();
  }

  @Override
  public void draw(Pen pen, Style style, Rectangle2D area) {
    double em = style.em();
    double least = Math.min(low, ticks.stream().mapToDouble(Tick::value).min().orElse(low));
    double most = Math.max(high, ticks.stream().mapToDouble(Tick::value).max().orElse(high));
    double side = 4 * em;
    double width = Math.max(em, Math.min(area.getWidth(), 44 * em) - 2 * side);
    double scale = most > least ? width / (most - least) : 1;
    double left = area.getX() + side;
    double top = area.getY() + BAR_TOP * em;
    double from = left + scale * (low - least);
    double to = left + scale * (high - least);
    pen.fill(
        new Rectangle2D.Double(from, top, Math.max(1, to - from), BAR * em),
        style.palette().other());
    double below = top + (BAR + 1.2) * em;
    pen.text(lowText, from, below, style.small(), style.palette().text(), Anchor.MIDDLE);
    pen.text(highText, to, below, style.small(), style.palette().text(), Anchor.MIDDLE);
    pen.text(
        under,
        (from + to) / 2,
        below + 1.3 * em,
        style.small(),
        style.palette().muted(),
        Anchor.MIDDLE);
    double half = (least + most) / 2;
    List<Tick> sorted = ticks.stream().sorted(Comparator.comparingDouble(Tick::value)).toList();
    for (int at = 0; at < sorted.size(); at++) {
      Tick tick = sorted.get(at);
      double x = left + scale * (tick.value - least);
      boolean wrong = tick.standing == Standing.IMPOSSIBLE;
      pen.line(
          x,
          top - 0.6 * em,
          x,
          top + BAR * em,
          wrong ? style.palette().contra() : style.palette().text(),
          2 * em / 13);
      Font font = style.smallBold();
      boolean last = sorted.size() > 1 ? at > 0 : tick.value < half;
      pen.text(
          tick.figure,
          x + (last ? -0.2 : 0.2) * em,
          top - 0.9 * em - (at % 2 == 0 || sorted.size() == 2 ? 0 : 1.2 * em),
          font,
          wrong ? style.palette().contra() : style.palette().text(),
          last ? Anchor.START : Anchor.END);
    }
  }
}
