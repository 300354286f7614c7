package org.sailau.chart.turnout;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Large figures in one row, or in several in a narrow chart, and under them a strip that shows to
/// scale how small a part is.
record StationsDrawing(
    @Nullable String title, List<Figure> figures, @Nullable Strip strip, Texts texts, Style style)
    implements Drawing {
  private static final double LINE = 1.3;
  private static final double GAP = 2;
  private static final double TITLE = 1.1;
  private static final double FIGURE = 3;
  private static final double LABEL = 1.8;
  private static final double BETWEEN = 0.4;
  private static final double ABOVE_STRIP = -0.2;
  private static final double STRIP = 1.15;
  private static final double STRIP_LABEL = 1.35;

  /// A count and what is counted.
  record Figure(long count, String value, String label, boolean derived) {}

  /// The strip under the figures.
  ///
  /// @param part of the whole, from 0 to 1, that is marked at the strip's right end
  record Strip(double part, String label) {}

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    double[] widths = widths(width);
    double height = title == null ? 0 : TITLE * em();
    for (int from = 0; from < figures.size(); from += widths.length) {
      height += lineHeight(from, widths);
    }
    if (strip != null) {
      height += (ABOVE_STRIP + STRIP + STRIP_LABEL * stripLines(width).size()) * em();
    }
    return height;
  }

  private List<String> stripLines(double width) {
    return strip == null
        ? List.of()
        : Pen.wrap(strip.label(), style.small(), width, texts.locale());
  }

  private List<String> labelLines(Figure figure, double column) {
    return Pen.wrap(figure.label(), style.body(), column - GAP * em(), texts.locale());
  }

  /// The height in pixels of the line that begins with this figure.
  private double lineHeight(int from, double[] widths) {
    int lines = 1;
    for (int i = 0; i < widths.length && from + i < figures.size(); i++) {
      lines = Math.max(lines, labelLines(figures.get(from + i), widths[i]).size());
    }
    return (FIGURE + LABEL + lines * LINE + BETWEEN) * em();
  }

  /// The columns' widths in pixels, with all figures in one line if they have room, and otherwise
  /// in as few lines as they need.
  private double[] widths(double all) {
    int count = Math.max(1, figures.size());
    double[] least = figures.stream().mapToDouble(this::minWidth).toArray();
    if (Arrays.stream(least).sum() <= all) {
      return sharedOut(all);
    }
    for (int lines = 2; lines < count; lines++) {
      int columns = Math.ceilDiv(count, lines);
      if (Arrays.stream(least).max().orElse(0) * columns <= all) {
        return equal(columns, all);
      }
    }
    return equal(1, all);
  }

  private static double[] equal(int columns, double all) {
    double[] widths = new double[columns];
    Arrays.fill(widths, all / columns);
    return widths;
  }

  /// Widths of columns that are all in one line. Each has what its texts need on one line and an
  /// equal part of what is left. If there is too little, each gives up in proportion, but none gets
  /// less than [#minWidth].
  private double[] sharedOut(double all) {
    double[] widths =
        figures.stream()
            .mapToDouble(
                figure ->
                    Math.max(
                        minWidth(figure), Pen.width(figure.label(), style.body()) + GAP * em()))
            .toArray();
    double needed = Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          needed <= all
              ? widths[i] + (all - needed) / widths.length
              : Math.max(widths[i] * all / needed, minWidth(figures.get(i)));
    }
    double taken = Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length && taken > all; i++) {
      double less = Math.min(taken - all, widths[i] - minWidth(figures.get(i)));
      widths[i] -= less;
      taken -= less;
    }
    return widths;
  }

  /// A width in pixels with room for the value and its mark, and for the label on two lines.
  private double minWidth(Figure figure) {
    double tag = figure.derived() ? 0.9 * em() + Pen.tagWidth(texts.of("derived"), style) : 0;
    return Math.max(
            Pen.width(figure.value(), style.bold(2.2)) + tag,
            0.6 * Pen.width(figure.label(), style.body()))
        + GAP * em();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double y = area.getY();
    if (title != null) {
      y += TITLE * em();
      pen.text(title, area.getX(), y, style.bold(1.15), style.palette().text());
    }
    double[] widths = widths(area.getWidth());
    for (int from = 0; from < figures.size(); from += widths.length) {
      double height = lineHeight(from, widths);
      double x = area.getX();
      for (int i = 0; i < widths.length && from + i < figures.size(); i++) {
        String key = Integer.toString(from + i);
        figure(pen, figures.get(from + i), x, y, widths[i])
            .ifPresent(tag -> entities.add(new DerivedTagEntity(key, tag)));
        entities.add(
            new ItemEntity(
                key,
                new Rectangle2D.Double(
                    x - 4, y + 0.6 * em(), widths[i] - 0.5 * em(), height - 0.8 * em())));
        x += widths[i];
      }
      y += height;
    }
    if (strip != null) {
      strip(pen, strip, area, y + ABOVE_STRIP * em());
    }
  }

  /// Draws a figure above its label.
  ///
  /// @return the tag of a derived figure
  private Optional<Rectangle2D> figure(Pen pen, Figure figure, double x, double y, double column) {
    Palette colours = style.palette();
    double width = column - GAP * em();
    Font font = figure.derived() ? style.regular(2.2) : style.bold(2.2);
    double tag = figure.derived() ? 0.9 * em() + Pen.tagWidth(texts.of("derived"), style) : 0;
    Color color = figure.derived() ? colours.muted() : colours.text();
    double value =
        pen.text(
            figure.value(),
            x,
            y + FIGURE * em(),
            Pen.fitted(figure.value(), font, width - tag),
            color);
    Optional<Rectangle2D> mark =
        figure.derived()
            ? Optional.of(pen.tag(texts.of("derived"), x + value + 0.9 * em(), y + 2.9 * em()))
            : Optional.empty();
    double baseline = y + (FIGURE + LABEL) * em();
    for (String line : labelLines(figure, column)) {
      pen.text(line, x, baseline, style.body(), colours.muted());
      baseline += LINE * em();
    }
    return mark;
  }

  private void strip(Pen pen, Strip strip, Rectangle2D area, double y) {
    double height = STRIP * em();
    double marked = Math.max(strip.part() * area.getWidth(), 1);
    pen.other(new Rectangle2D.Double(area.getX(), y, area.getWidth() - marked - 1.5, height));
    pen.fill(
        new Rectangle2D.Double(area.getMaxX() - marked, y, marked, height),
        style.palette().accent());
    double below = y + height;
    for (String line : stripLines(area.getWidth())) {
      below += STRIP_LABEL * em();
      pen.text(line, area.getX(), below, style.small(), style.palette().muted());
    }
  }
}
