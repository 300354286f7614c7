package org.sailau.importer.table;

import static org.sailau.importer.table.SafeXml.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.sailau.importer.problem.CellName;

/// Reads a sheet of a workbook of Office Open XML (ECMA-376). A formula without a value stays a
/// formula, an error stays what the sheet shows: neither becomes an empty cell.
final class XlsxRows {

  /// Days that 29 February 1900 has in such files, and nowhere else.
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  private static final int MAX_MERGED = 100_000;

  private final XlsxBook book;
  private final TableBuilder to;
  private final List<int[]> merged = new ArrayList<>();
  private int line;
  private int column;

  private XlsxRows(XlsxBook book, TableBuilder to) {
    this.book = book;
    this.to = to;
  }

  static void read(Archive archive, XlsxBook book, XlsxBook.Sheet sheet, TableBuilder to)
      throws IOException {
    try (InputStream in = archive.part(sheet.part())) {
      new XlsxRows(book, to).read(SafeXml.of(in));
    }
  }

  private void read(XMLStreamReader xml) {
    while (SafeXml.nextElement(xml)) {
      switch (xml.getLocalName()) {
        case "row" -> beginRow(xml);
        case "c" -> cell(xml);
        case "mergeCell" -> merged(attribute(xml, "ref"));
        default -> {}
      }
    }
    merged.forEach(block -> to.merge(block[0], block[1], block[2], block[3]));
  }

  /// Rows that the file leaves out are blank: a row of the table is a line of the sheet.
  private void beginRow(XMLStreamReader xml) {
    int named = number(attribute(xml, "r"));
    int next = named > line ? named : line + 1;
    while (line < next) {
      to.row(++line);
    }
    column = 0;
  }

  private void cell(XMLStreamReader xml) {
    String name = attribute(xml, "r");
    int letters = 0;
    while (letters < name.length() && !Character.isDigit(name.charAt(letters))) {
      letters++;
    }
    int named = CellName.number(name.substring(0, letters));
    column = named > 0 ? named : column + 1;
    if (line == 0) {
      to.row(++line);
    }
    String type = attribute(xml, "t");
    String style = attribute(xml, "s");
    String value = "";
    String formula = "";
    boolean hasFormula = false;
    while (SafeXml.hasNext(xml)) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = content(xml);
          case "f" -> {
            hasFormula = true;
            formula = content(xml);
          }
          case "is" -> value = XlsxBook.text(xml, "is");
          default -> {}
        }
      }
    }
    to.cell(
        column - 1,
        value.isEmpty() && hasFormula ? "=" + formula : shown(value, type, number(style)));
  }

  private String shown(String value, String type, int style) {
    return switch (type) {
      case "s" -> {
        int place = number(value);
        yield place < book.texts().size() ? book.texts().get(place) : "";
      }
      case "str", "inlineStr", "e", "d", "b" -> value;
      default -> book.dates().contains(style) ? day(value) : plain(value);
    };
  }

  private String day(String value) {
    try {
      int days = new BigDecimal(value).intValue();
      return (book.from1904() ? DAY_0_OF_1904 : DAY_0).plusDays(days).toString();
    } catch (NumberFormatException | java.time.DateTimeException impossible) {
      return value;
    }
  }

  /// Numbers of many digits are written with an exponent.
  private static String plain(String value) {
    if (value.indexOf('E') < 0 && value.indexOf('e') < 0) {
      return value;
    }
    try {
      BigDecimal number = new BigDecimal(value);
      return Math.abs(number.scale()) > 100 ? value : number.toPlainString();
    } catch (NumberFormatException impossible) {
      return value;
    }
  }

  private void merged(String block) {
    String[] ends = block.split(":", -1);
    if (ends.length == 2 && merged.size() < MAX_MERGED) {
      int[] first = place(ends[0]);
      int[] last = place(ends[1]);
      merged.add(new int[] {first[0], first[1], last[0], last[1]});
    }
  }

  private static int[] place(String name) {
    String letters = name.replaceAll("[^A-Za-z]", "");
    return new int[] {
      number(name.replaceAll("[^0-9]", "")) - 1, Math.max(0, CellName.number(letters) - 1)
    };
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static String content(XMLStreamReader xml) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && SafeXml.hasNext(xml)) {
      switch (SafeXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }
}
