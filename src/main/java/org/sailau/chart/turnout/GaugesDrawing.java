package org.sailau.chart.turnout;

import java.awt.Font;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Half rings side by side, or below each other in a narrow chart. 100 percent is half a circle. In
/// a picture that is about square, several rings stand below each other with their counts beside
/// them.
record GaugesDrawing(List<Gauge> gauges, Texts texts, Style style) implements Drawing {
  private static final double ABOVE_RING = 3.3;
  private static final double MIN_RADIUS = 6;
  private static final double MAX_NEEDED_RADIUS = 11;
  private static final double MAX_RADIUS = 17;

  /// The part of the words inside the ring that stands on the longer one of two lines, usually.
  private static final double LONGER_LINE = 0.65;

  private static final double LONGER_LINE_NARROW = 0.57;
  private static final double MIN_BASE = 0.85;

  /// How wide the words inside the ring may be, in radii.
  private static final double BASE_WIDTH = 1.42;

  private static final double FIRST_ROW = 3.1;
  private static final double ROW = 1.95;
  private static final double TITLE_LINE = 1.4;
  private static final double BETWEEN = 1.2;

  /// The part of a column's width that rows take.
  private static final double ROW_WIDTH = 0.9;

  /// The distance between a ring and the counts beside it.
  private static final double BEFORE_ROWS = 1.8;

  /// The height of the texts above and below a ring that has its counts beside it.
  private static final double AROUND_RING = 3.2;

  private static final double ABOVE_ROWS = 2.1;

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    double below = heightWithRowsBelow(width);
    return canStandBeside(width)
        ? Math.min(
            below,
            gauges.size() * besideHeight(width, minRadius()) + (gauges.size() - 1) * BETWEEN * em())
        : below;
  }

  private double heightWithRowsBelow(double width) {
    int columns = columns(width);
    double each = around(width / columns) + 1.07 * minRadius();
    int lines = lines(columns);
    return lines * each + (lines - 1) * BETWEEN * em();
  }

  /// A radius in pixels at which the words inside the ring have room on two lines.
  private double minRadius() {
    Font font = style.regular(style.atLeastSmall(MIN_BASE));
    double part = style.isNarrow() ? LONGER_LINE_NARROW : LONGER_LINE;
    double needed = 0;
    for (Gauge gauge : gauges) {
      needed = Math.max(needed, part * Pen.width(gauge.base(), font));
      for (String word : gauge.base().split(" ", -1)) {
        needed = Math.max(needed, 1.06 * Pen.width(word, font));
      }
    }
    return Math.clamp(needed / BASE_WIDTH, MIN_RADIUS * em(), MAX_NEEDED_RADIUS * em());
  }

  private int lines(int columns) {
    return Math.ceilDiv(Math.max(1, gauges.size()), columns);
  }

  /// How many columns have room for their rows.
  private int columns(double width) {
    double fit = Math.floor(ROW_WIDTH * width / widestRow());
    return (int) Math.clamp(fit, 1, Math.max(1, gauges.size()));
  }

  private double widestRow() {
    return gauges.stream()
        .flatMap(gauge -> gauge.rows().stream())
        .mapToDouble(this::rowWidth)
        .max()
        .orElse(1);
  }

  private double rowSize() {
    return style.aspect() == Aspect.SQUARE ? 1 : 1.05;
  }

  private double rowWidth(Gauge.Row row) {
    double tag = row.derived() ? 0.6 * em() + Pen.tagWidth(texts.of("derived"), style) : 0;
    return Pen.width(row.label(), style.regular(rowSize()))
        + tag
        + em()
        + Pen.width(row.value(), style.bold(rowSize()));
  }

  /// The height of everything but the ring, in pixels.
  private double around(double column) {
    int titleLines = gauges.stream().mapToInt(gauge -> title(gauge, column).size()).max().orElse(1);
    return (ABOVE_RING + (titleLines - 1) * TITLE_LINE + FIRST_ROW + maxRows() * ROW) * em();
  }

  private List<String> title(Gauge gauge, double column) {
    return Pen.wrap(gauge.title(), style.bold(1.15), 0.92 * column, texts.locale());
  }

  private int maxRows() {
    return gauges.stream().mapToInt(gauge -> gauge.rows().size()).max().orElse(0);
  }

  /// Whether each ring may have its counts beside it.
  private boolean canStandBeside(double width) {
    return style.aspect() == Aspect.SQUARE
        && gauges.size() > 1
        && maxRows() > 0
        && besideRadius(width) >= minRadius();
  }

  /// The radius of rings that leave room for their counts beside them, in pixels.
  private double besideRadius(double width) {
    return (width - widestRow() - BEFORE_ROWS * em()) / 2;
  }

  /// The height of a ring with its counts beside it, in pixels.
  private double besideHeight(double width, double radius) {
    double rows = width - 2 * radius - BEFORE_ROWS * em();
    int titles = gauges.stream().mapToInt(gauge -> title(gauge, rows).size()).max().orElse(1);
    return Math.max(
        1.07 * radius + AROUND_RING * em(),
        (titles * TITLE_LINE + ABOVE_ROWS + (maxRows() - 1) * ROW + 1) * em());
  }

  private void drawBeside(Pen pen, Rectangle2D area, EntityCollection entities) {
    double width = area.getWidth();
    int count = gauges.size();
    double cell = (area.getHeight() - (count - 1) * BETWEEN * em()) / count;
    double radius =
        Math.clamp((cell - AROUND_RING * em()) / 1.07, minRadius(), besideRadius(width));
    double height = besideHeight(width, radius);
    double rowWidth = width - 2 * radius - BEFORE_ROWS * em();
    double rowsLeft = area.getMaxX() - rowWidth;
    for (int i = 0; i < count; i++) {
      Gauge gauge = gauges.get(i);
      double top = area.getY() + i * (cell + BETWEEN * em()) + Math.max(0, 0.4 * (cell - height));
      double feet = top + (height + 1.07 * radius + AROUND_RING * em()) / 2 - 1.5 * em();
      ring(pen, gauge, area.getX() + radius, feet, radius);
      List<String> titles = title(gauge, rowWidth);
      double used = (titles.size() * TITLE_LINE + ABOVE_ROWS + (maxRows() - 1) * ROW) * em();
      double y = top + (height - used) / 2 + em();
      for (String line : titles) {
        pen.text(line, rowsLeft, y, style.bold(1.15), style.palette().text());
        y += TITLE_LINE * em();
      }
      String key = Integer.toString(i);
      rows(pen, gauge, rowsLeft, y + (ABOVE_ROWS - TITLE_LINE) * em(), rowWidth)
          .forEach(tag -> entities.add(new DerivedTagEntity(key, tag)));
      entities.add(
          new ItemEntity(
              key, new Rectangle2D.Double(area.getX(), top, width, Math.min(height, cell))));
    }
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    if (canStandBeside(area.getWidth())
        && heightWithRowsBelow(area.getWidth()) > area.getHeight()) {
      drawBeside(pen, area, entities);
      return;
    }
    int columns = columns(area.getWidth());
    double width = area.getWidth() / columns;
    int lines = lines(columns);
    double height = (area.getHeight() - (lines - 1) * BETWEEN * em()) / lines;
    double around = around(width);
    double radius =
        Math.clamp(Math.min(0.36 * width, 0.93 * (height - around)), 1, MAX_RADIUS * em());
    double aboveRing = around - (FIRST_ROW + maxRows() * ROW) * em();
    double used = around + 1.07 * radius;
    for (int i = 0; i < gauges.size(); i++) {
      double left = area.getX() + i % columns * width;
      int gridLine = i / columns;
      double cell = area.getY() + gridLine * (height + BETWEEN * em());
      double top = cell + Math.max(0, 0.35 * (height - used));
      double middle = left + width / 2;
      double y = top + 1.2 * em();
      for (String line : title(gauges.get(i), width)) {
        pen.text(line, middle, y, style.bold(1.15), style.palette().text(), Anchor.MIDDLE);
        y += TITLE_LINE * em();
      }
      List<Rectangle2D> tags =
          gauge(
              pen,
              gauges.get(i),
              middle,
              top + aboveRing + 1.07 * radius,
              radius,
              Math.min(Math.max(2.5 * radius, 24 * em()), ROW_WIDTH * width));
      String key = Integer.toString(i);
      tags.forEach(tag -> entities.add(new DerivedTagEntity(key, tag)));
      entities.add(
          new ItemEntity(
              key, new Rectangle2D.Double(left + 2, top, width - 4, Math.min(used, height))));
    }
  }

  /// Draws a ring whose lower ends stand at `y`, and the rows under it.
  ///
  /// @return the tags of derived figures
  private List<Rectangle2D> gauge(
      Pen pen, Gauge gauge, double middle, double y, double radius, double rowWidth) {
    ring(pen, gauge, middle, y, radius);
    return rows(pen, gauge, middle - rowWidth / 2, y + FIRST_ROW * em(), rowWidth);
  }

  /// Draws a ring whose lower ends stand at `y`, and the texts in it and around it.
  private void ring(Pen pen, Gauge gauge, double middle, double y, double radius) {
    Palette colours = style.palette();
    double ringTop = y - radius;
    pen.line(middle, ringTop - 0.07 * radius, middle, ringTop, colours.control(), 1.3);
    pen.text(
        texts.percent(BigDecimal.valueOf(50)),
        middle,
        ringTop - 0.07 * radius - 0.35 * em(),
        style.body(),
        colours.muted(),
        Anchor.MIDDLE);
    sectors(pen, gauge, middle, y, radius);
    Font base = base(radius);
    List<String> lines = baseLines(gauge, radius);
    double above = 1.15 * base.getSize2D() * (lines.size() - 1);
    double smaller = Math.pow(0.8, maxBaseLines(radius) - 1);
    Font figure =
        Pen.fitted(
            gauge.drawn(), style.bold(0.30 * smaller * radius / em()), 1.15 * smaller * radius);
    double figureY = y - 0.15 * radius - above;
    pen.text(gauge.drawn(), middle, figureY, figure, colours.text(), Anchor.MIDDLE);
    double baseline = y + 0.02 * radius - above;
    for (String line : lines) {
      pen.text(line, middle, baseline, base, colours.muted(), Anchor.MIDDLE);
      baseline += 1.15 * base.getSize2D();
    }
    double feet = y + Math.max(0.11 * radius, 1.1 * em());
    double foot = 0.88 * radius;
    pen.text("0", middle - foot, feet, style.body(), colours.muted(), Anchor.MIDDLE);
    pen.text(
        texts.percent(BigDecimal.valueOf(100)),
        middle + foot,
        feet,
        style.body(),
        colours.muted(),
        Anchor.MIDDLE);
  }

  private Font base(double radius) {
    return style.regular(Math.max(0.088 * radius / em(), style.atLeastSmall(MIN_BASE)));
  }

  private List<String> baseLines(Gauge gauge, double radius) {
    return Pen.wrap(gauge.base(), base(radius), BASE_WIDTH * radius, texts.locale());
  }

  /// All figures have one size, so that the ring with most words decides.
  private int maxBaseLines(double radius) {
    return gauges.stream().mapToInt(gauge -> baseLines(gauge, radius).size()).max().orElse(1);
  }

  private void sectors(Pen pen, Gauge gauge, double middle, double y, double radius) {
    Palette colours = style.palette();
    Path2D rest = sector(middle, y, radius, 180);
    pen.cover(rest, colours.subtle());
    pen.outline(rest, colours.control(), 1);
    if (gauge.percent() != null) {
      pen.fill(sector(middle, y, radius, pen.grown(1.8 * gauge.percent())), colours.accent());
    }
  }

  /// The part of the ring from the left end through so many degrees.
  private static Path2D sector(double middle, double y, double radius, double degrees) {
    Path2D sector = new Path2D.Double();
    sector.append(arc(middle, y, radius, 180, -degrees), false);
    sector.append(arc(middle, y, 0.76 * radius, 180 - degrees, degrees), true);
    sector.closePath();
    return sector;
  }

  private static Arc2D arc(double middle, double y, double radius, double from, double degrees) {
    return new Arc2D.Double(
        middle - radius, y - radius, 2 * radius, 2 * radius, from, degrees, Arc2D.OPEN);
  }

  private List<Rectangle2D> rows(
      Pen pen, Gauge gauge, double x, double firstBaseline, double width) {
    Palette colours = style.palette();
    List<Rectangle2D> tags = new ArrayList<>();
    double y = firstBaseline;
    for (Gauge.Row row : gauge.rows()) {
      double label =
          pen.text(
              row.label(),
              x,
              y,
              style.regular(rowSize()),
              row.derived() ? colours.muted() : colours.text());
      if (row.derived()) {
        tags.add(pen.tag(texts.of("derived"), x + label + 0.6 * em(), y));
      }
      pen.text(
          row.value(),
          x + width,
          y,
          row.derived() ? style.regular(rowSize()) : style.bold(rowSize()),
          row.derived() ? colours.muted() : colours.text(),
          Anchor.END);
      pen.line(x, y + 0.65 * em(), x + width, y + 0.65 * em(), colours.line(), 1);
      y += ROW * em();
    }
    return tags;
  }
}
