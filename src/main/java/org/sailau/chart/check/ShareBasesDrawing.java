package org.sailau.chart.check;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Ranges as bars on an axis of positions, with both ends written beside them, and what all have in
/// common as a band through all rows.
record ShareBasesDrawing(
    List<Row> rows,
    @Nullable Common common,
    List<Tick> ticks,
    String axisLabel,
    Locale locale,
    Style style)
    implements Drawing {
  private static final double ABOVE = 3;
  private static final double BELOW = 2.2;
  private static final double MIN_PITCH = 2;
  private static final double MAX_PITCH = 4.2;
  private static final double BAR = 1.3;
  private static final double NAME_LINE = 1.2;
  private static final double GAP = 0.5;

  /// A range and its ends, from 0 to 1 along the axis.
  ///
  /// @param lowDecides whether its low end limits what all have in common
  record Row(
      String name,
      double low,
      double high,
      String lowText,
      String highText,
      boolean lowDecides,
      boolean highDecides) {}

  /// What all ranges have in common.
  record Common(double low, double high, String label) {}

  record Tick(double at, String label) {}

  private List<String> nameLines(Row row, double width) {
    return Pen.wrap(row.name(), style.body(), nameWidth(width), locale);
  }

  /// In a narrow chart names take a line of their own above the bars.
  private boolean isNarrow(double width) {
    return width < 38 * unit();
  }

  private double nameWidth(double width) {
    return isNarrow(width) ? width : Math.min(12.5 * unit(), 0.25 * width);
  }

  private double rowNeeds(double width) {
    int lines = rows.stream().mapToInt(row -> nameLines(row, width).size()).max().orElse(1);
    return isNarrow(width)
        ? MIN_PITCH + lines * NAME_LINE
        : Math.max(MIN_PITCH, lines * NAME_LINE + 0.5);
  }

  private double unit() {
    return style.unit();
  }

  @Override
  public double leastHeight(double width) {
    return (ABOVE + BELOW + rows.size() * rowNeeds(width)) * unit();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double width = area.getWidth();
    boolean narrow = isNarrow(width);
    double ends =
        rows.stream()
            .mapToDouble(row -> Math.max(width(row.lowText()), width(row.highText())))
            .max()
            .orElse(0);
    double names = narrow ? 0 : nameWidth(width) + GAP * unit();
    // The bars' ends are written outside them, on both sides of the axis.
    double from = area.getX() + names;
    double to = area.getMaxX();
    double inside = Math.max(1, to - from - 2 * ends - 2 * GAP * unit());
    double least = rows.stream().mapToDouble(Row::low).min().orElse(0);
    double most = rows.stream().mapToDouble(Row::high).max().orElse(1);
    double perAll = inside / Math.max(1e-9, most - least);
    double zero = from + ends + GAP * unit() - least * perAll;
    double needs = rowNeeds(width);
    double pitch =
        Math.clamp(
            (area.getHeight() - (ABOVE + BELOW) * unit()) / Math.max(1, rows.size()),
            needs * unit(),
            Math.max(MAX_PITCH, needs) * unit());
    double top = area.getY() + ABOVE * unit();
    double bottom = top + pitch * rows.size();
    band(pen, zero, perAll, top, bottom, area);
    for (int i = 0; i < rows.size(); i++) {
      double y = top + i * pitch;
      row(pen, rows.get(i), area, zero, perAll, y, pitch, narrow);
      entities.add(
          new ItemEntity(
              Integer.toString(i), new Rectangle2D.Double(area.getX(), y, width, pitch)));
    }
    axis(pen, area, from, zero, perAll, bottom, narrow);
  }

  private double width(String text) {
    return Pen.width(text, style.smallBold());
  }

  private void band(
      Pen pen, double zero, double perAll, double top, double bottom, Rectangle2D area) {
    if (common == null) {
      return;
    }
    Palette colours = style.palette();
    double left = zero + common.low() * perAll;
    double right = Math.max(left + 2, zero + common.high() * perAll);
    pen.fill(
        new Rectangle2D.Double(left, top - 0.4 * unit(), right - left, bottom - top + 0.4 * unit()),
        colours.accentSoft());
    pen.line(left, top - 0.4 * unit(), left, bottom, colours.accent(), 1.3);
    pen.line(right, top - 0.4 * unit(), right, bottom, colours.accent(), 1.3);
    Font font = Pen.fitted(common.label(), style.bodyBold(), area.getWidth());
    double half = Pen.width(common.label(), font) / 2;
    double middle =
        Math.clamp(
            (left + right) / 2,
            area.getX() + half,
            Math.max(area.getX() + half, area.getMaxX() - half));
    double y = top - 0.9 * unit();
    pen.line(left, y, right, y, colours.accent(), 1.3);
    pen.line(left, y, left, y + 0.5 * unit(), colours.accent(), 1.3);
    pen.line(right, y, right, y + 0.5 * unit(), colours.accent(), 1.3);
    pen.text(common.label(), middle, y - 0.6 * unit(), font, colours.accent(), Anchor.MIDDLE);
  }

  private void row(
      Pen pen,
      Row row,
      Rectangle2D area,
      double zero,
      double perAll,
      double y,
      double pitch,
      boolean narrow) {
    Palette colours = style.palette();
    List<String> lines = nameLines(row, area.getWidth());
    double bar =
        narrow ? y + (lines.size() * NAME_LINE + 0.15) * unit() : y + (pitch - BAR * unit()) / 2;
    double baseline =
        narrow
            ? y + NAME_LINE * unit() - 0.1 * unit()
            : y + pitch / 2 + (0.36 - (lines.size() - 1) * NAME_LINE / 2) * unit();
    for (String line : lines) {
      pen.text(line, area.getX(), baseline, style.body(), colours.text());
      baseline += NAME_LINE * unit();
    }
    double left = zero + row.low() * perAll;
    double right = Math.max(left + 1, zero + row.high() * perAll);
    pen.other(new Rectangle2D.Double(left, bar, right - left, BAR * unit()));
    if (common != null && row.low() <= common.high() && row.high() >= common.low()) {
      double from = Math.max(left, zero + common.low() * perAll);
      double to = Math.min(right, Math.max(zero + common.high() * perAll, from + 2));
      pen.fill(new Rectangle2D.Double(from, bar, to - from, BAR * unit()), colours.accent());
    }
    double text = bar + BAR * unit() / 2 + 0.32 * unit();
    end(pen, row.lowText(), row.lowDecides(), left - GAP * unit(), text, Anchor.END);
    end(pen, row.highText(), row.highDecides(), right + GAP * unit(), text, Anchor.START);
  }

  private void end(
      Pen pen, String text, boolean decides, double x, double baseline, Anchor anchor) {
    Font font = decides ? style.smallBold() : style.small();
    double left = anchor == Anchor.END ? x - Pen.width(text, font) : x;
    pen.text(text, left, baseline, font, style.palette().text());
  }

  private void axis(
      Pen pen,
      Rectangle2D area,
      double from,
      double zero,
      double perAll,
      double bottom,
      boolean narrow) {
    Palette colours = style.palette();
    pen.line(from, bottom, area.getMaxX(), bottom, colours.control(), 1);
    double y = bottom + 1.35 * unit();
    double free = from;
    if (!narrow) {
      pen.text(axisLabel, area.getX(), y, style.small(), colours.muted());
      free = Math.max(from, area.getX() + Pen.width(axisLabel, style.small()) + GAP * unit());
    }
    for (Tick tick : ticks) {
      double x = zero + tick.at() * perAll;
      double half = Pen.width(tick.label(), style.small()) / 2;
      if (x < from || x > area.getMaxX()) {
        continue;
      }
      pen.line(x, bottom, x, bottom + 0.35 * unit(), colours.control(), 1);
      // Where there is no room for all, some ticks stay without their text.
      if (x - half >= free && x + half <= area.getMaxX()) {
        pen.text(tick.label(), x, y, style.small(), colours.muted(), Anchor.MIDDLE);
        free = x + half + 0.8 * unit();
      }
    }
  }
}
