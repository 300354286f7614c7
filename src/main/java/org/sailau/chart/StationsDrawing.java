package org.sailau.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// Large figures in a row, and under them a strip that shows to scale how small a part is.
final class StationsDrawing extends Drawing {
  private static final long serialVersionUID = 1;

  private static final double LINE = 1.3;
  private static final double GAP = 1.5;

  /// Beside a derived figure.
  private static final double TAG = 6;

  private static final double TITLE = 1.1;
  private static final double ABOVE_STRIP = 4.6;
  private static final double STRIP = 1.15;
  private static final double STRIP_LABEL = 1.35;

  /// A count with what is counted.
  record Figure(String value, String label, boolean derived) {}

  /// The part of the whole that is marked at the strip's end, from 0 to 1.
  record Strip(double part, String label) {}

  private final String title;
  private final transient List<Figure> figures;
  private final transient @Nullable Strip strip;
  private final transient Texts texts;

  StationsDrawing(
      String title,
      List<Figure> figures,
      @Nullable Strip strip,
      Texts texts,
      Style style,
      Caption caption) {
    super(style, caption);
    this.title = title;
    this.figures = figures;
    this.strip = strip;
    this.texts = texts;
  }

  @Override
  void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double unit = style().unit();
    Palette colours = style().palette();
    double y = area.getY() + TITLE * unit;
    pen.text(title, area.getX(), y, style().bold(1.15), colours.text());
    double[] widths = widths(figures, style(), area.getWidth());
    double x = area.getX();
    int lines = 1;
    for (int i = 0; i < figures.size(); i++) {
      lines = Math.max(lines, figure(pen, figures.get(i), x, y, widths[i] - GAP * unit));
      x += widths[i];
    }
    if (strip != null) {
      strip(pen, strip, area, y + (ABOVE_STRIP + lines * LINE) * unit);
    }
  }

  /// What each figure's column takes: what its texts need, and an equal part of the rest.
  private static double[] widths(List<Figure> figures, Style style, double all) {
    double[] widths =
        figures.stream()
            .mapToDouble(
                figure ->
                    Math.max(
                            Pen.width(figure.label(), style.body()),
                            Pen.width(figure.value(), style.bold(2.2))
                                + (figure.derived() ? TAG * style.unit() : 0))
                        + GAP * style.unit())
            .toArray();
    double needed = Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          needed <= all ? widths[i] + (all - needed) / widths.length : widths[i] * all / needed;
    }
    return widths;
  }

  /// The least height in pixels in which everything has room.
  static double leastHeight(
      List<Figure> figures, @Nullable Strip strip, Texts texts, Style style, double width) {
    double unit = style.unit();
    double[] widths = widths(figures, style, width);
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String label = figures.get(i).label();
      lines =
          Math.max(
              lines, Pen.wrap(label, style.body(), widths[i] - GAP * unit, texts.locale()).size());
    }
    double height = TITLE + ABOVE_STRIP + lines * LINE;
    if (strip != null) {
      height +=
          STRIP
              + STRIP_LABEL * Pen.wrap(strip.label(), style.small(), width, texts.locale()).size();
    }
    return height * unit;
  }

  /// Draws one figure and answers how many lines its label took.
  private int figure(Pen pen, Figure figure, double x, double y, double width) {
    double unit = style().unit();
    Palette colours = style().palette();
    Font font = figure.derived() ? style().regular(2.2) : style().bold(2.2);
    Font fitted = Pen.fitted(figure.value(), font, figure.derived() ? width - TAG * unit : width);
    Color color = figure.derived() ? colours.muted() : colours.text();
    double value = pen.text(figure.value(), x, y + 3 * unit, fitted, color);
    if (figure.derived()) {
      pen.tag(texts.of("derived"), x + value + 0.9 * unit, y + 2.9 * unit);
    }
    List<String> lines = Pen.wrap(figure.label(), style().body(), width, texts.locale());
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), x, y + (4.8 + i * LINE) * unit, style().body(), colours.muted());
    }
    return lines.size();
  }

  private void strip(Pen pen, Strip strip, Rectangle2D area, double y) {
    double unit = style().unit();
    double height = STRIP * unit;
    double marked = Math.max(strip.part() * area.getWidth(), 1);
    pen.fill(
        new Rectangle2D.Double(area.getX(), y, area.getWidth() - marked - 1.5, height),
        style().palette().other());
    pen.fill(
        new Rectangle2D.Double(area.getMaxX() - marked, y, marked, height),
        style().palette().accent());
    double below = y + height;
    for (String line : Pen.wrap(strip.label(), style().small(), area.getWidth(), texts.locale())) {
      below += STRIP_LABEL * unit;
      pen.text(line, area.getX(), below, style().small(), style().palette().muted());
    }
  }
}
