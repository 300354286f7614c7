package org.sailau.importer.tree;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.table.SafeXml;
import org.sailau.importer.table.TableLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a document into memory, within limits.
public final class Trees {

  private static final int MAX_NESTING = 64;
  private static final long NODE_BYTES = 200;

  private final TableLimits limits;
  private long memory;

  private Trees(TableLimits limits) {
    this.limits = limits;
  }

  /// Reads XML; leaves the stream open.
  ///
  /// @throws ImportStopped if it is broken, or too large
  public static Node xml(InputStream in, TableLimits limits) {
    return new Trees(limits).xml(SafeXml.of(new LeftOpen(in)));
  }

  /// Reads JSON; leaves the stream open. Each object of a list is a part with the name of the list.
  ///
  /// @throws ImportStopped if it is broken, or too large
  public static Node json(InputStream in, TableLimits limits) {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(limits.cell())
                    .maxNumberLength(100)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
      return new Trees(limits).json(parser);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
      throw new ImportStopped(ImportProblem.at(Kind.BROKEN_JSON, line, 0, ""));
    }
  }

  private Node xml(XMLStreamReader xml) {
    Deque<Node> open = new ArrayDeque<>();
    @Nullable Node root = null;
    StringBuilder text = new StringBuilder();
    while (SafeXml.hasNext(xml)) {
      switch (SafeXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          Node node = element(xml);
          if (open.isEmpty()) {
            root = node;
          } else {
            open.peek().add(node);
          }
          open.push(node);
          if (open.size() > MAX_NESTING) {
            throw new ImportStopped(ImportProblem.at(Kind.BROKEN_XML, node.line(), 0, ""));
          }
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          Node node = open.pop();
          if (!text.isEmpty()) {
            node.setText(text.toString().strip());
            take(text.length());
          }
          text.setLength(0);
        }
        default -> {}
      }
    }
    if (root == null) {
      throw new ImportStopped(ImportProblem.of(Kind.BROKEN_XML, ""));
    }
    return root;
  }

  private Node element(XMLStreamReader xml) {
    take(0);
    Node node = new Node(xml.getLocalName(), Math.max(0, xml.getLocation().getLineNumber()));
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      String name = xml.getAttributeLocalName(at);
      node.attribute(
          name.equalsIgnoreCase("objectId") ? "id" : name, xml.getAttributeValue(at).strip());
      take(xml.getAttributeValue(at).length());
    }
    return node;
  }

  private Node json(JsonParser parser) {
    Node root = new Node("", 1);
    @Nullable JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      object(parser, root);
    }
    return root;
  }

  private void object(JsonParser parser, Node into) {
    String name = "";
    for (@Nullable JsonToken token; (token = parser.nextToken()) != JsonToken.END_OBJECT; ) {
      if (token == null) {
        return;
      }
      if (token == JsonToken.PROPERTY_NAME) {
        name = parser.currentName();
      } else {
        value(parser, token, name, into);
      }
    }
  }

  private void value(JsonParser parser, JsonToken token, String name, Node into) {
    take(0);
    Node node = new Node(name, parser.currentTokenLocation().getLineNr());
    switch (token) {
      case START_OBJECT -> {
        object(parser, node);
        into.add(node);
      }
      case START_ARRAY -> {
        for (@Nullable JsonToken next; (next = parser.nextToken()) != JsonToken.END_ARRAY; ) {
          if (next == null) {
            return;
          }
          value(parser, next, name, into);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        String text = parser.getString();
        take(text.length());
        if (name.startsWith("@")) {
          into.attribute(
              name.substring(1),
              name.equals("@id") ? text : text.substring(text.lastIndexOf('.') + 1));
        } else {
          node.setText(text.strip());
          into.add(node);
        }
      }
    }
  }

  private void take(int characters) {
    memory += NODE_BYTES + 2L * characters;
    if (memory > limits.memory()) {
      throw new ImportStopped(
          ImportProblem.of(Kind.TOO_LITTLE_MEMORY, "", Long.toString(limits.memory())));
    }
  }

  /// The parser of the JDK closes its stream at the end of the document.
  private static final class LeftOpen extends FilterInputStream {
    private LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return in.read(to, offset, length);
    }

    @Override
    public void close() {}
  }
}
