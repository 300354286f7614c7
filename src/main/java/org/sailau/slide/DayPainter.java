package org.sailau.slide;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.text.Texts;

/// Draws the turnout of a day on a slide: before the guess up to the hour before, with an upright
/// slider at the hour that is guessed; then the whole line. Constants are in em, other lengths in
/// pixels.
final class DayPainter {

  private static final double LABEL_SIZE = 1.15;
  private static final double SENTENCE_SIZE = 1.46;
  private static final double TICKS = 1.9;
  private static final double ABOVE = 0.7;
  private static final double DOT = 0.78;
  private static final double PITCH = 0.86;
  private static final double RIGHT = 1.6;

  /// @param seconds counted from the first hour
  record Tick(long seconds, String label) {}

  /// A stated turnout.
  ///
  /// @param hour the place of its hour
  record Point(int hour, double percent, String figure) {}

  /// A line, whose points are in the order of their hours.
  record Curve(String name, List<Point> points) {}

  private final Pen pen;
  private final Style style;
  private final Palette colours;
  private final double em;
  private final Rectangle2D area;
  private final Texts texts;
  private final List<Tick> ticks;
  private final int hour;
  private final List<Curve> curves;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final WrappedText below;
  private final boolean anyGuess;

  /// @param hour the place of the hour that is guessed
  /// @param curves the first one is that of the guess
  DayPainter(
      Pen pen,
      Style style,
      Rectangle2D area,
      Texts texts,
      List<Tick> ticks,
      int hour,
      List<Curve> curves,
      String sentence) {
    this.pen = pen;
    this.style = style;
    this.colours = style.palette();
    this.em = style.em();
    this.area = area;
    this.texts = texts;
    this.ticks = ticks;
    this.hour = hour;
    this.curves = curves;
    this.anyGuess = !sentence.isEmpty();
    this.below =
        WrappedText.of(
            sentence,
            style.regular(LABEL_SIZE),
            colours.text(),
            area.getWidth() - 1.4 * em,
            texts.locale());
    this.left = area.getX() + Pen.width(percent(100), style.regular(1)) + 0.8 * em;
    double names =
        curves.stream()
            .mapToDouble(curve -> Pen.width(curve.name(), style.bold(1)))
            .max()
            .orElse(0);
    this.right =
        area.getMaxX() - Math.max(RIGHT * em, Math.min(names + 0.8 * em, 0.3 * area.getWidth()));
    this.top = area.getY() + ABOVE * em;
    this.bottom = area.getMaxY() - below.height() - (TICKS + 0.6) * em;
  }

  private String percent(int number) {
    return number == 100 ? texts.percent(BigDecimal.valueOf(number)) : texts.count(number);
  }

  /// The area in which a guess can be dragged: as high as the axis from 0 to 100.
  Rectangle2D axis() {
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top);
  }

  private double x(int at) {
    double last = (double) Math.max(1, ticks.getLast().seconds());
    return left + (right - left) * ticks.get(at).seconds() / last;
  }

  private double y(double percent) {
    return bottom - (bottom - top) * percent / 100;
  }

  /// Draws the slide before the answer.
  void drawQuestion(ClassGuesses classGuesses) {
    double cover = (x(hour) + x(Math.min(hour + 1, ticks.size() - 1))) / 2;
    cover = hour + 1 < ticks.size() ? Math.min(cover, x(hour) + 2.2 * em) : cover;
    grid(cover);
    if (hour + 1 < ticks.size()) {
      cover(cover);
    }
    axisLine();
    Curve curve = curves.getFirst();
    for (Point point : curve.points()) {
      if (point.hour() < hour) {
        mark(point, colours.accent(), 0.42);
        figureBefore(point);
      }
    }
    dots(classGuesses.guesses());
    slider(classGuesses.marker());
    sentence(true);
  }

  /// Writes the figure of an earlier hour under its mark, left of the slider.
  private void figureBefore(Point point) {
    Font font = Pen.fitted(point.figure(), style.bold(1), x(hour) - 0.9 * em - area.getX());
    double width = Pen.width(point.figure(), font);
    double x =
        Math.min(
            point.hour() == 0 ? x(point.hour()) : x(point.hour()) - width / 2,
            x(hour) - 0.9 * em - width);
    double y = y(point.percent()) + 1.75 * em;
    pen.wipe(point.figure(), x, y, font, colours.bg());
    pen.text(point.figure(), x, y, font, colours.accent());
  }

  private void sentence(boolean dot) {
    double y = bottom + (TICKS + 0.6) * em;
    double indent = 0;
    if (dot && anyGuess) {
      indent = 1.4 * em;
      double middle = y + 0.62 * LABEL_SIZE * em;
      pen.fill(new Ellipse2D.Double(area.getX(), middle - 0.5 * em, em, em), colours.guess());
    }
    below.draw(pen, area.getX() + indent, y);
  }

  private void grid(double to) {
    for (int tick = 0; tick <= 100; tick += 25) {
      double y = y(tick);
      if (tick > 0) {
        pen.line(left - 0.4 * em, y, to, y, colours.line(), 0.06 * em);
      }
      pen.text(
          percent(tick),
          left - 0.7 * em,
          y + 0.35 * em,
          style.regular(1),
          colours.muted(),
          Anchor.END);
    }
  }

  private void axisLine() {
    pen.line(left - 0.4 * em, bottom, right, bottom, colours.text(), 0.08 * em);
    double free = Double.NEGATIVE_INFINITY;
    double own = Pen.width(ticks.get(hour).label(), style.bold(1)) / 2 + 0.4 * em;
    for (int at = 0; at < ticks.size(); at++) {
      double x = x(at);
      pen.line(x, bottom, x, bottom + 0.45 * em, colours.text(), 0.08 * em);
      Font font = at == hour ? style.bold(1) : style.regular(1);
      double half = Pen.width(ticks.get(at).label(), font) / 2;
      boolean clear =
          at == hour
              || (x - half > free + 0.4 * em
                  && (x + half < x(hour) - own || x - half > x(hour) + own));
      if (clear) {
        pen.text(
            ticks.get(at).label(),
            x,
            bottom + 1.6 * em,
            font,
            at == hour ? colours.text() : colours.muted(),
            Anchor.MIDDLE);
        free = x + half;
      }
    }
  }

  /// Hides what comes after the guess.
  private void cover(double from) {
    pen.fill(
        new Rectangle2D.Double(
            from, top - 0.5 * em, Math.max(0, right - from), bottom - top + 0.5 * em),
        colours.subtle());
    double width = right - from - 2 * em;
    if (width > 6 * em) {
      WrappedText words =
          WrappedText.even(
              texts.of("slide.day.rest"),
              style.regular(1),
              colours.muted(),
              Math.min(width, 16 * em),
              texts.locale());
      words.draw(pen, from + (right - from - words.width()) / 2, top + 1.6 * em);
    }
  }

  private void mark(Point point, Color color, double radius) {
    double r = radius * em;
    pen.fill(
        new Ellipse2D.Double(x(point.hour()) - r, y(point.percent()) - r, 2 * r, 2 * r), color);
  }

  /// Draws a dot for each guess left of the slider, each as near to it as the others allow.
  private void dots(List<BigDecimal> guesses) {
    int shown = (int) Math.ceil(pen.grown(guesses.size()));
    double diameter = DOT * em;
    List<BigDecimal> sorted = guesses.subList(0, shown).stream().sorted().toList();
    double room = x(hour) - left - 1.2 * em;
    List<Integer> levels = levels(sorted, diameter);
    while (diameter > 0.2 * em
        && (levels.stream().mapToInt(level -> level).max().orElse(0) + 1) * PITCH / DOT * diameter
            > room) {
      diameter *= 0.93;
      levels = levels(sorted, diameter);
    }
    for (int i = 0; i < sorted.size(); i++) {
      double x = x(hour) - 1.3 * em - levels.get(i) * PITCH / DOT * diameter;
      double y = y(sorted.get(i).doubleValue());
      pen.fill(
          new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter),
          colours.guess());
    }
  }

  private List<Integer> levels(List<BigDecimal> sorted, double diameter) {
    List<Double> free = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (BigDecimal guess : sorted) {
      double from = y(guess.doubleValue()) + diameter / 2;
      int level = 0;
      while (level < free.size() && free.get(level) < from - 1e-6) {
        level++;
      }
      if (level == free.size()) {
        free.add(0.0);
      }
      free.set(level, from - diameter);
      levels.add(level);
    }
    return levels;
  }

  private void slider(@Nullable BigDecimal marker) {
    double width = 0.4 * em;
    double x = x(hour);
    RoundRectangle2D track =
        new RoundRectangle2D.Double(x - width / 2, top, width, bottom - top, width, width);
    pen.fill(track, colours.bg());
    double y = marker == null ? bottom : y(marker.doubleValue());
    pen.fill(
        new RoundRectangle2D.Double(x - width / 2, y, width, bottom - y, width, width),
        colours.other());
    pen.outline(track, colours.control(), 0.06 * em);
    double radius = 0.78 * em;
    Ellipse2D knob = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.fill(knob, colours.bg());
    pen.outline(knob, colours.text(), 0.15 * em);
    if (marker != null) {
      bubble(texts.percent(marker), x + radius, y);
    }
  }

  private void bubble(String text, double x, double y) {
    Font font = style.bold(SENTENCE_SIZE);
    double width = Pen.width(text, font) + 1.2 * em;
    double from = x + 1.2 * em;
    double high = Math.clamp(y - em, area.getY(), bottom - 2 * em);
    Path2D bubble = new Path2D.Double();
    bubble.moveTo(from, high);
    bubble.lineTo(from + width, high);
    bubble.lineTo(from + width, high + 2 * em);
    bubble.lineTo(from, high + 2 * em);
    bubble.lineTo(from, Math.min(y + 0.45 * em, high + 2 * em));
    bubble.lineTo(x + 0.2 * em, y);
    bubble.lineTo(from, Math.max(y - 0.45 * em, high));
    bubble.closePath();
    pen.fill(bubble, colours.bg());
    pen.outline(bubble, colours.text(), 0.12 * em);
    pen.text(text, from + width / 2, high + 1.5 * em, font, colours.text(), Anchor.MIDDLE);
  }

  /// Draws the slide with the answer: the whole line, from left to right while it grows.
  void drawAnswer(ClassGuesses classGuesses) {
    grid(right);
    axisLine();
    pen.line(x(hour), top, x(hour), bottom, colours.control(), 0.06 * em);
    double drawn = left + pen.grown(right - left) + 0.1 * em;
    for (int at = curves.size() - 1; at >= 0; at--) {
      line(curves.get(at), at == 0 ? colours.accent() : colours.text(), drawn);
    }
    ends(drawn);
    dots(classGuesses.guesses());
    Curve guessed = curves.getFirst();
    for (Point point : guessed.points()) {
      if (point.hour() == hour) {
        label(point.figure(), point.percent(), colours.accent());
      }
    }
    @Nullable BigDecimal median = classGuesses.median();
    if (median != null) {
      double y = y(median.doubleValue());
      double r = 0.5 * em;
      Ellipse2D ring = new Ellipse2D.Double(x(hour) - r, y - r, 2 * r, 2 * r);
      pen.fill(ring, colours.bg());
      pen.outline(ring, colours.guess(), 0.16 * em);
    }
    sentence(false);
  }

  private void line(Curve curve, Color color, double drawn) {
    @Nullable Point before = null;
    for (Point point : curve.points()) {
      if (before != null && x(before.hour()) < drawn) {
        double to = Math.min(x(point.hour()), drawn);
        double part = (to - x(before.hour())) / Math.max(1, x(point.hour()) - x(before.hour()));
        double percent = before.percent() + part * (point.percent() - before.percent());
        boolean gap = point.hour() > before.hour() + 1;
        float dash = (float) (0.4 * em);
        pen.line(
            x(before.hour()),
            y(before.percent()),
            to,
            y(percent),
            color,
            0.2 * em,
            gap ? new float[] {dash, 0.8f * dash} : new float[0]);
      }
      before = point;
    }
    for (Point point : curve.points()) {
      if (x(point.hour()) <= drawn) {
        mark(point, color, 0.36);
      }
    }
  }

  /// Names the lines at their ends, moved apart. A long name has several lines.
  private void ends(double drawn) {
    double free = Double.NEGATIVE_INFINITY;
    List<Curve> fromTop =
        curves.stream()
            .sorted(
                Comparator.comparingDouble((Curve curve) -> -curve.points().getLast().percent()))
            .toList();
    for (Curve curve : fromTop) {
      Point point = curve.points().getLast();
      if (x(point.hour()) > drawn) {
        continue;
      }
      Color color = curve.equals(curves.getFirst()) ? colours.accent() : colours.text();
      double x = x(point.hour()) + 0.7 * em;
      WrappedText name =
          WrappedText.of(
              curve.name(), style.bold(1), color, area.getMaxX() - x + 0.01, texts.locale());
      double from = Math.max(y(point.percent()) - 1.3 * em, free);
      double to = name.draw(pen, x, from);
      pen.text(point.figure(), x, to + 0.9 * em, style.regular(1), color);
      free = to + 1.3 * em;
    }
  }

  private void label(String text, double percent, Color color) {
    Font font = style.bold(SENTENCE_SIZE);
    double width = Pen.width(text, font);
    double x = Math.max(left + 0.3 * em, x(hour) - 0.6 * em - width);
    double y = Math.max(top + 1.2 * em, y(percent) - 0.7 * em);
    pen.wipe(text, x, y, font, colours.bg());
    pen.text(text, x, y, font, color);
  }
}
