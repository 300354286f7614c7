package org.sailau.export.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.draw.Pen;
import org.sailau.export.vector.GlyphSubset.Typeface;
import org.sailau.export.vector.VectorGraphics;

/// Writes what is drawn as operators of a PDF page. The page's vertical axis must point downwards.
public final class PdfGraphics extends VectorGraphics {

  /// The weights of the typeface.
  enum Weight {
    REGULAR,
    BOLD
  }

  /// Supplies a font when a text first needs it.
  @FunctionalInterface
  interface FontSource {
    PDFont font(Weight weight) throws IOException;
  }

  /// How far apart two texts may stand that belong to one word, in sizes of the font.
  private static final double ADJOINING = 0.15;

  private final PDPageContentStream page;
  private final FontSource source;
  private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);

  /// Where the last text ended, and its font: a space is written there unless the next text goes on
  /// at that place. Without it the words of two lines would run together for whoever reads the text
  /// by the structure, such as a screen reader. Null if nothing is to be separated.
  private @Nullable TextEnd lastText;

  private record TextEnd(double x, double y, PDFont font, double size) {}

  private @Nullable Color fill;
  private @Nullable Color line;

  PdfGraphics(PDPageContentStream page, FontSource source) {
    this.page = page;
    this.source = source;
  }

  @Override
  protected void fillShape(Shape shape, Color color) {
    try {
      fillColor(color);
      if (path(shape) == PathIterator.WIND_EVEN_ODD) {
        page.fillEvenOdd();
      } else {
        page.fill();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  protected void strokeShape(Shape shape, Color color, BasicStroke how) {
    try {
      if (!color.equals(line)) {
        line = color;
        page.setStrokingColor(color);
      }
      page.setLineWidth(how.getLineWidth());
      float[] dashes = how.getDashArray();
      page.setLineDashPattern(dashes == null ? new float[0] : dashes, how.getDashPhase());
      path(shape);
      page.stroke();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  protected void writeText(String text, double x, double y, Font how, Color ink) {
    Weight weight = Fonts.isBold(how) ? Weight.BOLD : Weight.REGULAR;
    try {
      if (!Typeface.hasGlyphsFor(text, weight == Weight.BOLD)) {
        // A PDF has only the letters of its fonts. Other letters are drawn as shapes, as a PNG
        // shows them.
        fillShape(Pen.letters(text, how, x, y), ink);
        return;
      }
      @Nullable PDFont font = fonts.get(weight);
      if (font == null) {
        font = source.font(weight);
        fonts.put(weight, font);
      }
      double size = how.getSize2D();
      if (lastText != null
          && (Math.abs(lastText.y - y) > 0.01 * size
              || Math.abs(lastText.x - x) > ADJOINING * size)) {
        endText();
      }
      fillColor(ink);
      show(text, x, y, font, size);
      lastText = new TextEnd(x + Fonts.width(text, how), y, font, size);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Separates the last text from what follows.
  void endText() throws IOException {
    if (lastText != null) {
      show(" ", lastText.x, lastText.y, lastText.font, lastText.size);
      lastText = null;
    }
  }

  private void show(String text, double x, double y, PDFont font, double size) throws IOException {
    page.beginText();
    page.setFont(font, (float) size);
    page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
    page.showText(text);
    page.endText();
  }

  private void fillColor(Color color) throws IOException {
    if (!color.equals(fill)) {
      fill = color;
      page.setNonStrokingColor(color);
    }
  }

  /// Begins a path and returns its winding rule.
  private int path(Shape shape) throws IOException {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    PathIterator parts = shape.getPathIterator(null);
    for (; !parts.isDone(); parts.next()) {
      int kind = parts.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> page.moveTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_QUADTO ->
            page.curveTo(
                (float) (x + 2 * (at[0] - x) / 3),
                (float) (y + 2 * (at[1] - y) / 3),
                (float) (at[2] + 2 * (at[0] - at[2]) / 3),
                (float) (at[3] + 2 * (at[1] - at[3]) / 3),
                (float) at[2],
                (float) at[3]);
        case PathIterator.SEG_CUBICTO ->
            page.curveTo(
                (float) at[0],
                (float) at[1],
                (float) at[2],
                (float) at[3],
                (float) at[4],
                (float) at[5]);
        default -> page.closePath();
      }
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      if (kind != PathIterator.SEG_CLOSE) {
        x = at[last];
        y = at[last + 1];
      }
    }
    return parts.getWindingRule();
  }
}
