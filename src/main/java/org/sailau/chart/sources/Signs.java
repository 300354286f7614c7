package org.sailau.chart.sources;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Draws the signs of values: a disc with a tick, an open square with ≠, a diamond with a cross, a
/// ring with a question mark.
record Signs(Pen pen, Style style) {

  /// The width of a sign in em.
  static final double WIDTH = 1;

  private static final double RADIUS = 0.44;

  /// Draws a sign around a point.
  void draw(Standing standing, double x, double y) {
    double em = style.em();
    double r = RADIUS * em;
    double line = 0.11 * em;
    Color text = style.palette().text();
    switch (standing) {
      case FITS -> {
        pen.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), text);
        pen.outline(
            path(x, y, em, -0.2, 0.02, -0.06, 0.17, 0.22, -0.15), style.palette().bg(), 1.2 * line);
      }
      case IMPOSSIBLE -> {
        Path2D diamond = path(x, y, em, 0, -0.56, 0.56, 0, 0, 0.56, -0.56, 0);
        diamond.closePath();
        pen.fill(diamond, style.palette().contra());
        pen.outline(path(x, y, em, -0.15, -0.15, 0.15, 0.15), style.palette().bg(), 1.2 * line);
        pen.outline(path(x, y, em, -0.15, 0.15, 0.15, -0.15), style.palette().bg(), 1.2 * line);
      }
      case DIFFERS -> {
        pen.outline(new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r), text, line);
        pen.outline(path(x, y, em, -0.22, -0.1, 0.22, -0.1), text, line);
        pen.outline(path(x, y, em, -0.22, 0.1, 0.22, 0.1), text, line);
        pen.outline(path(x, y, em, -0.12, 0.26, 0.12, -0.26), text, line);
      }
      case OPEN -> {
        pen.outline(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), text, line);
        pen.text("?", x, y + 0.27 * em, style.bold(0.72), text, Anchor.MIDDLE);
      }
    }
  }

  private static Path2D path(double x, double y, double em, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.transform(new AffineTransform(em, 0, 0, em, x, y));
    return path;
  }
}
