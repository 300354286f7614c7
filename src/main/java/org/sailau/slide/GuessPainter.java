package org.sailau.slide;

import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.text.Texts;

/// Draws guesses as dots above an axis from 0 to 100, and the slider or the published bar below the
/// axis. Constants are in em, other lengths in pixels.
final class GuessPainter {

  private static final double LABEL_SIZE = 1.15;
  private static final double SENTENCE_SIZE = 1.46;
  private static final double DOT = 1;
  private static final double MIN_DOT = 0.16;
  private static final double PITCH = 1.12;
  private static final double BUBBLE_HEIGHT = 2;

  /// The room below the axis, without the sentence.
  private static final double BELOW_AXIS = 4.1;

  private final Pen pen;
  private final Style style;
  private final Palette colours;
  private final double em;
  private final Rectangle2D area;
  private final Texts texts;
  private final double left;
  private final double length;
  private double y;

  GuessPainter(Pen pen, Style style, Rectangle2D area, Texts texts) {
    this.pen = pen;
    this.style = style;
    this.colours = style.palette();
    this.em = style.em();
    this.area = area;
    this.texts = texts;
    this.left = area.getX() + 0.5 * em;
    double last = Pen.width(texts.percent(BigDecimal.valueOf(100)), style.regular(1));
    this.length = area.getMaxX() - last / 2 - left;
  }

  /// The area in which a guess can be dragged: as wide as the axis from 0 to 100, and as high as
  /// the body of the slide.
  Rectangle2D axis() {
    return new Rectangle2D.Double(left, area.getY(), length, area.getHeight());
  }

  private double x(BigDecimal percent) {
    return left + percent.doubleValue() / 100 * length;
  }

  /// Draws the slide before the answer.
  ///
  /// @param words the sentence below the axis
  void drawQuestion(ClassGuesses classGuesses, String words) {
    WrappedText below =
        sentence(words, style.regular(LABEL_SIZE), classGuesses.guesses().isEmpty() ? 0 : 1.4);
    y = area.getMaxY() - below.height() - BELOW_AXIS * em;
    int shown = (int) Math.ceil(pen.grown(classGuesses.guesses().size()));
    @Nullable BigDecimal marker = classGuesses.marker();
    if (marker != null) {
      double x = x(marker);
      pen.line(x, area.getY() + (BUBBLE_HEIGHT + 0.7) * em, x, y, colours.text(), 0.1 * em);
    }
    dots(classGuesses.guesses().subList(0, shown), area.getY() + (BUBBLE_HEIGHT + 0.9) * em);
    if (marker != null) {
      bubble(texts.percent(marker), x(marker));
    }
    scale();
    slider(marker);
    double top = y + BELOW_AXIS * em;
    double indent = 0;
    if (!classGuesses.guesses().isEmpty()) {
      indent = 1.4 * em;
      double middle = top + 0.62 * LABEL_SIZE * em;
      pen.fill(
          new Ellipse2D.Double(area.getX(), middle - DOT * em / 2, DOT * em, DOT * em),
          colours.guess());
    }
    below.draw(pen, area.getX() + indent, top);
  }

  private WrappedText sentence(String words, Font font, double indent) {
    return WrappedText.of(
        words, font, colours.text(), area.getWidth() - indent * em, texts.locale());
  }

  /// Draws the slide with the answer.
  ///
  /// @param published in percent
  /// @param words the sentence below the axis
  void drawAnswer(ClassGuesses classGuesses, BigDecimal published, String words) {
    WrappedText below = sentence(words, style.bold(SENTENCE_SIZE), 0);
    y = area.getMaxY() - below.height() - BELOW_AXIS * em;
    @Nullable BigDecimal median = classGuesses.median();
    boolean ofClass = median != null && classGuesses.guesses().size() > 1;
    Rectangle2D lower =
        new Rectangle2D.Double(area.getX(), area.getY() + em, area.getWidth(), area.getHeight());
    GuessLabels labels = new GuessLabels(pen, style, lower, texts);
    double free = labels.drawLines(published, ofClass ? median : null, this::x, y, barTop());
    dots(classGuesses.guesses(), free);
    labels.drawLabels();
    scale();
    Rectangle2D whole = new Rectangle2D.Double(left, barTop(), length, em);
    pen.outline(whole, colours.control(), 0.06 * em);
    pen.fill(
        new Rectangle2D.Double(left, barTop(), pen.grown(x(published) - left), em),
        colours.accent());
    below.draw(pen, area.getX(), y + BELOW_AXIS * em);
  }

  private double barTop() {
    return y + 2.4 * em;
  }

  private void scale() {
    pen.line(left, y, left + length, y, colours.text(), 0.08 * em);
    for (int tick = 0; tick <= 100; tick += 25) {
      double x = x(BigDecimal.valueOf(tick));
      pen.line(x, y, x, y + 0.5 * em, colours.text(), 0.08 * em);
      String text = tick == 100 ? texts.percent(BigDecimal.valueOf(tick)) : texts.count(tick);
      double baseline = y + 1.65 * em;
      pen.wipe(
          text,
          x - Pen.width(text, style.regular(1)) / 2,
          baseline,
          style.regular(1),
          colours.bg());
      pen.text(text, x, baseline, style.regular(1), colours.muted(), Anchor.MIDDLE);
    }
  }

  private void slider(@Nullable BigDecimal marker) {
    double high = 0.55 * em;
    double top = barTop() + 0.2 * em;
    RoundRectangle2D track = new RoundRectangle2D.Double(left, top, length, high, high, high);
    pen.fill(track, colours.subtle());
    if (marker != null) {
      pen.fill(
          new RoundRectangle2D.Double(left, top, x(marker) - left, high, high, high),
          colours.other());
    }
    pen.outline(track, colours.control(), 0.05 * em);
    double x = marker == null ? left : x(marker);
    double radius = 0.78 * em;
    Ellipse2D knob =
        new Ellipse2D.Double(x - radius, top + high / 2 - radius, 2 * radius, 2 * radius);
    pen.fill(knob, colours.bg());
    pen.outline(knob, colours.text(), 0.15 * em);
  }

  private void bubble(String text, double x) {
    Font font = style.bold(SENTENCE_SIZE);
    double width = Pen.width(text, font) + 1.2 * em;
    double from = Math.clamp(x - width / 2, area.getX(), area.getMaxX() - width);
    double top = area.getY();
    double bottom = top + BUBBLE_HEIGHT * em;
    Path2D bubble = new Path2D.Double();
    bubble.moveTo(from, top);
    bubble.lineTo(from + width, top);
    bubble.lineTo(from + width, bottom);
    bubble.lineTo(Math.min(x + 0.55 * em, from + width), bottom);
    bubble.lineTo(x, bottom + 0.7 * em);
    bubble.lineTo(Math.max(x - 0.55 * em, from), bottom);
    bubble.lineTo(from, bottom);
    bubble.closePath();
    pen.fill(bubble, colours.bg());
    pen.outline(bubble, colours.text(), 0.12 * em);
    pen.text(text, from + width / 2, top + 1.5 * em, font, colours.text(), Anchor.MIDDLE);
  }

  /// Draws each dot at its percentage, as low as the other dots allow. All dots become smaller if
  /// they need more height than there is.
  private void dots(List<BigDecimal> guesses, double top) {
    List<BigDecimal> sorted = guesses.stream().sorted().toList();
    double diameter = DOT * em;
    List<Integer> levels = levels(sorted, diameter);
    while (diameter > MIN_DOT * em
        && (levels.stream().mapToInt(level -> level).max().orElse(0) + 1) * PITCH * diameter
            > y - top) {
      diameter *= 0.93;
      levels = levels(sorted, diameter);
    }
    for (int i = 0; i < sorted.size(); i++) {
      double middle = y - 0.1 * em - (levels.get(i) + 0.5) * PITCH * diameter;
      pen.fill(
          new Ellipse2D.Double(
              x(sorted.get(i)) - diameter / 2, middle - diameter / 2, diameter, diameter),
          colours.guess());
    }
  }

  private List<Integer> levels(List<BigDecimal> sorted, double diameter) {
    List<Double> free = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (BigDecimal guess : sorted) {
      double from = x(guess) - diameter / 2;
      int level = 0;
      while (level < free.size() && free.get(level) > from + 1e-6) {
        level++;
      }
      if (level == free.size()) {
        free.add(0.0);
      }
      free.set(level, from + diameter);
      levels.add(level);
    }
    return levels;
  }
}
