package org.sailau.slide;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Draws the lines at the published share and at the class's median, with their labels. Constants
/// are in em, other lengths in pixels.
final class GuessLabels {

  private static final double LABEL = 1.15;
  private static final double ROW = 1.5;
  private static final double LINE = 0.16;

  private final Pen pen;
  private final Style style;
  private final double em;
  private final Rectangle2D area;
  private final Texts texts;
  private final List<Label> labels = new ArrayList<>();

  /// A label.
  ///
  /// @param x of the line that it belongs to
  /// @param from the left end of its text
  /// @param row counted from the top
  private record Label(String text, Color color, double x, double from, double width, int row) {
    boolean overlaps(Label other) {
      return from < other.from + other.width && other.from < from + width;
    }

    boolean covers(double place) {
      return from < place && place < from + width;
    }
  }

  GuessLabels(Pen pen, Style style, Rectangle2D area, Texts texts) {
    this.pen = pen;
    this.style = style;
    this.em = style.em();
    this.area = area;
    this.texts = texts;
  }

  /// Draws the lines. Returns the height from which dots have room.
  ///
  /// @param median null if there is no class
  /// @param x the horizontal position of a percentage
  /// @param axis the vertical position of the axis
  /// @param bar the upper edge of the published bar
  double drawLines(
      BigDecimal published,
      @Nullable BigDecimal median,
      ToDoubleFunction<BigDecimal> x,
      double axis,
      double bar) {
    Palette colours = style.palette();
    String says = texts.of("guess.published", texts.percent(published));
    double publishedX = x.applyAsDouble(published);
    if (median == null) {
      labels.add(label(says, colours.accent(), publishedX, true, 0));
    } else {
      String middle =
          texts.of("guess.median", texts.percent(GuessSlide.withoutTrailingZeros(median)));
      double medianX = x.applyAsDouble(median);
      boolean right = publishedX >= medianX;
      labels.add(label(says, colours.accent(), publishedX, right, 0));
      Label own = label(middle, colours.guess(), medianX, !right, 0);
      boolean apart =
          !own.overlaps(labels.getFirst())
              && !own.covers(publishedX)
              && !labels.getFirst().covers(medianX);
      labels.add(apart ? own : label(middle, colours.guess(), medianX, !right, 1));
      pen.line(medianX, top(labels.getLast()), medianX, axis, colours.guess(), LINE * em);
      if (apart) {
        arrow(medianX, publishedX);
      }
    }
    pen.line(publishedX, top(labels.getFirst()), publishedX, bar, colours.accent(), LINE * em);
    return area.getY() + (labels.getLast().row() + 1) * ROW * em + 0.4 * em;
  }

  private double top(Label label) {
    return area.getY() + label.row() * ROW * em;
  }

  private Label label(String text, Color color, double x, boolean right, int row) {
    double width = Pen.width(text, font());
    double gap = 0.55 * em;
    boolean fits = right ? x + gap + width <= area.getMaxX() : x - gap - width >= area.getX();
    boolean after = fits == right;
    double from = after ? x + gap : x - gap - width;
    double clamped = Math.clamp(from, area.getX(), Math.max(area.getX(), area.getMaxX() - width));
    return new Label(text, color, x, clamped, width, row);
  }

  private Font font() {
    return style.bold(LABEL);
  }

  /// Writes the labels over everything that is already drawn.
  void drawLabels() {
    for (Label label : labels) {
      double baseline = top(label) + 0.95 * em;
      pen.wipe(label.text(), label.from(), baseline, font(), style.palette().bg());
      pen.text(label.text(), label.from(), baseline, font(), label.color());
    }
  }

  /// Draws an arrow from the median to the published share.
  private void arrow(double from, double to) {
    double head = 0.55 * em;
    double gap = 0.2 * em;
    double direction = Math.signum(to - from);
    if (Math.abs(to - from) < 2 * (head + gap)) {
      return;
    }
    Color color = style.palette().text();
    double y = area.getY() + 0.6 * em;
    double tip = to - direction * gap;
    pen.line(from + direction * gap, y, tip - direction * head, y, color, 0.12 * em);
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(tip, y);
    arrow.lineTo(tip - direction * head, y - 0.3 * em);
    arrow.lineTo(tip - direction * head, y + 0.3 * em);
    arrow.closePath();
    pen.fill(arrow, color);
  }
}
