package org.sailau.chart.base;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;

/// The texts above and below a chart's drawing. Long lines wrap; none is cut.
///
/// @param headline a sentence that says what the chart shows; null if the drawing has a title of
///   its own
/// @param subtitles measure, base and status of the figures
/// @param notes explanations; the last one names the source
public record Caption(
    @Nullable String headline, List<String> subtitles, List<String> notes, Locale locale) {

  private static final Pattern DASH = Pattern.compile(" ([–—])");
  private static final double HEADLINE_LINE = 1.2;
  private static final double SUBTITLE_LINE = 1.35;
  private static final double NOTE_LINE = 1.2;
  private static final double NARROW_LINE = 1.16;
  private static final double BELOW_SUBTITLES = 0.4;
  private static final double ABOVE_NOTES = 0.4;
  private static final double AROUND_NARROW = 0.3;

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
              style,
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
            style,
            subtitles,
            style.body(),
            style.palette().muted(),
            subtitleLine(style) * style.em(),
            top,
            area);
    top += belowSubtitles(style) * style.em();
    double noteLine = noteLine(style) * style.em();
    double bottom = area.getMaxY() - noteLine * count(notes, style, style.small(), area.getWidth());
    lines(pen, style, notes, style.small(), style.palette().muted(), noteLine, bottom, area);
    bottom -= aboveNotes(style) * style.em();
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(0, bottom - top));
  }

  /// Draws lines below `top` and returns where they end, in pixels.
  private double lines(
      Pen pen,
      Style style,
      List<String> texts,
      Font font,
      Color color,
      double line,
      double top,
      Rectangle2D area) {
    double y = top;
    for (String text : texts) {
      for (String piece : pieces(text, style, font, area.getWidth())) {
        pen.text(piece, area.getX(), y + 0.78 * line, font, color);
        y += line;
      }
    }
    return y;
  }

  private static double subtitleLine(Style style) {
    return style.isNarrow() ? NARROW_LINE : SUBTITLE_LINE;
  }

  private static double noteLine(Style style) {
    return style.isNarrow() ? NARROW_LINE : NOTE_LINE;
  }

  private static double headlineLine(Style style) {
    return HEADLINE_LINE * style.headlineSize();
  }

  /// The lines of a text. In a picture that is not wide they are about equally long, so that no
  /// word stands alone, and none begins with a dash.
  private List<String> pieces(String text, Style style, Font font, double width) {
    return style.isNarrow()
        ? WrappedText.even(
                DASH.matcher(text).replaceAll("\u00a0$1"),
                font,
                style.palette().text(),
                width,
                locale)
            .lines()
        : Pen.wrap(text, font, width, locale);
  }

  private int count(List<String> texts, Style style, Font font, double width) {
    return texts.stream().mapToInt(text -> pieces(text, style, font, width).size()).sum();
  }

  private double belowSubtitles(Style style) {
    double below = style.isNarrow() ? AROUND_NARROW : BELOW_SUBTITLES;
    return headline == null && subtitles.isEmpty() ? 0 : below;
  }

  private static double aboveNotes(Style style) {
    return style.isNarrow() ? AROUND_NARROW : ABOVE_NOTES;
  }

  /// How much height the caption takes at a width, in pixels.
  public double height(Style style, double width) {
    int headlines = headline == null ? 0 : count(List.of(headline), style, style.headline(), width);
    return style.em()
        * (headlines * headlineLine(style)
            + count(subtitles, style, style.body(), width) * subtitleLine(style)
            + count(notes, style, style.small(), width) * noteLine(style)
            + belowSubtitles(style)
            + aboveNotes(style));
  }
}
