package org.sailau.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.Bars.Fill;
import org.sailau.chart.Bars.Row;
import org.sailau.chart.Pen.Anchor;

/// One drawing of bars into one area. Lengths named here are in units of the style; where things
/// stand is computed once, before anything is drawn.
final class BarsPainter {

  private static final double BETWEEN_PANELS = 3;
  private static final double BEFORE_AXIS = 0.9;
  private static final double AXIS = 1.7;
  private static final double LABEL_PAD = 0.4;
  private static final double LINE = 1.14 * 0.88;

  private final Bars bars;
  private final Style style;
  private final Palette colours;
  private final Pen pen;
  private final Rectangle2D area;
  private final double unit;

  private final double labelWidth;
  private final double axis;
  private final double perValue;
  private final double panelEnd;
  private final double zoomAxis;
  private final double zoomPerValue;
  private final boolean halfBelowHeading;
  private final double top;
  private final double bottom;
  private final double pitch;

  BarsPainter(Bars bars, Style style, Pen pen, Rectangle2D area) {
    this.bars = bars;
    this.style = style;
    this.colours = style.palette();
    this.pen = pen;
    this.area = area;
    this.unit = style.unit();
    labelWidth = labelWidth(style, area.getWidth());
    axis = area.getX() + labelWidth + BEFORE_AXIS * unit;
    double width = area.getMaxX() - axis;
    double end = bars.scale().end();
    if (bars.zoom() == null) {
      perValue = Math.max(0, width - roomAfterBars()) / end;
      panelEnd = area.getMaxX();
      zoomAxis = zoomPerValue = 0;
    } else {
      double after = Math.max(3.2 * unit, widestFigure() + 0.8 * unit);
      double zoomEnd = bars.zoom().scale().end();
      int factor = bars.zoom().factor();
      perValue = Math.max(0, width - BETWEEN_PANELS * unit - after) / (end + zoomEnd * factor);
      panelEnd = axis + end * perValue;
      zoomAxis = panelEnd + BETWEEN_PANELS * unit;
      zoomPerValue = perValue * factor;
    }
    halfBelowHeading =
        bars.half() != null
            && x(bars.half().value()) - Pen.width(bars.half().label(), style.small()) / 2
                < axis + Pen.width(bars.heading(), style.smallBold()) + 0.6 * unit;
    top = area.getY() + (halfBelowHeading ? 3.1 : 1.9) * unit;
    bottom = area.getMaxY() - AXIS * unit;
    pitch = (bottom - top) / Math.max(1, bars.rows().size());
  }

  /// The least height in pixels at which rows do not run into each other.
  static double leastHeight(Bars bars, Style style, double width) {
    double label = labelWidth(style, width) - LABEL_PAD * style.unit();
    double lines =
        bars.rows().stream()
            .mapToDouble(
                row ->
                    1.22 * Pen.wrap(row.name(), style.bodyBold(), label, bars.locale()).size()
                        + LINE * Pen.wrap(row.note(), style.small(), label, bars.locale()).size())
            .max()
            .orElse(0);
    double row = Math.max(2.2, 0.63 + lines);
    return (3.1 + AXIS + bars.rows().size() * row) * style.unit();
  }

  private static double labelWidth(Style style, double width) {
    return Math.min(16.6 * style.unit(), 0.3 * width);
  }

  private double x(double value) {
    return axis + value * perValue;
  }

  private double widestFigure() {
    return bars.rows().stream()
        .filter(row -> row.value() != null && !isBeyond(row))
        .mapToDouble(row -> Pen.width(row.figure(), style.body()))
        .max()
        .orElse(0);
  }

  /// What the texts behind the bars of a single panel need, so that none is cut.
  private double roomAfterBars() {
    double end = bars.scale().end();
    double width = area.getMaxX() - axis;
    double room = 1.5 * unit;
    for (Row row : bars.rows()) {
      double part = row.value() == null ? 0 : row.value() / end;
      double text = textWidth(row, row.aside());
      // part * (width - room) + text <= width
      if (part > 0 && text > 0) {
        room = Math.max(room, width - (width - text) / part);
      }
    }
    return Math.min(room, 0.6 * width);
  }

  private double textWidth(Row row, String aside) {
    return 0.5 * unit
        + (row.figure().isEmpty() ? 0 : Pen.width(row.figure(), style.bodyBold()) + 0.65 * unit)
        + Pen.width(aside, style.regular(0.92))
        + 0.3 * unit;
  }

  private boolean isBeyond(Row row) {
    return bars.zoom() != null && row.value() != null && row.value() > bars.zoom().scale().end();
  }

  void paint(EntityCollection entities) {
    grounds();
    headings();
    half();
    for (int i = 0; i < bars.rows().size(); i++) {
      Row row = bars.rows().get(i);
      double y = top + i * pitch;
      if (row.fill() == Fill.HATCHED) {
        pen.line(area.getX(), y, area.getMaxX(), y, colours.line(), 1);
      }
      Rectangle2D label = label(row, y);
      bar(row, y, i == firstWithAside());
      entities.add(
          new RowEntity(
              row.key(), new Rectangle2D.Double(area.getX(), y, area.getWidth(), pitch), label));
    }
    axes();
  }

  private void grounds() {
    if (bars.zoom() == null) {
      return;
    }
    double zoomEnd = bars.zoom().scale().end();
    pen.fill(new Rectangle2D.Double(axis, top, zoomEnd * perValue, bottom - top), colours.zoom());
    pen.fill(
        new Rectangle2D.Double(zoomAxis, top, area.getMaxX() - zoomAxis, bottom - top),
        colours.zoom());
    int beyond = (int) bars.rows().stream().filter(this::isBeyond).count();
    for (double tick : bars.zoom().scale().ticks()) {
      double x = zoomAxis + tick * zoomPerValue;
      pen.line(x, top + beyond * pitch, x, bottom, colours.line(), 1);
    }
  }

  private void headings() {
    double y = area.getY() + 1.15 * unit;
    if (bars.zoom() != null) {
      pen.text(bars.heading(), axis, y, style.smallBold(), colours.text());
      pen.text(bars.zoom().heading(), zoomAxis, y, style.smallBold(), colours.text());
    }
  }

  private void half() {
    if (bars.half() == null) {
      return;
    }
    double x = x(bars.half().value());
    double y = top - (halfBelowHeading ? 0.6 : 0.75) * unit;
    pen.text(bars.half().label(), x, y, style.small(), colours.text(), Anchor.MIDDLE);
    pen.line(
        x,
        top - 0.45 * unit,
        x,
        bottom,
        colours.text(),
        0.08 * unit,
        (float) (0.45 * unit),
        (float) (0.3 * unit));
  }

  private double barHeight() {
    return Math.clamp(0.42 * pitch, 1.7 * unit, 2.3 * unit);
  }

  private double barTop(double rowTop) {
    return rowTop + Math.max(0.12 * unit, 0.42 * (pitch - 3.05 * unit));
  }

  private double baseline(double rowTop) {
    return barTop(rowTop) + barHeight() / 2 + 0.36 * unit;
  }

  private Rectangle2D label(Row row, double rowTop) {
    double pad = LABEL_PAD * unit;
    double x = area.getX() + pad;
    double width = labelWidth - pad;
    double y = baseline(rowTop);
    double from = y - 1.15 * unit;
    List<String> names = Pen.wrap(row.name(), style.bodyBold(), width, bars.locale());
    for (String line : names) {
      pen.text(line, x, y, style.bodyBold(), colours.text());
      y += 1.22 * unit;
    }
    for (String line : Pen.wrap(row.note(), style.small(), width, bars.locale())) {
      pen.text(line, x, y, style.small(), colours.muted());
      y += LINE * unit;
    }
    return new Rectangle2D.Double(
        area.getX(), from, labelWidth, y - LINE * unit + 0.4 * unit - from);
  }

  private int firstWithAside() {
    for (int i = 0; i < bars.rows().size(); i++) {
      Row row = bars.rows().get(i);
      if (row.value() != null && !row.aside().equals(row.shorterAside())) {
        return i;
      }
    }
    return -1;
  }

  private Color fill(Row row) {
    return row.fill() == Fill.LEADING ? colours.accent() : colours.other();
  }

  private Rectangle2D rectangle(double x, double length, double rowTop) {
    return new Rectangle2D.Double(x, barTop(rowTop), length, barHeight());
  }

  private void bar(Row row, double rowTop, boolean withUnitWord) {
    double length = row.value() == null ? 0 : row.value() * perValue;
    if (row.value() != null) {
      fill(row, rectangle(axis, length, rowTop));
    }
    inZoom(row, rowTop);
    String aside = withUnitWord ? row.aside() : row.shorterAside();
    if (withUnitWord && crossesHalf(length, textWidth(row, aside))) {
      aside = row.shorterAside();
    }
    boolean inside = row.fill() == Fill.LEADING && textWidth(row, aside) + 0.3 * unit < length;
    double x = inside ? axis + 0.6 * unit : axis + length + 0.5 * unit;
    Color strong = inside ? colours.onAccent() : colours.text();
    Color quiet = inside || row.value() != null ? strong : colours.muted();
    double y = baseline(rowTop);
    if (!inside && crossesHalf(length, textWidth(row, aside))) {
      wipe(row, aside, x, y);
    }
    if (!row.figure().isEmpty()) {
      Font font = row.fill() == Fill.LEADING ? style.bold(1.1) : style.bodyBold();
      x += pen.text(row.figure(), x, y, font, strong) + 0.65 * unit;
    }
    pen.text(aside, x, y, style.regular(0.92), quiet);
  }

  private boolean crossesHalf(double length, double text) {
    if (bars.half() == null) {
      return false;
    }
    double half = bars.half().value() * perValue;
    return length < half && length + text > half - 0.4 * unit;
  }

  private void wipe(Row row, String aside, double x, double y) {
    double half = x(bars.half() == null ? 0 : bars.half().value());
    double end = x + textWidth(row, aside) - 0.5 * unit;
    double from = Math.max(x, half - 0.4 * unit);
    if (end > from) {
      pen.fill(new Rectangle2D.Double(from, y - 0.95 * unit, end - from, 1.3 * unit), colours.bg());
    }
  }

  private void fill(Row row, Rectangle2D bar) {
    if (row.fill() == Fill.HATCHED) {
      pen.hatched(bar);
    } else {
      pen.fill(bar, fill(row));
    }
  }

  private void inZoom(Row row, double rowTop) {
    if (bars.zoom() == null || row.value() == null) {
      return;
    }
    double y = baseline(rowTop);
    if (isBeyond(row)) {
      double x = zoomAxis + 0.45 * unit;
      pen.text(row.figure(), x, y, style.body(), colours.muted());
      pen.text(bars.zoom().beyond(), x, y + 1.22 * unit, style.small(), colours.muted());
      return;
    }
    double length = row.value() * zoomPerValue;
    fill(row, rectangle(zoomAxis, length, rowTop));
    double x = zoomAxis + length + 0.4 * unit;
    pen.wipe(row.figure(), x, y, style.body(), colours.zoom());
    pen.text(row.figure(), x, y, style.body(), colours.text());
  }

  private void axes() {
    axis(axis, bars.scale(), perValue);
    if (bars.zoom() != null) {
      axis(zoomAxis, bars.zoom().scale(), zoomPerValue);
    }
  }

  private void axis(double zero, Scale scale, double perValue) {
    pen.line(zero, top, zero, bottom + 0.3 * unit, colours.text(), 0.1 * unit);
    double y = bottom + 1.4 * unit;
    double[] ticks = scale.ticks();
    for (int i = 0; i < ticks.length; i++) {
      double x = zero + ticks[i] * perValue;
      if (i > 0) {
        pen.line(x, bottom, x, bottom + 0.3 * unit, colours.control(), 1);
      }
      String text =
          i == ticks.length - 1 ? bars.lastTick().apply(ticks[i]) : bars.tick().apply(ticks[i]);
      pen.text(text, x, y, style.small(), colours.muted(), Anchor.MIDDLE);
    }
  }
}
