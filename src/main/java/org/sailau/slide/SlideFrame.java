package org.sailau.slide;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;

/// Lays out the headline, the subtitle and the footer of a slide, and the body between them.
/// Constants are in em.
final class SlideFrame {

  private static final double MIN_HEADLINE = 1.15;
  private static final double SIZE_STEP = 0.93;
  private static final int MAX_LINES = 2;
  private static final double SUBTITLE = 1.08;
  private static final double BELOW_HEADLINE = 0.15;
  private static final double BELOW_SUBTITLE = 0.7;
  private static final double ABOVE_FOOTER = 0.6;
  private static final double BEFORE_NUMBER = 1;

  private final SlideChart slide;
  private final Style style;
  private final Rectangle2D area;
  private final double em;
  private final Locale locale;

  SlideFrame(SlideChart slide, Style style, Rectangle2D area) {
    this.slide = slide;
    this.style = style;
    this.area = area;
    this.em = style.em();
    this.locale = slide.texts().locale();
  }

  /// The headline in the largest size in which it fits on [#MAX_LINES] lines, or else in the
  /// smallest size on as many lines as it needs.
  private WrappedText headline(String words) {
    WrappedText text;
    double size = slide.headlineSize();
    do {
      Font font = style.bold(size);
      text = WrappedText.even(words, font, style.palette().text(), area.getWidth(), locale);
      size *= SIZE_STEP;
    } while (text.lines().size() > MAX_LINES && size >= MIN_HEADLINE);
    return text;
  }

  private WrappedText subtitle(String words) {
    return muted(words, SUBTITLE, area.getWidth());
  }

  private WrappedText muted(String words, double size, double width) {
    return WrappedText.of(words, style.regular(size), style.palette().muted(), width, locale);
  }

  private WrappedText number() {
    return muted(slide.number(), 1, area.getWidth());
  }

  private WrappedText footer() {
    return muted(slide.footer(), 1, area.getWidth() - number().width() - BEFORE_NUMBER * em);
  }

  /// The area of the body, in pixels.
  Rectangle2D body() {
    double headline = highest(slide.headlines(), this::headline);
    double subtitle = highest(slide.subtitles(), this::subtitle);
    double top = area.getY() + headline + BELOW_HEADLINE * em + subtitle + BELOW_SUBTITLE * em;
    double bottom = area.getMaxY() - footer().height() - ABOVE_FOOTER * em;
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(em, bottom - top));
  }

  private static double highest(List<String> words, Function<String, WrappedText> text) {
    return words.stream().map(text).mapToDouble(WrappedText::height).max().orElse(0);
  }

  void draw(Pen pen) {
    double x = area.getX();
    double y = headline(slide.headline()).draw(pen, x, area.getY()) + BELOW_HEADLINE * em;
    subtitle(slide.subtitle()).draw(pen, x, y);
    WrappedText foot = footer();
    foot.draw(pen, x, area.getMaxY() - foot.height());
    WrappedText number = number();
    number.draw(pen, area.getMaxX() - number.width(), area.getMaxY() - number.height());
  }
}
