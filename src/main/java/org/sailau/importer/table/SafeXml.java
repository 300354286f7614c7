package org.sailau.importer.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;

/// Reads XML of strangers: a document that declares entities is refused, since they can grow
/// without limit and read other files.
public final class SafeXml {

  /// Whether Aalto parses a text only when it is asked for. Then it would throw what is not
  /// declared.
  private static final String LAZY = "com.ctc.wstx.lazyParsing";

  private SafeXml() {}

  /// Begins to read a document.
  ///
  /// @throws ImportStopped if it is no XML
  public static XMLStreamReader of(InputStream in) {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(LAZY, false);
    try {
      return factory.createXMLStreamReader(in);
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  /// Goes to the next event.
  ///
  /// @throws ImportStopped if the document is broken there, or declares entities
  public static int next(XMLStreamReader xml) {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw problem(Kind.XML_WITH_ENTITIES, xml);
      }
      return event;
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  /// Goes to the next start of an element.
  ///
  /// @return false at the end of the document
  public static boolean nextElement(XMLStreamReader xml) {
    while (hasNext(xml)) {
      if (next(xml) == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  public static boolean hasNext(XMLStreamReader xml) {
    try {
      return xml.hasNext();
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  /// An attribute without a namespace; empty if there is none.
  public static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static ImportStopped broken(XMLStreamException broken) {
    int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNumber());
    int column =
        broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getColumnNumber());
    return new ImportStopped(ImportProblem.at(Kind.BROKEN_XML, line, column, ""));
  }

  private static ImportStopped problem(Kind kind, XMLStreamReader xml) {
    return new ImportStopped(
        ImportProblem.at(
            kind,
            Math.max(0, xml.getLocation().getLineNumber()),
            Math.max(0, xml.getLocation().getColumnNumber()),
            ""));
  }
}
