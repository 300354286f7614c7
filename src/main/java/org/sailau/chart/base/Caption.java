package org.sailau.chart.base;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// The texts above and below a chart's drawing. Long lines wrap; none is cut.
///
/// @param headline a sentence that says what the chart shows; null if the drawing has a title of
///   its own
/// @param subtitles measure, base and status of the figures
/// @param notes explanations; the last one names the source
public record Caption(
    @Nullable String headline, List<String> subtitles, List<String> notes, Locale locale) {

  private static final double HEADLINE_LINE = 1.2;
  private static final double SUBTITLE_LINE = 1.35;
  private static final double NOTE_LINE = 1.2;
  private static final double BELOW_SUBTITLES = 0.4;
  private static final double ABOVE_NOTES = 0.4;

  /// The texts above the drawing.
  Stream<String> above() {
    return Stream.concat(Stream.ofNullable(headline), subtitles.stream());
  }

  /// Draws all texts and returns the area that is left between them.
  Rectangle2D draw(Pen pen, Style style, Rectangle2D area) {
    double top = area.getY();
    if (headline != null) {
      top =
          lines(
              pen,
              List.of(headline),
              style.headline(),
              style.palette().text(),
              headlineLine(style) * style.em(),
              top,
              area);
    }
    top =
        lines(
            pen,
            subtitles,
            style.body(),
            style.palette().muted(),
            SUBTITLE_LINE * style.em(),
            top,
            area);
    top += belowSubtitles() * style.em();
    double noteLine = NOTE_LINE * style.em();
    double bottom = area.getMaxY() - noteLine * count(notes, style.small(), area.getWidth());
    lines(pen, notes, style.small(), style.palette().muted(), noteLine, bottom, area);
    bottom -= ABOVE_NOTES * style.em();
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(0, bottom - top));
  }

  /// Draws lines below `top` and returns where they end, in pixels.
  private double lines(
      Pen pen,
      List<String> texts,
      Font font,
      Color color,
      double line,
      double top,
      Rectangle2D area) {
    double y = top;
    for (String text : texts) {
      for (String piece : Pen.wrap(text, font, area.getWidth(), locale)) {
        pen.text(piece, area.getX(), y + 0.78 * line, font, color);
        y += line;
      }
    }
    return y;
  }

  private static double headlineLine(Style style) {
    return HEADLINE_LINE * style.headlineSize();
  }

  private int count(List<String> texts, Font font, double width) {
    return texts.stream().mapToInt(text -> Pen.wrap(text, font, width, locale).size()).sum();
  }

  private double belowSubtitles() {
    return headline == null && subtitles.isEmpty() ? 0 : BELOW_SUBTITLES;
  }

  /// How much height the caption takes at a width, in pixels.
  public double height(Style style, double width) {
    int headlines = headline == null ? 0 : count(List.of(headline), style.headline(), width);
    return style.em()
        * (headlines * headlineLine(style)
            + count(subtitles, style.body(), width) * SUBTITLE_LINE
            + count(notes, style.small(), width) * NOTE_LINE
            + belowSubtitles()
            + ABOVE_NOTES);
  }
}
