package org.sailau.chart;

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
    double y = area.getY() + 1.1 * unit;
    pen.text(title, area.getX(), y, style().bold(1.15), colours.text());
    double[] widths = widths(area.getWidth());
    double x = area.getX();
    int lines = 1;
    for (int i = 0; i < figures.size(); i++) {
      lines = Math.max(lines, figure(pen, figures.get(i), x, y, widths[i] - GAP * unit));
      x += widths[i];
    }
    if (strip != null) {
      strip(pen, strip, area, y + (4.6 + lines * LINE) * unit);
    }
  }

  /// What each figure's column takes: what its texts need, and an equal part of the rest.
  private double[] widths(double all) {
    double[] widths =
        figures.stream()
            .mapToDouble(
                figure ->
                    Math.max(
                            Pen.width(figure.label(), style().body()),
                            Pen.width(figure.value(), style().bold(2.2))
                                + (figure.derived() ? 6 * style().unit() : 0))
                        + GAP * style().unit())
            .toArray();
    double needed = Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          needed <= all ? widths[i] + (all - needed) / widths.length : widths[i] * all / needed;
    }
    return widths;
  }

  /// Draws one figure and answers how many lines its label took.
  private int figure(Pen pen, Figure figure, double x, double y, double width) {
    double unit = style().unit();
    Palette colours = style().palette();
    double value =
        pen.text(
            figure.value(),
            x,
            y + 3 * unit,
            figure.derived() ? style().regular(2.2) : style().bold(2.2),
            figure.derived() ? colours.muted() : colours.text());
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
    double height = 1.15 * unit;
    double marked = Math.max(strip.part() * area.getWidth(), 1);
    pen.fill(
        new Rectangle2D.Double(area.getX(), y, area.getWidth() - marked - 1.5, height),
        style().palette().other());
    pen.fill(
        new Rectangle2D.Double(area.getMaxX() - marked, y, marked, height),
        style().palette().accent());
    pen.text(
        strip.label(),
        area.getX(),
        y + height + 1.35 * unit,
        style().small(),
        style().palette().muted());
  }
}
