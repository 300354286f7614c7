package org.sailau.chart.results;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.ValueScale;
import org.sailau.chart.results.Bars.Range;
import org.sailau.chart.results.Bars.Row;

/// Draws bars into one area. Numbers that are multiplied by `em` are in em.
final class BarsPainter {

  private final Bars bars;
  private final Style style;
  private final Palette colours;
  private final Pen pen;
  private final double em;
  private final BarsLayout layout;

  private final List<DerivedTagEntity> tags = new ArrayList<>();

  BarsPainter(Bars bars, Style style, Pen pen, BarsLayout layout) {
    this.bars = bars;
    this.style = style;
    this.colours = style.palette();
    this.pen = pen;
    this.em = style.em();
    this.layout = layout;
  }

  void paint(EntityCollection entities) {
    if (bars.rows().isEmpty()) {
      return;
    }
    grounds();
    headings();
    half();
    for (int i = 0; i < bars.rows().size(); i++) {
      Row row = bars.rows().get(i);
      double y = layout.rowTop(i);
      if (row.fill() == Fill.HATCHED) {
        pen.line(layout.left, y, layout.right, y, colours.line(), 1);
      }
      Rectangle2D label = label(row, i);
      bar(row, i, i == firstWithAside());
      whole(row, i);
      entities.add(
          new ItemEntity(
              row.key(),
              new Rectangle2D.Double(
                  layout.left, y, layout.right - layout.left, layout.rowHeight(i)),
              label));
    }
    tags.forEach(entities::add);
    axis(layout.axis, bars.scale(), layout.perValue);
    if (bars.zoom() != null) {
      axis(layout.zoomAxis, bars.zoom().scale(), layout.zoomPerValue);
    }
  }

  private void grounds() {
    if (bars.zoom() == null) {
      return;
    }
    ValueScale zoom = bars.zoom().scale();
    if (layout.labelsAbove) {
      for (int i = 0; i < bars.rows().size(); i++) {
        ground(zoom, layout.behindFrom(i), layout.behindTo(i));
      }
    } else {
      ground(zoom, layout.top, layout.bottom); // In one piece, so that no seams show between rows.
    }
    for (int i = 0; i < bars.rows().size(); i++) {
      // No lines cross the rows that have words there in place of a bar.
      if (!layout.isBeyond(bars.rows().get(i))) {
        for (double tick : zoom.ticks()) {
          double x = layout.zoomAxis + tick * layout.zoomPerValue;
          pen.line(x, layout.behindFrom(i), x, layout.behindTo(i), colours.line(), 1);
        }
      }
    }
  }

  /// Draws the ground of the small values in both panels.
  private void ground(ValueScale zoom, double from, double to) {
    double height = to - from;
    pen.cover(
        new Rectangle2D.Double(layout.axis, from, zoom.end() * layout.perValue, height),
        colours.zoom());
    pen.cover(
        new Rectangle2D.Double(layout.zoomAxis, from, layout.right - layout.zoomAxis, height),
        colours.zoom());
  }

  private void headings() {
    double y = layout.headingBaseline;
    if (layout.hasHeading()) {
      pen.text(bars.heading(), layout.axis, y, style.smallBold(), colours.text());
    }
    if (bars.zoom() != null) {
      pen.text(bars.zoom().heading(), layout.zoomAxis, y, style.smallBold(), colours.text());
    }
  }

  private void half() {
    if (bars.half() == null) {
      return;
    }
    double x = layout.x(bars.half().value());
    Anchor anchor = layout.halfAfterLine ? Anchor.START : Anchor.MIDDLE;
    double y =
        layout.halfAfterLine
            ? layout.headingBaseline
            : layout.top - (layout.halfBelowHeading ? 0.65 : 0.75) * em;
    pen.text(bars.half().label(), x, y, style.small(), colours.text(), anchor);
    if (layout.labelsAbove) {
      for (int i = 0; i < bars.rows().size(); i++) {
        halfLine(x, layout.behindFrom(i), layout.behindTo(i));
      }
    } else {
      halfLine(x, layout.top - 0.35 * em, layout.bottom);
    }
  }

  private void halfLine(double x, double from, double to) {
    float dash = (float) (0.45 * em);
    pen.line(x, from, x, to, colours.text(), 0.08 * em, dash, (float) (0.3 * em));
  }

  private Rectangle2D label(Row row, int i) {
    double x = layout.labelX();
    double width = layout.labelTextWidth();
    double y = layout.labelBaseline(i);
    double from = y - 1.15 * em;
    for (String line : Pen.wrap(row.name(), style.bodyBold(), width, bars.locale())) {
      pen.text(line, x, y, style.bodyBold(), colours.text());
      y += BarsLayout.NAME_LINE * em;
    }
    if (layout.noteBesideName(row)) {
      double after = x + Pen.width(row.name(), style.bodyBold()) + BarsLayout.BEFORE_NOTE * em;
      pen.text(row.note(), after, y - BarsLayout.NAME_LINE * em, style.small(), colours.muted());
    } else {
      for (String line : layout.noteLines(row)) {
        pen.text(line, x, y, style.small(), colours.muted());
        y += BarsLayout.NOTE_LINE * em;
      }
    }
    double to = y - BarsLayout.NOTE_LINE * em + 0.4 * em;
    return new Rectangle2D.Double(layout.left, from, layout.labelWidth, to - from);
  }

  /// Draws the mark of what the choice has in the whole; beside the first one it says so.
  private void whole(Row row, int i) {
    @Nullable Double value = row.whole();
    if (value == null || !layout.hasMark(row)) {
      return;
    }
    double x = layout.x(value);
    double y = layout.barTop(i) + layout.barHeight + 0.12 * em;
    if (i == 0) {
      Font font = style.small();
      double width = Pen.width(bars.wholeLabel(), font);
      double before = x - 0.35 * em - width;
      double text = before >= layout.axis + 0.2 * em ? before : x + 0.35 * em;
      double baseline = y + 0.78 * em;
      if (crossesHalfLine(text + width)) {
        knockOut(text, text + width, baseline);
      }
      pen.text(bars.wholeLabel(), text, baseline, font, colours.muted());
    }
    pen.line(x, y, x, y + 0.69 * em, colours.text(), 0.154 * em);
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

  private Rectangle2D rectangle(double x, double length, int i) {
    return new Rectangle2D.Double(x, layout.barTop(i), length, layout.barHeight);
  }

  private void bar(Row row, int i, boolean withUnitWord) {
    double length = row.reach() * layout.perValue;
    drawn(row, i, layout.axis, layout.perValue);
    inZoom(row, i);
    String aside = withUnitWord ? row.aside() : row.shorterAside();
    if (withUnitWord
        && (crossesHalf(length, layout.textWidth(row, aside)) || layout.asideBelow(row, aside))) {
      aside = row.shorterAside();
    }
    derived(row, i, layout.asideBelow(row, aside));
    double text = layout.textWidth(row, aside) - 0.8 * em;
    double after = layout.axis + length + 0.5 * em;
    boolean inside = layout.isInside(row, aside);
    double room = inside ? length - 1.1 * em : layout.textEnd() - after;
    double fit = Math.clamp(room / text, 0.1, 1);
    if (layout.asideBelow(row, aside)) {
      figureInAsideBelow(row, aside, i);
      return;
    }
    double x = inside ? layout.axis + 0.6 * em : after;
    Color strong = inside && row.value() != null ? colours.onAccent() : colours.text();
    Color quiet = inside || row.value() != null ? strong : colours.muted();
    double y = layout.baseline(i);
    boolean crosses = !inside && crossesHalf(length, layout.textWidth(row, aside));
    if (crosses) {
      wipe(row, aside, x, y);
    }
    if (!row.figure().isEmpty()) {
      Font font = layout.figureFont(row);
      Font fitted = font.deriveFont((float) (font.getSize2D() * fit));
      if (crosses) {
        pen.halo(row.figure(), x, y, fitted);
      }
      x += pen.text(row.figure(), x, y, fitted, strong) + 0.65 * em * fit;
    }
    Font font = style.regular(style.atLeastSmall(0.92) * fit);
    if (crosses) {
      pen.halo(aside, x, y, font);
    }
    pen.text(aside, x, y, font, quiet);
  }

  /// Draws the bar of a stated figure, or the range of a derived one.
  private void drawn(Row row, int i, double axis, double perValue) {
    @Nullable Range range = row.range();
    if (row.value() != null) {
      pen.bar(rectangle(axis, row.value() * perValue, i), row.fill());
    } else if (range != null) {
      pen.range(
          rectangle(axis, range.low() * perValue, i),
          (range.high() - range.low()) * perValue,
          row.fill());
    }
  }

  /// Draws the derived figure in words, under the bar and under the other texts there.
  private void derived(Row row, int i, boolean asideAbove) {
    List<String> lines = layout.derivedLines(row);
    double x = layout.axis + 0.35 * em;
    double y =
        layout.barTop(i)
            + layout.barHeight
            + BarsLayout.UNDER_LINE * em * (asideAbove ? 2 : 1)
            + (asideAbove && style.isNarrow() ? BarsLayout.BETWEEN_UNDER * em : 0)
            - 0.03 * em;
    double indent = Pen.tagWidth(bars.derivedTag(), style) + 0.5 * em;
    // All grounds come first, so that none covers the edge of the tag above it.
    for (int n = 0; n < lines.size(); n++) {
      double text = n == 0 ? x + indent : x;
      double end = text + Pen.width(lines.get(n), style.small());
      if (crossesHalfLine(end)) {
        double baseline = y + n * BarsLayout.UNDER_LINE * em;
        knockOut(x, end, baseline);
        pen.halo(lines.get(n), text, baseline, style.small());
      }
    }
    if (!lines.isEmpty()) {
      tags.add(new DerivedTagEntity(row.key(), pen.tag(bars.derivedTag(), x, y)));
    }
    for (int n = 0; n < lines.size(); n++) {
      double text = n == 0 ? x + indent : x;
      pen.text(
          lines.get(n), text, y + n * BarsLayout.UNDER_LINE * em, style.small(), colours.text());
    }
  }

  /// Whether a text that ends there would cross the half line.
  private boolean crossesHalfLine(double to) {
    return bars.half() != null && to > layout.x(bars.half().value()) - 0.4 * em;
  }

  private void knockOut(double from, double to, double baseline) {
    pen.cover(
        new Rectangle2D.Double(from, baseline - 0.9 * em, to - from, 1.25 * em), colours.bg());
  }

  /// Draws the figure in the leading bar and the other text under it, where both do not fit into
  /// the bar.
  private void figureInAsideBelow(Row row, String aside, int i) {
    double x = layout.axis + 0.6 * em;
    Font font = layout.figureFont(row);
    double room = layout.x(row.value() == null ? 0 : row.value()) - x - 0.3 * em;
    pen.text(
        row.figure(),
        x,
        layout.baseline(i),
        Pen.fitted(row.figure(), font, room),
        colours.onAccent());
    double y = layout.barTop(i) + layout.barHeight + 1.1 * em;
    Font small = style.regular(style.atLeastSmall(0.92));
    if (bars.half() != null
        && x + Pen.width(aside, small) > layout.x(bars.half().value()) - 0.3 * em) {
      pen.wipe(aside, x, y, small, colours.bg());
    }
    pen.text(aside, x, y, Pen.fitted(aside, small, layout.textEnd() - x), colours.text());
  }

  private boolean crossesHalf(double length, double text) {
    if (bars.half() == null) {
      return false;
    }
    double half = bars.half().value() * layout.perValue;
    return length < half && length + text > half - 0.4 * em;
  }

  private void wipe(Row row, String aside, double x, double y) {
    double half = layout.x(bars.half() == null ? 0 : bars.half().value());
    double end = x + layout.textWidth(row, aside) - 0.5 * em;
    double from = Math.max(x, half - 0.4 * em);
    if (end > from) {
      pen.cover(new Rectangle2D.Double(from, y - 0.95 * em, end - from, 1.3 * em), colours.bg());
    }
  }

  private void inZoom(Row row, int i) {
    if (bars.zoom() == null || !row.isDrawn()) {
      return;
    }
    double y = layout.baseline(i);
    if (layout.isBeyond(row)) {
      double x = layout.zoomAxis + 0.45 * em;
      // In a picture that is not wide, the ground has room for one line, and the first panel has
      // the figure.
      boolean both = !row.figure().isEmpty() && !style.isNarrow();
      double below = both ? y + BarsLayout.NAME_LINE * em : y;
      if (both) {
        pen.text(row.figure(), x, y, style.body(), colours.muted());
      }
      pen.text(bars.zoom().beyond(), x, below, style.small(), colours.muted());
      return;
    }
    drawn(row, i, layout.zoomAxis, layout.zoomPerValue);
    double x = layout.zoomAxis + row.reach() * layout.zoomPerValue + 0.4 * em;
    pen.wipe(row.figure(), x, y, style.body(), colours.zoom());
    pen.text(row.figure(), x, y, style.body(), colours.text());
  }

  /// Draws an axis with a text at every tick, or only at its ends where there is no room for all.
  private void axis(double zero, ValueScale scale, double perValue) {
    if (layout.labelsAbove) {
      for (int i = 0; i < bars.rows().size(); i++) {
        pen.line(zero, layout.behindFrom(i), zero, layout.behindTo(i), colours.text(), 0.1 * em);
      }
    } else {
      pen.line(zero, layout.top, zero, layout.bottom + 0.3 * em, colours.text(), 0.1 * em);
    }
    double y = layout.bottom + 1.4 * em;
    double[] ticks = scale.ticks();
    int last = ticks.length - 1;
    String lastText = bars.lastTick().apply(ticks[last]);
    boolean all = Pen.width(lastText, style.small()) + 0.5 * em <= scale.step() * perValue;
    for (int i = 0; i <= last; i++) {
      double x = zero + ticks[i] * perValue;
      if (i > 0) {
        pen.line(x, layout.bottom, x, layout.bottom + 0.3 * em, colours.control(), 1);
      }
      if (all || i == 0 || i == last) {
        String text = i == last ? lastText : bars.tick().apply(ticks[i]);
        pen.text(text, x, y, style.small(), colours.muted(), Anchor.MIDDLE);
      }
    }
  }
}
