package org.sailau.export.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Fonts;
import org.sailau.export.vector.DecimalLengths;
import org.sailau.export.vector.GlyphSubset;
import org.sailau.export.vector.VectorGraphics;
import org.sailau.export.vector.Xml;

/// Writes what is drawn as elements of an SVG image, and collects the letters that its texts need.
final class SvgGraphics extends VectorGraphics {

  private final StringBuilder out = new StringBuilder(1 << 14);
  private final GlyphSubset glyphs;

  SvgGraphics(GlyphSubset glyphSubset) {
    this.glyphs = glyphSubset;
  }

  /// The elements of everything drawn so far.
  CharSequence elements() {
    return out;
  }

  @Override
  protected void fillShape(Shape shape, Color fill) {
    shape(shape);
    attribute("fill", hex(fill));
    out.append("/>\n");
  }

  @Override
  protected void strokeShape(Shape shape, Color line, BasicStroke how) {
    shape(shape);
    out.append(" fill=\"none\"");
    attribute("stroke", hex(line));
    out.append(" stroke-width=\"");
    DecimalLengths.append(out, how.getLineWidth());
    out.append('"');
    float[] dashes = how.getDashArray();
    if (dashes != null) {
      out.append(" stroke-dasharray=\"");
      for (int i = 0; i < dashes.length; i++) {
        out.append(i == 0 ? "" : " ");
        DecimalLengths.append(out, dashes[i]);
      }
      out.append('"');
    }
    out.append("/>\n");
  }

  @Override
  protected void writeText(String text, double x, double y, Font how, Color ink) {
    boolean bold = Fonts.isBold(how);
    glyphs.add(text, bold);
    out.append("<text x=\"");
    DecimalLengths.append(out, x);
    out.append("\" y=\"");
    DecimalLengths.append(out, y);
    out.append("\" font-size=\"");
    DecimalLengths.append(out, how.getSize2D());
    out.append('"');
    if (bold) {
      attribute("font-weight", "700");
    }
    // A viewer that ignores the embedded font still gives the text the width that it has here.
    out.append(" textLength=\"");
    DecimalLengths.append(out, Fonts.width(text, how));
    out.append("\" lengthAdjust=\"spacingAndGlyphs\"");
    attribute("fill", hex(ink));
    out.append('>');
    Xml.escape(out, text);
    out.append("</text>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /// Begins an element. Attributes may follow.
  private void shape(Shape shape) {
    if (shape instanceof Rectangle2D box) {
      out.append("<rect x=\"");
      DecimalLengths.append(out, box.getX());
      out.append("\" y=\"");
      DecimalLengths.append(out, box.getY());
      out.append("\" width=\"");
      DecimalLengths.append(out, box.getWidth());
      out.append("\" height=\"");
      DecimalLengths.append(out, box.getHeight());
      out.append('"');
      return;
    }
    out.append("<path d=\"");
    double[] at = new double[6];
    PathIterator parts = shape.getPathIterator(null);
    boolean evenOdd = parts.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    for (; !parts.isDone(); parts.next()) {
      switch (parts.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points('M', at, 2);
        case PathIterator.SEG_LINETO -> points('L', at, 2);
        case PathIterator.SEG_QUADTO -> points('Q', at, 4);
        case PathIterator.SEG_CUBICTO -> points('C', at, 6);
        default -> out.append('Z');
      }
    }
    out.append('"');
    if (evenOdd) {
      attribute("fill-rule", "evenodd");
    }
  }

  private void points(char command, double[] at, int count) {
    out.append(command);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(' ');
      }
      DecimalLengths.append(out, at[i]);
    }
  }

  static String hex(Color color) {
    return String.format(java.util.Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
  }
}
