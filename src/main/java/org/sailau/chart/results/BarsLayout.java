package org.sailau.chart.results;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.results.Bars.Row;

/// Computes where everything in one drawing of bars stands, in pixels, before anything is drawn.
/// The constants are in em.
final class BarsLayout {

  static final double NAME_LINE = 1.22;
  static final double NOTE_LINE = 1.14 * 0.88;

  private static final double BETWEEN_PANELS = 3;
  private static final double BEFORE_AXIS = 0.9;
  private static final double BELOW_ROWS = 1.7;
  private static final double LABEL_PAD = 0.4;

  /// A chart that is narrower has no room for names beside bars.
  private static final double NARROW = 38;

  private static final double NO_HEADING = 0.6;
  private static final double HEADING = 1.9;
  private static final double HEADING_NARROW = 1.5;
  private static final double HEADING_AND_HALF = 3.1;
  private static final double MIN_PITCH = 2.2;

  /// Two bars far apart are hard to compare, so that few rows leave room below them instead.
  private static final double MAX_PITCH = 9;

  private static final double MIN_BAR = 1.7;
  private static final double MAX_BAR = 2.3;
  private static final double ABOVE_BAR = 0.12;
  private static final double ABOVE_LABEL = 0.6;

  /// From the middle of a bar to the baseline of its texts.
  private static final double TO_BASELINE = 0.36;

  /// From the middle of the leading bar to the end of the line that may stand under it.
  private static final double BELOW_LEADING = 2.3;

  /// More rows stand closer if none has a line under its bar.
  private static final int FEW_ROWS = 8;

  /// From one line under a bar to the next.
  static final double UNDER_LINE = 1.15;

  /// Texts are not drawn smaller than this part of their size to find room beside a bar.
  static final double MIN_FIT = 0.95;

  // In a picture that is not wide, rows stand closer.
  private static final double ABOVE_NARROW = 0.1;

  private static final double BELOW_LABEL_NARROW = 0.42;
  private static final double BELOW_NARROW = 0.18;
  private static final double MIN_BAR_NARROW = 1.4;

  /// From a bar to the lower end of the mark of a whole, and a little more.
  static final double WHOLE = 0.95;

  /// Between two lines under a bar, because marks of derived figures are large there.
  static final double BETWEEN_UNDER = 0.16;

  /// Between a name and the words behind it.
  static final double BEFORE_NOTE = 0.6;

  /// The most that is added to the height of a row.
  private static final double MAX_SPARE = 5;

  /// From the last baseline of a label to the next row.
  private static final double BELOW_LABEL = 0.4;

  private final Bars bars;
  private final Style style;
  private final double em;

  final double left;
  final double right;

  /// Whether names stand above their bars and not left of them, as in a narrow chart.
  final boolean labelsAbove;

  final double labelWidth;
  final double axis;
  final double perValue;
  final double zoomAxis;
  final double zoomPerValue;

  /// Whether the label of the half line begins at the line instead of standing across it.
  final boolean halfAfterLine;

  final boolean halfBelowHeading;
  final double headingBaseline;
  final double top;
  final double bottom;
  final double pitch;
  final double barHeight;
  private final double barOffset;

  /// What is added to the height of each row in a picture that is not wide, in pixels.
  private final double spare;

  BarsLayout(Bars bars, Style style, Rectangle2D area) {
    this(bars, style, area, Double.MAX_VALUE);
  }

  /// @param mostPerValue the most pixels that a value of 1 may take
  BarsLayout(Bars bars, Style style, Rectangle2D area, double mostPerValue) {
    this.bars = bars;
    this.style = style;
    em = style.em();
    left = area.getX();
    right = area.getMaxX();
    labelsAbove = style.isNarrow() || area.getWidth() < NARROW * em;
    labelWidth =
        labelsAbove ? area.getWidth() : Math.min(style.labels() * em, 0.3 * area.getWidth());
    axis = labelsAbove ? left + LABEL_PAD * em : left + labelWidth + BEFORE_AXIS * em;
    double width = right - axis;
    double end = bars.scale().end();
    if (bars.zoom() == null) {
      perValue = Math.min(mostPerValue, Math.max(0, width - roomAfterBars(width)) / end);
      zoomAxis = zoomPerValue = 0;
    } else {
      double zoomEnd = bars.zoom().scale().end();
      int factor = bars.zoom().factor();
      double between = Math.max(BETWEEN_PANELS * em, halfLastTick() + 1.2 * em);
      double after = Math.max(3.2 * em, widestFigure() + 0.8 * em);
      double wanted = width - between - after;
      // The second panel needs room for its texts, however short its bars are.
      double longest = width - between - widestInZoom();
      double panel = end / (end + zoomEnd * factor) * wanted;
      perValue = Math.max(0, Math.min(panel, longest)) / end;
      zoomAxis = axis + end * perValue + between;
      zoomPerValue = perValue * factor;
    }
    double headingEnd = axis + Pen.width(bars.heading(), style.smallBold()) + 0.6 * em;
    halfAfterLine = style.isNarrow() && bars.half() != null && x(bars.half().value()) >= headingEnd;
    halfBelowHeading =
        bars.half() != null
            && !halfAfterLine
            && x(bars.half().value()) - Pen.width(bars.half().label(), style.small()) / 2
                < headingEnd;
    headingBaseline = area.getY() + 1.15 * em;
    top = area.getY() + heading() * em;
    double height = area.getMaxY() - BELOW_ROWS * em - top;
    double most = Math.max(MAX_PITCH, minPitch()) * em;
    pitch = Math.min(height / Math.max(1, bars.rows().size()), most);
    if (style.isNarrow()) {
      int count = bars.rows().size();
      spare = Math.clamp((height - narrowHeight(count)) / Math.max(1, count), 0, MAX_SPARE * em);
      barHeight = MIN_BAR_NARROW * em + Math.min(0.35 * spare, 0.9 * em);
      barOffset = 0;
      bottom = top + narrowHeight(count) + count * spare;
      return;
    }
    spare = 0;
    bottom = top + pitch * bars.rows().size();
    double wantedBar = Math.clamp(0.42 * pitch, MIN_BAR * em, Math.max(MAX_BAR * em, pitch / 3));
    double mostBar = 2 * (pitch - (aboveBar() + belowMiddle()) * em);
    barHeight = Math.max(MIN_BAR * em, Math.min(wantedBar, mostBar));
    double offset = pitch - barHeight / 2 - belowMiddle() * em;
    barOffset =
        Math.max(
            aboveBar() * em, labelsAbove ? offset : Math.min(0.42 * (pitch - 3.05 * em), offset));
  }

  /// The least height in pixels at which rows do not overlap.
  static double minHeight(Bars bars, Style style, double width) {
    return minHeight(bars, style, width, Double.MAX_VALUE);
  }

  /// @param mostPerValue the most pixels that a value of 1 may take
  static double minHeight(Bars bars, Style style, double width, double mostPerValue) {
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, 0);
    BarsLayout layout = new BarsLayout(bars, style, area, mostPerValue);
    if (style.isNarrow()) {
      return (layout.heading() + BELOW_ROWS) * style.em() + layout.narrowHeight(bars.rows().size());
    }
    double rows = bars.rows().size() * layout.minPitch();
    return (layout.heading() + BELOW_ROWS + rows) * style.em();
  }

  /// The least height of the first rows of a picture that is not wide, in pixels. Each of its rows
  /// has the height that its own texts need.
  private double narrowHeight(int rows) {
    double ems = 0;
    for (Row row : bars.rows().subList(0, rows)) {
      ems +=
          labelHeight(row) + ABOVE_NARROW + BELOW_LABEL_NARROW + MIN_BAR_NARROW + belowNarrow(row);
    }
    return ems * em;
  }

  /// The height of the texts under a bar in a picture that is not wide, in em.
  private double belowNarrow(Row row) {
    double two = asideBelow(row, row.shorterAside()) ? BETWEEN_UNDER : 0;
    double mark = hasMark(row) ? WHOLE : 0;
    return linesUnder(row) * UNDER_LINE + two + mark + BELOW_NARROW;
  }

  /// Whether a heading stands above the first panel.
  boolean hasHeading() {
    return bars.zoom() != null || (style.isNarrow() && !bars.heading().isEmpty());
  }

  /// The height of what stands above the rows, in em.
  private double heading() {
    if (!hasHeading() && bars.half() == null) {
      return NO_HEADING;
    }
    return halfBelowHeading ? HEADING_AND_HALF : style.isNarrow() ? HEADING_NARROW : HEADING;
  }

  /// The least distance from row to row at which they do not overlap, in em.
  private double minPitch() {
    return Math.max(MIN_PITCH, aboveBar() + MIN_BAR / 2 + belowMiddle());
  }

  /// How much height a row takes above its bar, in em.
  private double aboveBar() {
    return labelsAbove
        ? bars.rows().stream().mapToDouble(this::labelHeight).max().orElse(0) + ABOVE_LABEL
        : ABOVE_BAR;
  }

  /// How much height the row with most texts takes below the middle of its bar, in em.
  private double belowMiddle() {
    return bars.rows().stream()
        .mapToDouble(
            row ->
                Math.max(
                    labelsAbove ? MIN_BAR / 2 + BELOW_LABEL : labelBelowMiddle(row),
                    hasRoomUnder(row) ? underBar(row) : hasMark(row) ? MIN_BAR / 2 + WHOLE : 0))
        .max()
        .orElse(0);
  }

  /// Whether the mark of a whole is drawn. Where texts are under the bar it is not.
  boolean hasMark(Row row) {
    return row.whole() != null && linesUnder(row) == 0;
  }

  /// Whether there is room for a line under a bar. Of few bars the leading one always has it, so
  /// that they stand alike whether its texts are long or short.
  private boolean hasRoomUnder(Row row) {
    boolean few = bars.rows().size() <= FEW_ROWS;
    return !row.derived().isEmpty() || (row.fill() == Fill.LEADING && (few || linesUnder(row) > 0));
  }

  /// How much height a row takes below the middle of its bar for the texts under the bar, in em.
  private double underBar(Row row) {
    return Math.max(BELOW_LEADING, MIN_BAR / 2 + linesUnder(row) * UNDER_LINE + 0.35);
  }

  private int linesUnder(Row row) {
    return (asideBelow(row, row.shorterAside()) ? 1 : 0) + derivedLines(row).size();
  }

  /// Whether the text beside the leading figure stands under the bar, because there is no room in
  /// the bar or behind it.
  boolean asideBelow(Row row, String aside) {
    double length = row.reach() * perValue;
    double text = textWidth(row, aside) - 0.8 * em;
    return isInside(row, aside) && (length - 1.1 * em) / text < MIN_FIT;
  }

  /// Whether the texts of a row stand in its bar.
  boolean isInside(Row row, String aside) {
    double length = row.reach() * perValue;
    double text = textWidth(row, aside) - 0.8 * em;
    double after = axis + length + 0.5 * em;
    if (row.fill() != Fill.LEADING) {
      return false;
    }
    // Very long counts have no room in full size in either place. The larger room is taken, where
    // they are drawn smaller.
    return after + text > textEnd()
        ? length - 1.1 * em > textEnd() - after
        : length > text + 1.1 * em;
  }

  /// The derived figure's lines: one behind its mark, or several, the first of which is empty,
  /// where the text starts below the mark because it is too long.
  List<String> derivedLines(Row row) {
    if (row.derived().isEmpty()) {
      return List.of();
    }
    double room = textEnd() - axis - 0.35 * em;
    double mark = Pen.tagWidth(bars.derivedTag(), style) + 0.5 * em;
    if (mark + Pen.width(row.derived(), style.small()) <= room) {
      return List.of(row.derived());
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(Pen.wrap(row.derived(), style.small(), room, bars.locale()));
    return lines;
  }

  private double labelBelowMiddle(Row row) {
    return TO_BASELINE + labelHeight(row) - NAME_LINE + BELOW_LABEL;
  }

  /// The height of a row's label from above its first line to its last baseline, in em.
  private double labelHeight(Row row) {
    int names = Pen.wrap(row.name(), style.bodyBold(), labelTextWidth(), bars.locale()).size();
    int notes = noteLines(row).size();
    if (noteBesideName(row)) {
      notes = 0;
    }
    return NAME_LINE * (names + Math.min(notes, 1)) + NOTE_LINE * Math.max(0, notes - 1);
  }

  List<String> noteLines(Row row) {
    return Pen.wrap(row.note(), style.small(), labelTextWidth(), bars.locale());
  }

  /// Whether the note has room on the line of the name. Only pictures that are not wide have it
  /// there.
  boolean noteBesideName(Row row) {
    return style.isNarrow()
        && Pen.width(row.name(), style.bodyBold())
                + BEFORE_NOTE * em
                + Pen.width(row.note(), style.small())
            <= labelTextWidth();
  }

  /// The baseline of the first line of a row's label.
  double labelBaseline(int row) {
    double lines = labelHeight(bars.rows().get(row)) - NAME_LINE;
    double below = style.isNarrow() ? BELOW_LABEL_NARROW : BELOW_LABEL;
    return labelsAbove ? barTop(row) - (lines + below) * em : baseline(row);
  }

  /// The top of the lines and grounds behind a row's bar. They do not pass behind a label.
  double behindFrom(int row) {
    return labelsAbove ? barTop(row) - 0.1 * em : rowTop(row);
  }

  /// The bottom of the lines and grounds behind a row's bar.
  double behindTo(int row) {
    return labelsAbove ? barTop(row) + barHeight + 0.2 * em : rowTop(row + 1);
  }

  double labelX() {
    return left + LABEL_PAD * em;
  }

  double labelTextWidth() {
    return labelWidth - LABEL_PAD * em;
  }

  double x(double value) {
    return axis + value * perValue;
  }

  double rowTop(int row) {
    return style.isNarrow() ? top + narrowHeight(row) + row * spare : top + row * pitch;
  }

  double rowHeight(int row) {
    return style.isNarrow() ? rowTop(row + 1) - rowTop(row) : pitch;
  }

  double barTop(int row) {
    if (style.isNarrow()) {
      Row shown = bars.rows().get(row);
      return rowTop(row + 1) - belowNarrow(shown) * em - barHeight - 0.25 * spare;
    }
    return rowTop(row) + barOffset;
  }

  double baseline(int row) {
    return barTop(row) + barHeight / 2 + TO_BASELINE * em;
  }

  private double halfLastTick() {
    return Pen.width(bars.lastTick().apply(bars.scale().end()), style.small()) / 2;
  }

  private double widestFigure() {
    return bars.rows().stream()
        .filter(row -> row.isDrawn() && !isBeyond(row))
        .mapToDouble(row -> Pen.width(row.figure(), style.body()))
        .max()
        .orElse(0);
  }

  /// The width of the second panel's heading, or of its words for a bar that is too long for it.
  private double widestInZoom() {
    if (bars.zoom() == null) {
      return 0;
    }
    double words =
        Math.max(
            Pen.width(bars.zoom().heading(), style.smallBold()),
            0.45 * em + Pen.width(bars.zoom().beyond(), style.small()));
    return bars.rows().stream()
        .filter(row -> isBeyond(row) && !style.isNarrow())
        .mapToDouble(row -> 0.45 * em + Pen.width(row.figure(), style.body()))
        .reduce(words, Math::max);
  }

  /// How much room the texts behind the bars of a single panel need so that none is cut.
  private double roomAfterBars(double width) {
    double room = Math.max(1.5 * em, halfLastTick() + 0.2 * em);
    for (Row row : bars.rows()) {
      double part = row.reach() / bars.scale().end();
      double text = textWidth(row, row.aside());
      // Bar and text have room if part * (width - room) + text <= width.
      if (part > 0) {
        room = Math.max(room, width - (width - text) / part);
      }
    }
    return Math.min(room, 0.6 * width);
  }

  /// The right limit of the texts behind the bars of the first panel.
  double textEnd() {
    return bars.zoom() == null ? right : zoomAxis - 0.6 * em;
  }

  Font figureFont(Row row) {
    return row.fill() == Fill.LEADING ? style.bold(1.1) : style.bodyBold();
  }

  /// The distance from the end of a bar to the end of its texts, and a little more.
  double textWidth(Row row, String aside) {
    return 0.5 * em
        + (row.figure().isEmpty() ? 0 : Pen.width(row.figure(), figureFont(row)) + 0.65 * em)
        + Pen.width(aside, style.regular(style.atLeastSmall(0.92)))
        + 0.3 * em;
  }

  boolean isBeyond(Row row) {
    return bars.zoom() != null && row.reach() > bars.zoom().scale().end();
  }
}
