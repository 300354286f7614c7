package org.sailau.importer.table;

import static org.sailau.importer.table.SafeXml.nextElement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Reads a sheet of an OpenDocument spreadsheet (ISO/IEC 26300). Numbers are the stored ones, not
/// those that are shown, which may be rounded.
final class OdsRows {

  static final String CONTENT = "content.xml";

  /// Spreadsheets end with empty lines and columns that are repeated up to a million times.
  private static final int MAX_REPEATED = 10_000;

  private final TableBuilder to;
  private final List<int[]> merged = new ArrayList<>();
  private int line;

  /// Blank lines that count only if a line with text follows.
  private int blank;

  /// The cells of the line that is read: their columns and texts.
  private final List<Integer> columns = new ArrayList<>();

  private final List<String> texts = new ArrayList<>();
  private final List<int[]> spans = new ArrayList<>();

  private OdsRows(TableBuilder to) {
    this.to = to;
  }

  static List<String> sheets(Archive archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream in = archive.part(CONTENT)) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        if (xml.getLocalName().equals("table") && isOfTable(xml)) {
          names.add(attribute(xml, "name"));
        }
      }
    }
    return names;
  }

  static void read(Archive archive, String sheet, TableBuilder to) throws IOException {
    try (InputStream in = archive.part(CONTENT)) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        if (xml.getLocalName().equals("table")
            && isOfTable(xml)
            && attribute(xml, "name").equals(sheet)) {
          new OdsRows(to).table(xml);
          return;
        }
      }
    }
  }

  private static boolean isOfTable(XMLStreamReader xml) {
    return "table".equals(xml.getPrefix()) || xml.getNamespaceURI().endsWith(":table:1.0");
  }

  private void table(XMLStreamReader xml) {
    int depth = 1;
    while (depth > 0 && SafeXml.hasNext(xml)) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("table-row")) {
          row(xml);
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    merged.forEach(block -> to.merge(block[0], block[1], block[2], block[3]));
  }

  private void row(XMLStreamReader xml) {
    int repeated = repeated(xml, "number-rows-repeated");
    columns.clear();
    texts.clear();
    spans.clear();
    int column = 0;
    while (SafeXml.hasNext(xml)) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && (xml.getLocalName().equals("table-cell")
              || xml.getLocalName().equals("covered-table-cell"))) {
        column = cell(xml, column);
      }
    }
    if (texts.isEmpty()) {
      blank += repeated;
      return;
    }
    while (blank > 0) {
      to.row(++line);
      blank--;
    }
    for (int time = 0; time < repeated; time++) {
      to.row(++line);
      for (int at = 0; at < texts.size(); at++) {
        to.cell(columns.get(at), texts.get(at));
      }
      for (int[] span : spans) {
        merged.add(new int[] {line - 1, span[0], line - 2 + span[1], span[0] + span[2] - 1});
      }
    }
  }

  /// @return the column after the cell
  private int cell(XMLStreamReader xml, int column) {
    int repeated = repeated(xml, "number-columns-repeated");
    int rows = repeated(xml, "number-rows-spanned");
    int spanned = repeated(xml, "number-columns-spanned");
    String type = attribute(xml, "value-type");
    String value =
        switch (type) {
          case "float", "percentage", "currency" -> attribute(xml, "value");
          case "date" -> attribute(xml, "date-value");
          default -> "";
        };
    String formula = attribute(xml, "formula");
    String element = xml.getLocalName();
    StringBuilder paragraphs = new StringBuilder();
    int annotation = 0;
    while (SafeXml.hasNext(xml)) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          break;
        }
        annotation -= xml.getLocalName().equals("annotation") ? 1 : 0;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        annotation += xml.getLocalName().equals("annotation") ? 1 : 0;
        if (annotation == 0 && xml.getLocalName().equals("p") && !paragraphs.isEmpty()) {
          paragraphs.append('\n');
        } else if (annotation == 0 && xml.getLocalName().equals("s")) {
          paragraphs.append(' ');
        }
      } else if (event == XMLStreamConstants.CHARACTERS && annotation == 0) {
        paragraphs.append(xml.getText());
      }
    }
    String shown = paragraphs.toString().strip();
    // An error has the value 0 in the file.
    String text =
        value.isEmpty() || shown.startsWith("#") || shown.startsWith("Err:") ? shown : value;
    if (text.isEmpty() && !formula.isEmpty()) {
      text = "=" + formula;
    }
    if (!text.isEmpty()) {
      for (int time = 0; time < Math.min(repeated, MAX_REPEATED); time++) {
        columns.add(column + time);
        texts.add(text);
      }
      if (rows > 1 || spanned > 1) {
        spans.add(new int[] {column, rows, spanned});
      }
    }
    return column + repeated;
  }

  private static int repeated(XMLStreamReader xml, String name) {
    String digits = attribute(xml, name);
    return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : 1;
  }

  /// An attribute in whatever namespace.
  private static String attribute(XMLStreamReader xml, String name) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeLocalName(at).equals(name)) {
        return xml.getAttributeValue(at);
      }
    }
    return "";
  }
}
