package org.sailau.export.svg;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sailau.chart.base.ScaledChart;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.PictureDescription;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.vector.DecimalLengths;
import org.sailau.export.vector.GlyphSubset;
import org.sailau.export.vector.Xml;
import org.sailau.io.Sha256;

/// Writes a picture as SVG 1.1. Texts stay texts, and the file embeds the glyphs that they need.
public final class SvgFile {

  /// Begins the metadata that say what a picture was made from.
  static final String PROVENANCE_BEGIN =
      "<sailau:picture xmlns:sailau=\"https://sailau.org/picture/1\">";

  static final String PROVENANCE_END = "</sailau:picture>";

  private SvgFile() {}

  public static byte[] write(Picture picture, Provenance provenance) {
    ScaledChart scaledChart = picture.scaledChart();
    GlyphSubset glyphSubset = new GlyphSubset();
    SvgGraphics graphics = new SvgGraphics(glyphSubset);
    scaledChart.draw(graphics, picture.options().outlines());
    PictureDescription description = PictureDescription.of(picture);
    StringBuilder out = new StringBuilder(1 << 16);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" lang=\"")
        .append(description.language())
        .append("\" xml:lang=\"")
        .append(description.language())
        .append("\" width=\"")
        .append(picture.size().width())
        .append("\" height=\"")
        .append(picture.size().height())
        .append("\" viewBox=\"0 0 ")
        .append(DecimalLengths.of(scaledChart.width()))
        .append(' ')
        .append(DecimalLengths.of(scaledChart.height()))
        .append("\">\n<title>")
        .append(Xml.escape(description.title()))
        .append("</title>\n<desc>")
        .append(Xml.escape(description.description()))
        .append("</desc>\n<metadata>")
        .append(PROVENANCE_BEGIN)
        .append('\n')
        .append(Xml.escape(provenance.with(SelfDigest.KEY, Sha256.BLANK).text()))
        .append(PROVENANCE_END)
        .append("</metadata>\n");
    style(out, glyphSubset);
    out.append(graphics.elements()).append("</svg>\n");
    return SelfDigest.withDigest(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void style(StringBuilder out, GlyphSubset glyphSubset) {
    if (glyphSubset.isEmpty(false) && glyphSubset.isEmpty(true)) {
      return;
    }
    String family = glyphSubset.family();
    out.append("<style>\n");
    for (boolean bold : new boolean[] {false, true}) {
      if (!glyphSubset.isEmpty(bold)) {
        out.append("@font-face{font-family:\"")
            .append(family)
            .append("\";font-weight:")
            .append(bold ? 700 : 400)
            .append(";src:url(data:font/ttf;base64,")
            .append(Base64.getEncoder().encodeToString(glyphSubset.font(bold)))
            .append(")}\n");
      }
    }
    out.append("text{font-family:\"")
        .append(family)
        .append(
            "\",\"IBM Plex Sans\",\"Noto"
                + " Sans\",Arial,sans-serif;font-kerning:none;white-space:pre}\n")
        .append("</style>\n");
  }
}
