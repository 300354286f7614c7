package org.sailau.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text broken into lines. Nothing of it is cut.
///
/// @param lines from top to bottom
public record WrappedText(List<String> lines, Font font, Color color) {

  private static final Pattern ENDING = Pattern.compile("(?<=\\d)-(?=\\p{L})");
  private static final double LINE = 1.2;
  private static final double ASCENT = 0.96;

  public static WrappedText of(String text, Font font, Color color, double width, Locale locale) {
    // A number and its ending, as in Kazakh and Russian, must not be separated.
    String whole = ENDING.matcher(text).replaceAll("\u2011");
    return new WrappedText(
        whole.isEmpty() ? List.of() : Pen.wrap(whole, font, width, locale), font, color);
  }

  /// The same text in as many lines, whose widths differ as little as possible.
  public static WrappedText even(String text, Font font, Color color, double width, Locale locale) {
    WrappedText widest = of(text, font, color, width, locale);
    if (widest.lines.size() < 2) {
      return widest;
    }
    // Not narrower than the widest word, which would be broken otherwise.
    double low =
        Arrays.stream(text.split(" ", -1))
            .mapToDouble(word -> Pen.width(word, font))
            .max()
            .orElse(0);
    double high = width;
    WrappedText best = widest;
    while (high - low > 1) {
      double middle = (low + high) / 2;
      WrappedText narrower = of(text, font, color, middle, locale);
      if (narrower.lines.size() == widest.lines.size()) {
        best = narrower;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  public double height() {
    return lines.size() * LINE * font.getSize2D();
  }

  /// The width of the widest line, in pixels.
  public double width() {
    return lines.stream().mapToDouble(line -> Pen.width(line, font)).max().orElse(0);
  }

  /// Draws the lines below `top` and returns where they end, in pixels.
  public double draw(Pen pen, double x, double top) {
    double size = font.getSize2D();
    double y = top + ASCENT * size;
    for (String line : lines) {
      pen.text(line, x, y, font, color);
      y += LINE * size;
    }
    return top + height();
  }
}
