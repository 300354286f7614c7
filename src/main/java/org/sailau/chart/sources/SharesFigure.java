package org.sailau.chart.sources;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Votes and printed shares as a table, and what each value would make of the shares.
///
/// @param head what stands over the columns: the line, votes, printed, then one for each value
/// @param lines the rows
/// @param sums below each value the sum of its column of votes; empty if there is none
/// @param sum names the last row
record SharesFigure(List<String> head, List<Line> lines, List<String> sums, String sum)
    implements ProofFigure {

  private static final double ROW = 1.45;
  private static final double HEAD = 1.7;
  private static final double GAP = 1.2;
  private static final double SIGN = 1.5;

  /// A row: its texts, and for each value what its share would be and whether that is printed.
  record Line(
      String name, String votes, String printed, List<String> results, List<Boolean> fits) {}

  @Override
  public double height(Style style, double width) {
    return (HEAD + (lines.size() + (sums.isEmpty() ? 0 : 1)) * ROW + 0.6) * style.em();
  }

  @Override
  public void draw(Pen pen, Style style, Rectangle2D area) {
    double em = style.em();
    double[] right = columns(style, area);
    double y = area.getY() + 1.1 * em;
    Font bold = style.smallBold();
    pen.text(head.getFirst(), area.getX(), y, bold, style.palette().text());
    for (int column = 0; column < right.length; column++) {
      pen.text(head.get(column + 1), right[column], y, bold, style.palette().text(), Anchor.END);
    }
    rule(pen, style, area, area.getY() + (HEAD - 0.2) * em, right, 0.12);
    double name = right[0] - width(0, style) - GAP * em - area.getX();
    for (int row = 0; row < lines.size(); row++) {
      line(pen, style, lines.get(row), area, right, name, y + (HEAD - 0.2 + row * ROW) * em);
    }
    if (!sums.isEmpty()) {
      double last = y + (HEAD - 0.2 + lines.size() * ROW) * em;
      rule(pen, style, area, last - 1.05 * em, right, 0.08);
      pen.text(sum, area.getX(), last, bold, style.palette().text());
      for (int value = 0; value < sums.size(); value++) {
        pen.text(sums.get(value), right[2 + value], last, bold, style.palette().text(), Anchor.END);
      }
    }
  }

  private static void rule(
      Pen pen, Style style, Rectangle2D area, double y, double[] right, double ems) {
    pen.line(
        area.getX(),
        y,
        right[right.length - 1],
        y,
        ems > 0.1 ? style.palette().text() : style.palette().line(),
        ems * style.em());
  }

  private void line(
      Pen pen, Style style, Line line, Rectangle2D area, double[] right, double name, double y) {
    Color ink = style.palette().text();
    pen.text(line.name, area.getX(), y, Pen.fitted(line.name, style.small(), name), ink);
    pen.text(line.votes, right[0], y, style.small(), ink, Anchor.END);
    pen.text(line.printed, right[1], y, style.small(), ink, Anchor.END);
    Signs signs = new Signs(pen, style);
    for (int value = 0; value < line.results.size(); value++) {
      boolean fits = line.fits.get(value);
      Font font = fits ? style.small() : style.smallBold();
      String text = line.results.get(value);
      double x = right[2 + value];
      pen.text(text, x, y, font, fits ? ink : style.palette().contra(), Anchor.END);
      signs.draw(
          fits ? Standing.FITS : Standing.IMPOSSIBLE,
          x - width(2 + value, style) + 0.5 * style.em(),
          y - 0.32 * style.em());
    }
  }

  /// The widest text of a column of figures.
  private double width(int column, Style style) {
    double widest = Pen.width(head.get(column + 1), style.smallBold());
    for (Line line : lines) {
      String text =
          column == 0 ? line.votes : column == 1 ? line.printed : line.results.get(column - 2);
      double sign = column < 2 ? 0 : SIGN * style.em();
      widest = Math.max(widest, sign + Pen.width(text, style.smallBold()));
    }
    return column < 2 || sums.isEmpty()
        ? widest
        : Math.max(widest, Pen.width(sums.get(column - 2), style.smallBold()));
  }

  /// The right ends of the columns of figures.
  private double[] columns(Style style, Rectangle2D area) {
    double em = style.em();
    int count = head.size() - 1;
    double name = Pen.width(head.getFirst(), style.smallBold());
    for (Line line : lines) {
      name = Math.max(name, Pen.width(line.name, style.small()));
    }
    double figures = 0;
    for (int column = 0; column < count; column++) {
      figures += GAP * em + width(column, style);
    }
    double x = area.getX() + Math.min(name, Math.max(4 * em, area.getWidth() - figures));
    double[] right = new double[count];
    double spare = Math.min(1.5 * em, Math.max(0, (area.getMaxX() - x - figures) / count));
    for (int column = 0; column < count; column++) {
      x += GAP * em + spare + width(column, style);
      right[column] = x;
    }
    return right;
  }
}
