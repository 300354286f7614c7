package org.sailau.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sailau.chart.Fitted;

/// A picture as SVG 1.1: text stays text, and the letters that it needs are in the file.
final class SvgFile {

  /// Begins the text that says what a picture was made from.
  static final String BEFORE = "<sailau:picture xmlns:sailau=\"https://sailau.org/picture/1\">";

  static final String AFTER = "</sailau:picture>";

  private SvgFile() {}

  static byte[] write(Picture picture, Provenance provenance) {
    Fitted fitted = picture.fitted();
    Letters letters = new Letters();
    SvgGraphics drawn = new SvgGraphics(letters);
    fitted.draw(drawn, picture.options().outlines());
    Words words = Words.of(picture);
    StringBuilder out = new StringBuilder(1 << 16);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" lang=\"")
        .append(words.language())
        .append("\" xml:lang=\"")
        .append(words.language())
        .append("\" width=\"")
        .append(picture.size().width())
        .append("\" height=\"")
        .append(picture.size().height())
        .append("\" viewBox=\"0 0 ")
        .append(Decimals.of(fitted.width()))
        .append(' ')
        .append(Decimals.of(fitted.height()))
        .append("\">\n<title>")
        .append(Xml.text(words.title()))
        .append("</title>\n<desc>")
        .append(Xml.text(words.description()))
        .append("</desc>\n<metadata>")
        .append(BEFORE)
        .append('\n')
        .append(Xml.text(provenance.with(Seal.KEY, Sha256.BLANK).text()))
        .append(AFTER)
        .append("</metadata>\n");
    style(out, letters);
    out.append(drawn.elements()).append("</svg>\n");
    return Seal.close(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void style(StringBuilder out, Letters letters) {
    if (letters.isEmpty(false) && letters.isEmpty(true)) {
      return;
    }
    String family = letters.family();
    out.append("<style>\n");
    for (boolean bold : new boolean[] {false, true}) {
      if (!letters.isEmpty(bold)) {
        out.append("@font-face{font-family:\"")
            .append(family)
            .append("\";font-weight:")
            .append(bold ? 700 : 400)
            .append(";src:url(data:font/ttf;base64,")
            .append(Base64.getEncoder().encodeToString(letters.font(bold)))
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
