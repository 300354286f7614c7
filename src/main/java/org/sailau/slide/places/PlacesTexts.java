package org.sailau.slide.places;

import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.slide.places.PlacesContent.Extreme;

/// How much room the texts beside a map of tiles need. Each has one of a few sizes, of which the
/// smallest can still be read from afar. Constants are in em, other lengths in pixels. Immutable.
public final class PlacesTexts {

  /// From the largest to the smallest.
  static final double[] SIZES = {1.5, 1.35, 1.2, 1.1, 1, 0.88};

  /// The width of the mark before the highest and the lowest figure.
  static final double MARK = 1.05;

  /// Between the highest or the lowest figure and the word that says which it is.
  static final double BEFORE_WORD = 0.5;

  /// The heights of the scale's parts from top to bottom.
  static final double CAPTION = 1.35;

  static final double STEPS = 1.5;
  static final double TICKS = 1.5;
  static final double ABOVE_NOT_STATED = 0.4;

  /// The width of the tile that stands before the number of places that have no figure.
  static final double NOT_STATED_TILE = 1.6;

  /// Where a line can always be broken.
  private static final Pattern BREAKS = Pattern.compile(" |(?<=\\p{L}-)(?=\\p{L})");

  private static final double LINE = 1.2;
  private static final double CHOSEN = 1.4;

  private final PlacesContent content;
  private final Locale locale;
  private final Style style;

  /// The widths in the size 1 of the words of each name, since breaking lines of many names takes
  /// time; of a space; and of the widest word or figure.
  private final List<double[]> names;

  private final double space;
  private final double chosenWord;

  /// @param locale decides where lines may be broken
  public PlacesTexts(PlacesContent content, Locale locale, Style style) {
    this.content = content;
    this.locale = locale;
    this.style = style;
    Font font = chosenFont(1);
    this.names = content.tiles().stream().map(tile -> widths(tile.name(), font)).toList();
    this.space = Pen.width(" ", font);
    this.chosenWord =
        Math.max(
            names.stream().flatMapToDouble(Arrays::stream).max().orElse(0),
            content.tiles().stream()
                .mapToDouble(tile -> widestWord(tile.figure(), font))
                .max()
                .orElse(0));
  }

  PlacesContent content() {
    return content;
  }

  Style style() {
    return style;
  }

  Font chosenFont(double size) {
    return style.bold(CHOSEN * size);
  }

  Font figureFont(double size) {
    return style.bold(1.25 * size);
  }

  Font nameFont(double size) {
    return style.bold(1.15 * size);
  }

  Font plain() {
    return style.regular(1);
  }

  WrappedText wrapped(String text, Font font, double width) {
    return WrappedText.of(text, font, style.palette().text(), width, locale);
  }

  WrappedText muted(String text, double width) {
    return WrappedText.of(text, plain(), style.palette().muted(), width, locale);
  }

  private static double[] widths(String text, Font font) {
    return Arrays.stream(BREAKS.split(text)).mapToDouble(word -> Pen.width(word, font)).toArray();
  }

  private static double widestWord(String text, Font font) {
    return Arrays.stream(widths(text, font)).max().orElse(0);
  }

  /// The width of the widest word in the name and the figure of any place that can be chosen.
  double chosenWidth(double size) {
    return chosenWord * size + 1;
  }

  /// The width of the widest part that must not be broken.
  double width(double size) {
    double widest = Math.max(chosenWidth(size), widestWord(content.words().help(), plain()));
    for (Extreme extreme : content.extremes()) {
      double line =
          (MARK + BEFORE_WORD) * style.em()
              + Pen.width(extreme.figure(), figureFont(size))
              + Pen.width(extreme.word(), plain());
      widest = Math.max(widest, Math.max(line, widestWord(extreme.name(), nameFont(size))));
    }
    return widest + 1;
  }

  /// The height of the chosen place, whichever it is, or of what says how to choose one.
  double chosenHeight(double size, double width) {
    Font font = chosenFont(size);
    double line = LINE * font.getSize2D();
    double name =
        line * names.stream().mapToInt(words -> lines(words, size, width)).max().orElse(1);
    return Math.max(name + line, muted(content.words().help(), width).height());
  }

  /// How many lines some words need, or one more.
  private int lines(double[] words, double size, double width) {
    int lines = 1;
    double line = 0;
    for (double word : words) {
      double longer = line == 0 ? word : line + space + word;
      boolean fits = longer * size + 1 <= width;
      lines += fits || line == 0 ? 0 : 1;
      line = fits ? longer : word;
    }
    return lines;
  }

  /// The height of the highest or the lowest figure, and of the names of its places.
  double height(Extreme extreme, double size, double width) {
    return LINE * figureFont(size).getSize2D()
        + wrapped(extreme.name(), nameFont(size), width).height();
  }

  double scaleHeight(double width) {
    String none = content.words().notStated();
    double em = style.em();
    double more =
        none.isEmpty()
            ? 0
            : muted(none, width - NOT_STATED_TILE * em).height() + ABOVE_NOT_STATED * em;
    return (CAPTION + STEPS + TICKS) * em + more;
  }
}
