package org.sailau.chart.sources;

import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Values by their hours: what is stated before and after, and between them the values of the hour,
/// of which one would be a fall.
///
/// @param points in the order of their hours
record FallFigure(List<Point> points) implements ProofFigure {

  private static final double HEIGHT = 11;
  private static final double TOP = 1.6;
  private static final double BELOW = 1.9;

  /// @param value in percent, or a part of the largest count in percent, to be drawn
  /// @param figure the same as people read it
  /// @param tested whether it is of the hour that is looked at
  record Point(String hour, double value, String figure, boolean tested, Standing standing) {}

  @Override
  public double height(Style style, double width) {
    return HEIGHT * style.em();
  }

  @Override
  public void draw(Pen pen, Style style, Rectangle2D area) {
    double em = style.em();
    List<String> hours = points.stream().map(Point::hour).distinct().toList();
    double width = Math.min(area.getWidth(), 12 * em * hours.size());
    double bottom = area.getY() + (HEIGHT - BELOW) * em;
    double top = area.getY() + TOP * em;
    double most = points.stream().mapToDouble(Point::value).max().orElse(1);
    double scale = most <= 0 ? 0 : (bottom - top) / most;
    pen.line(area.getX(), bottom, area.getX() + width, bottom, style.palette().text(), em / 13);
    for (int at = 0; at < hours.size(); at++) {
      pen.text(
          hours.get(at),
          x(area, width, hours.size(), at),
          bottom + 1.3 * em,
          style.small(),
          style.palette().muted(),
          Anchor.MIDDLE);
    }
    for (Point one : points) {
      for (Point next : points) {
        int from = hours.indexOf(one.hour);
        if (hours.indexOf(next.hour) == from + 1) {
          boolean wrong = isWrong(one) || isWrong(next);
          pen.line(
              x(area, width, hours.size(), from),
              bottom - scale * one.value,
              x(area, width, hours.size(), from + 1),
              bottom - scale * next.value,
              wrong ? style.palette().contra() : style.palette().muted(),
              (wrong ? 1.6 : 1) * em / 13,
              wrong ? new float[0] : new float[] {(float) (0.35 * em), (float) (0.25 * em)});
        }
      }
    }
    Signs signs = new Signs(pen, style);
    for (Point point : points) {
      double x = x(area, width, hours.size(), hours.indexOf(point.hour));
      double y = bottom - scale * point.value;
      Font font = style.smallBold();
      if (isWrong(point)) {
        signs.draw(Standing.IMPOSSIBLE, x, y);
        pen.text(point.figure, x + 0.9 * em, y + 0.3 * em, font, style.palette().contra());
      } else {
        double r = 0.32 * em;
        pen.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), style.palette().text());
        pen.text(point.figure, x, y - 0.7 * em, font, style.palette().text(), Anchor.MIDDLE);
      }
    }
  }

  private static boolean isWrong(Point point) {
    return point.standing == Standing.IMPOSSIBLE;
  }

  private static double x(Rectangle2D area, double width, int count, int at) {
    return area.getX() + width * (at + 0.5) / count;
  }
}
