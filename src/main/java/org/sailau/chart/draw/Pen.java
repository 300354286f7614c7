package org.sailau.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.Plot;
import org.jspecify.annotations.Nullable;

/// Draws what charts are made of: text, bars, hatches and lines. It uses flat fills, lines and text
/// only, because every file format can hold these. All lengths are in pixels of the layout; an em
/// is [Style#em] of them. Belongs to the thread that draws.
public final class Pen {

  /// Which part of a text stands at the given x.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// Text is measured the same way for every output, so that all outputs have one layout.
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final double TAG_SIZE = 0.82;
  private static final double TAG_PAD = 0.4;

  /// The longest text that is drawn, in characters. No name or note that we know is half as long.
  private static final int MAX_DRAWN = 600;

  /// So many characters are measured first to find out how many fit into a line.
  private static final int FIRST_GUESS = 64;

  /// The width of the line around letters, half of which is outside of them, in em.
  private static final double HALO = 0.24;

  private final @Nullable Graphics2D g;
  private final Style style;
  private final boolean outlines;
  private final double growth;

  public Pen(@Nullable Graphics2D g, Style style) {
    this.g = g;
    this.style = style;
    this.outlines = g != null && Boolean.TRUE.equals(g.getRenderingHint(Raster.OUTLINES));
    this.growth =
        g != null && g.getRenderingHint(Raster.GROWTH) instanceof Double grown ? grown : 1;
  }

  /// A pen that draws nothing. Drawing with it finds out how much room a drawing takes.
  public static Pen dry(Style style) {
    return new Pen(null, style);
  }

  public static double width(String text, Font font) {
    GoOn.check();
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /// The font, or a smaller one in which the text is no wider than `width`.
  public static Font fitted(String text, Font font, double width) {
    double needed = width(text, font);
    return needed <= width ? font : font.deriveFont((float) (font.getSize2D() * width / needed));
  }

  /// Breaks a text into lines no wider than `width`. A word that is wider is broken as well. A text
  /// that is longer than anybody reads in a picture is shortened; tables and records have all of
  /// it.
  public static List<String> wrap(String whole, Font font, double width, Locale locale) {
    return wrapWhole(
        whole.length() <= MAX_DRAWN ? whole : whole.substring(0, MAX_DRAWN).stripTrailing() + '…',
        font,
        width,
        locale);
  }

  /// Breaks a text of any length into lines, as above.
  static List<String> wrapWhole(String text, Font font, double width, Locale locale) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = next(breaks, text);
        to != BreakIterator.DONE;
        from = to, to = next(breaks, text)) {
      String piece = text.substring(from, to);
      if (!line.isEmpty() && width((line + piece).stripTrailing(), font) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      for (int fits = fitting(piece, font, width); fits < piece.stripTrailing().length(); ) {
        lines.add(piece.substring(0, fits));
        piece = piece.substring(fits);
        fits = fitting(piece, font, width);
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /// The next place to break a line. A time such as 12:05 stays whole: the rules of Java for some
  /// languages break it after the colon.
  private static int next(BreakIterator breaks, String text) {
    int to = breaks.next();
    while (to > 1
        && to < text.length()
        && text.charAt(to - 1) == ':'
        && Character.isDigit(text.charAt(to - 2))
        && Character.isDigit(text.charAt(to))) {
      to = breaks.next();
    }
    return to;
  }

  /// How many characters of a text are no wider than `width`, at least one. Measures a few
  /// beginnings, each not much wider than that, so that breaking a long word takes time in
  /// proportion to its length.
  private static int fitting(String text, Font font, double width) {
    int length = text.stripTrailing().length();
    int enough = FIRST_GUESS;
    while (enough < length && width(text.substring(0, enough), font) <= width) {
      enough *= 2;
    }
    if (enough >= length) {
      if (width(text.substring(0, length), font) <= width) {
        return length;
      }
      enough = length;
    }
    int fits = Math.min(1, length);
    while (enough - fits > 1) {
      int middle = (fits + enough) >>> 1;
      if (width(text.substring(0, middle), font) <= width) {
        fits = middle;
      } else {
        enough = middle;
      }
    }
    boolean half = fits < length && Character.isLowSurrogate(text.charAt(fits));
    return half ? Math.max(fits - 1, Math.min(2, length)) : fits;
  }

  /// The outline of a text whose baseline begins at 0, 0. Letters that run from right to left, and
  /// numbers among them, stand in the order of the Unicode bidirectional algorithm.
  public static Shape letters(String text, Font font) {
    return letters(text, font, 0, 0);
  }

  /// The same where the baseline begins elsewhere.
  public static Shape letters(String text, Font font, double x, double y) {
    char[] all = text.toCharArray();
    return Bidi.requiresBidi(all, 0, all.length)
        ? new TextLayout(text, font, MEASURE).getOutline(AffineTransform.getTranslateInstance(x, y))
        : font.createGlyphVector(MEASURE, text).getOutline((float) x, (float) y);
  }

  /// Draws a text with its baseline at `y` and returns its width.
  public double text(String text, double x, double y, Font font, Color color, Anchor anchor) {
    if (text.isEmpty()) {
      return 0;
    }
    double width = width(text, font);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    if (g == null) {
      return width;
    }
    g.setPaint(color);
    if (outlines) {
      g.fill(letters(text, font, left, y));
    } else {
      g.setFont(font);
      g.drawString(text, (float) left, (float) y);
    }
    return width;
  }

  public double text(String text, double x, double y, Font font, Color color) {
    return text(text, x, y, font, color, Anchor.START);
  }

  /// Keeps lines away from a text that is about to be drawn: covers what is behind it. A
  /// transparent picture has no ground to cover it with, so that the text gets a halo.
  public void wipe(String text, double x, double y, Font font, Color ground) {
    double pad = 0.2 * style.em();
    double size = font.getSize2D();
    cover(
        new Rectangle2D.Double(x - pad, y - 0.85 * size, width(text, font) + 2 * pad, 1.15 * size),
        ground);
    halo(text, x, y, font);
  }

  /// Draws a ground, and nothing in a transparent picture.
  public void cover(Shape shape, Color ground) {
    if (!style.transparent()) {
      fill(shape, ground);
    }
  }

  /// In a transparent picture, surrounds the letters of a text that is about to be drawn with a
  /// thin line in the colour of the theme's ground.
  public void halo(String text, double x, double y, Font font) {
    if (g != null && style.transparent() && !text.isEmpty()) {
      BasicStroke around =
          new BasicStroke(
              (float) (HALO * style.em()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      fill(around.createStrokedShape(letters(text, font, x, y)), style.palette().bg());
    }
  }

  /// Lets JFreeChart draw a plot. The plot must leave its texts to [#text]: JFreeChart writes with
  /// Java2D, which puts small glyphs on whole pixels and so spaces them unevenly.
  public void draw(Plot plot, Rectangle2D area) {
    if (g != null) {
      plot.draw(g, area, null, null, null);
    }
  }

  public void fill(Shape shape, Color color) {
    GoOn.check();
    if (g != null) {
      g.setPaint(color);
      g.fill(shape);
    }
  }

  public void outline(Shape shape, Color color, double pixels, float... dash) {
    if (g != null) {
      g.setPaint(color);
      g.setStroke(stroke(pixels, dash));
      g.draw(shape);
    }
  }

  public void line(
      double x1, double y1, double x2, double y2, Color color, double pixels, float... dash) {
    outline(new Line2D.Double(x1, y1, x2, y2), color, pixels, dash);
  }

  private static BasicStroke stroke(double pixels, float... dash) {
    return new BasicStroke(
        (float) pixels,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        10,
        dash.length == 0 ? null : dash,
        0);
  }

  /// How much of a length is drawn while bars grow.
  public double grown(double length) {
    return length * growth;
  }

  /// Draws a bar from its left edge, as far as it has grown.
  public void bar(Rectangle2D full, Fill fill) {
    wholeBar(
        new Rectangle2D.Double(full.getX(), full.getY(), grown(full.getWidth()), full.getHeight()),
        fill);
  }

  /// Draws a bar that does not grow.
  public void wholeBar(Rectangle2D bar, Fill fill) {
    switch (fill) {
      case LEADING -> fill(bar, style.palette().accent());
      case OTHER -> other(bar);
      case HATCHED -> hatched(bar);
      case BLANK -> outline(bar, style.palette().control(), 0.08 * style.em());
    }
  }

  /// Draws a derived figure: a pale bar with a dashed outline up to the smallest possible value,
  /// and a solid mark from there to the largest.
  ///
  /// @param least the bar of the smallest possible value
  /// @param more how much longer the largest possible value is
  public void range(Rectangle2D least, double more, Fill fill) {
    Rectangle2D bar =
        new Rectangle2D.Double(
            least.getX(), least.getY(), grown(least.getWidth()), least.getHeight());
    if (fill == Fill.HATCHED) {
      hatched(bar);
    } else {
      fill(bar, style.palette().accentSoft());
      float dash = (float) (0.2 * style.em());
      outline(bar, style.palette().accent(), 1.5, 1.9f * dash, 1.15f * dash);
    }
    double out = 0.2 * style.em();
    double wide = Math.max(0.18 * style.em(), grown(more));
    fill(
        new Rectangle2D.Double(
            bar.getMaxX() - (more < wide ? wide / 2 : 0),
            bar.getY() - out,
            wide,
            bar.getHeight() + 2 * out),
        style.palette().accent());
  }

  /// Fills the shape of a figure that is not the leading one: with a shade, or with dots where the
  /// style asks for patterns.
  public void other(Shape shape) {
    if (style.patterns()) {
      dotted(shape);
    } else {
      fill(shape, style.palette().other());
    }
  }

  /// Fills a shape with dots and outlines it. Every second row of dots is shifted by half a step.
  private void dotted(Shape shape) {
    double em = style.em();
    double pitch = 0.36 * em;
    double radius = 0.075 * em;
    Rectangle2D bounds = shape.getBounds2D();
    cover(shape, style.palette().bg());
    Path2D dots = new Path2D.Double();
    int row = 0;
    for (double y = bounds.getY() + pitch / 2; y < bounds.getMaxY(); y += pitch) {
      double first = bounds.getX() + (row++ % 2 == 0 ? pitch / 2 : pitch);
      for (double x = first; x < bounds.getMaxX(); x += pitch) {
        if (shape.contains(x - radius, y - radius, 2 * radius, 2 * radius)) {
          dots.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
        }
      }
    }
    fill(dots, style.palette().hatch());
    Area inside = new Area(stroke(0.2 * em).createStrokedShape(shape));
    inside.intersect(new Area(shape));
    fill(inside, style.palette().hatch());
  }

  /// Draws the bar of the remainder: rising strokes and an outline.
  private void hatched(Rectangle2D bar) {
    double em = style.em();
    double stroke = 0.11 * em;
    cover(bar, style.palette().bg());
    Path2D strokes = new Path2D.Double();
    double height = bar.getHeight();
    for (double x = bar.getX() - height + 0.25 * em; x < bar.getMaxX(); x += 0.5 * em) {
      strokes.moveTo(x, bar.getMaxY());
      strokes.lineTo(x + height, bar.getY());
    }
    Area drawn = new Area(stroke(stroke).createStrokedShape(strokes));
    drawn.intersect(new Area(bar));
    fill(drawn, style.palette().hatch());
    double half = Math.min(stroke, bar.getWidth()) / 2;
    outline(
        new Rectangle2D.Double(
            bar.getX() + half,
            bar.getY() + half,
            bar.getWidth() - 2 * half,
            bar.getHeight() - 2 * half),
        style.palette().hatch(),
        stroke);
  }

  public static double tagWidth(String text, Style style) {
    Font font = style.regular(style.atLeastSmall(TAG_SIZE));
    return width(text, font) + 2 * TAG_PAD * font.getSize2D();
  }

  /// Draws the mark of a derived figure.
  ///
  /// @param x the left edge of the mark
  /// @return the area of the mark
  public Rectangle2D tag(String text, double x, double baseline) {
    Font font = style.regular(style.atLeastSmall(TAG_SIZE));
    double size = font.getSize2D();
    double dash = 0.2 * style.em();
    RoundRectangle2D mark =
        new RoundRectangle2D.Double(x, baseline - size, tagWidth(text, style), 1.36 * size, 5, 5);
    outline(mark, style.palette().accent(), 1, (float) (1.3 * dash), (float) dash);
    text(text, x + TAG_PAD * size, baseline, font, style.palette().accent());
    return mark.getFrame();
  }
}
