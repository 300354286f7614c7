package org.sailau.chart.sources;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;

/// Votes and printed shares as a table, and what each value would make of the shares.
///
/// @param head what stands over the columns: the line, votes, printed, then one for each value
/// @param lines the rows
/// @param sums below each value the sum of its column of votes; empty if there is none
/// @param sum names the last row
record SharesFigure(List<String> head, List<Line> lines, List<String> sums, String sum)
    implements ProofFigure {

  private static final double ROW = 1.45;
  private static final double GAP = 1.2;
  private static final double TIGHT_GAP = 0.5;
  private static final double SIGN = 1.5;

  /// A row: its texts, and for each value what its share would be and whether that is printed.
  record Line(
      String name, String votes, String printed, List<String> results, List<Boolean> fits) {}

  /// The fonts of the table: the small ones, or yet smaller ones where there is no room.
  private record Typeface(Style style, Font regular, Font bold) {

    static Typeface of(Style style, double size) {
      Font regular = style.small();
      Font bold = style.smallBold();
      return new Typeface(
          style,
          regular.deriveFont((float) (regular.getSize2D() * size)),
          bold.deriveFont((float) (bold.getSize2D() * size)));
    }

    double em() {
      return style.em();
    }

    WrappedText wrapped(String text, Font font, double width) {
      return WrappedText.of(text, font, style.palette().text(), width + 0.01, Locale.ROOT);
    }
  }

  /// Where things are.
  ///
  /// @param heads over the name, then over the columns of figures
  /// @param names the first column, a text of one or more lines for each row
  /// @param right the right ends of the columns of figures
  /// @param widths of the columns of figures
  private record Grid(
      Typeface type,
      List<WrappedText> heads,
      List<WrappedText> names,
      List<Double> right,
      List<Double> widths) {

    double headHeight() {
      return heads.stream().mapToDouble(WrappedText::height).max().orElseThrow();
    }

    double rowHeight(int row, double em) {
      return Math.max(ROW * em, names.get(row).height() + 0.25 * em);
    }
  }

  @Override
  public double besideWidth(Style style) {
    Typeface type = Typeface.of(style, 1);
    return widest(names(), type.regular) + sum(widths(type, false), GAP * type.em());
  }

  @Override
  public double height(Style style, double width) {
    double em = style.em();
    Grid grid = grid(style, 0, width);
    double height = grid.headHeight() + (sums.isEmpty() ? 0 : ROW) * em + 1.2 * em;
    for (int row = 0; row < lines.size(); row++) {
      height += grid.rowHeight(row, em);
    }
    return height;
  }

  @Override
  public void draw(Pen pen, Style style, Rectangle2D area) {
    double em = style.em();
    Grid grid = grid(style, area.getX(), area.getWidth());
    double y = area.getY() + grid.headHeight();
    for (int column = 0; column < head.size(); column++) {
      WrappedText text = grid.heads.get(column);
      if (column == 0) {
        text.draw(pen, area.getX(), y - text.height());
      } else {
        drawRight(pen, text, grid.right.get(column - 1), y - text.height());
      }
    }
    y += 0.3 * em;
    rule(pen, style, area, y, grid, 0.12);
    y += 0.3 * em;
    for (int row = 0; row < lines.size(); row++) {
      line(pen, style, row, area, grid, y);
      y += grid.rowHeight(row, em);
    }
    if (!sums.isEmpty()) {
      rule(pen, style, area, y, grid, 0.08);
      y += 1.05 * em;
      pen.text(sum, area.getX(), y, grid.type.bold, style.palette().text());
      for (int value = 0; value < sums.size(); value++) {
        pen.text(
            sums.get(value),
            grid.right.get(2 + value),
            y,
            grid.type.bold,
            style.palette().text(),
            Anchor.END);
      }
    }
  }

  /// Draws a text of several lines that end at the same place.
  private static void drawRight(Pen pen, WrappedText text, double right, double top) {
    double y = top;
    for (String line : text.lines()) {
      WrappedText one = new WrappedText(List.of(line), text.font(), text.color());
      y = one.draw(pen, right - one.width(), y);
    }
  }

  private static void rule(
      Pen pen, Style style, Rectangle2D area, double y, Grid grid, double ems) {
    pen.line(
        area.getX(),
        y,
        grid.right.getLast(),
        y,
        ems > 0.1 ? style.palette().text() : style.palette().line(),
        ems * style.em());
  }

  private void line(Pen pen, Style style, int row, Rectangle2D area, Grid grid, double top) {
    Color ink = style.palette().text();
    Line line = lines.get(row);
    grid.names.get(row).draw(pen, area.getX(), top);
    double y = top + 0.96 * grid.type.regular.getSize2D();
    pen.text(line.votes, grid.right.getFirst(), y, grid.type.regular, ink, Anchor.END);
    pen.text(line.printed, grid.right.get(1), y, grid.type.regular, ink, Anchor.END);
    Signs signs = new Signs(pen, style);
    for (int value = 0; value < line.results.size(); value++) {
      boolean fits = line.fits.get(value);
      Font font = fits ? grid.type.regular : grid.type.bold;
      String text = line.results.get(value);
      double x = grid.right.get(2 + value);
      pen.text(text, x, y, font, fits ? ink : style.palette().contra(), Anchor.END);
      signs.draw(
          fits ? Standing.FITS : Standing.IMPOSSIBLE,
          x - grid.widths.get(2 + value) + 0.5 * style.em(),
          y - 0.32 * style.em());
    }
  }

  private static double widest(Stream<String> texts, Font font) {
    return texts.mapToDouble(text -> Pen.width(text, font)).max().orElse(0);
  }

  private static double widestWord(Stream<String> texts, Font font) {
    return widest(texts.flatMap(text -> Arrays.stream(text.split(" ", -1))), font);
  }

  private Stream<String> names() {
    return lines.stream().map(Line::name);
  }

  /// The widest text of a column of figures.
  ///
  /// @param whole if what stands over it is in one line
  private double width(int column, Typeface type, boolean whole) {
    Stream<String> over = Stream.of(head.get(column + 1));
    double widest = whole ? widest(over, type.bold) : widestWord(over, type.bold);
    for (Line line : lines) {
      String text =
          column == 0 ? line.votes : column == 1 ? line.printed : line.results.get(column - 2);
      double sign = column < 2 ? 0 : SIGN * type.em();
      widest = Math.max(widest, sign + Pen.width(text, type.bold));
    }
    return column < 2 || sums.isEmpty()
        ? widest
        : Math.max(widest, Pen.width(sums.get(column - 2), type.bold));
  }

  private List<Double> widths(Typeface type, boolean whole) {
    return IntStream.range(0, head.size() - 1)
        .mapToObj(column -> width(column, type, whole))
        .toList();
  }

  private static double sum(List<Double> widths, double gap) {
    return widths.stream().mapToDouble(width -> width + gap).sum();
  }

  /// Breaks what stands over the columns, then names, then makes gaps and letters smaller, each
  /// only if it has to be.
  private Grid grid(Style style, double left, double all) {
    double em = style.em();
    Typeface type = Typeface.of(style, 1);
    double natural = widest(names(), type.regular);
    List<Double> widths = widths(type, true);
    double gap = GAP * em;
    if (natural + sum(widths, gap) > all) {
      widths = widths(type, false);
      double least = widestWord(names(), type.regular);
      if (least + sum(widths, gap) > all) {
        gap = TIGHT_GAP * em;
        type = Typeface.of(style, Math.min(1, all / (least + sum(widths, gap))));
        widths = widths(type, false);
      }
    }
    double figures = sum(widths, gap);
    natural = widest(names(), type.regular);
    double name =
        Math.clamp(all - figures, Math.min(natural, widestWord(names(), type.regular)), natural);
    double spare = Math.clamp((all - name - figures) / widths.size(), 0, 1.5 * em);
    List<Double> right = new ArrayList<>();
    List<WrappedText> heads = new ArrayList<>();
    heads.add(type.wrapped(head.getFirst(), type.bold, Math.max(name, 1)));
    double x = left + name;
    for (int column = 0; column < widths.size(); column++) {
      x += gap + spare + widths.get(column);
      right.add(x);
      heads.add(type.wrapped(head.get(column + 1), type.bold, widths.get(column) + spare));
    }
    Typeface last = type;
    List<WrappedText> names = names().map(text -> last.wrapped(text, last.regular, name)).toList();
    return new Grid(type, heads, names, right, widths);
  }
}
