package org.sailau.verify;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Whether an SVG has nothing but shapes and texts that are always drawn in the same way: no
/// script, animation, embedded picture, link or style from elsewhere. Sailau writes none of these.
final class PlainSvg {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "metadata", "picture", "style", "g", "rect", "path", "text");

  /// Attributes that run, load or restyle something.
  private static final Pattern ACTING_ATTRIBUTE =
      Pattern.compile("on.*|.*href|style|class|id|filter|mask|clip-path|begin|requiredFeatures");

  /// What a style may do beside naming the typeface and bringing it along.
  private static final Pattern ACTING_STYLE =
      Pattern.compile("@(?!font-face)|url\\((?!data:font/)|animation|transition|:hover|\\\\");

  private PlainSvg() {}

  static boolean isPlain(byte[] svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      // Java's own reader prints a line where bytes are no UTF-8.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      String element = "";
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            element = reader.getLocalName();
            if (!ELEMENTS.contains(element) || hasActingAttribute(reader)) {
              return false;
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (element.equals("style") && ACTING_STYLE.matcher(reader.getText()).find()) {
              return false;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> element = "";
          case XMLStreamConstants.SPACE,
              XMLStreamConstants.COMMENT,
              XMLStreamConstants.END_DOCUMENT -> {}
          // A document type, an instruction such as one that names a style sheet, or an entity.
          default -> {
            return false;
          }
        }
      }
      return true;
    } catch (XMLStreamException | CharacterCodingException | RuntimeException malformed) {
      return false;
    }
  }

  private static boolean hasActingAttribute(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (ACTING_ATTRIBUTE.matcher(reader.getAttributeLocalName(i)).matches()) {
        return true;
      }
    }
    return false;
  }
}
