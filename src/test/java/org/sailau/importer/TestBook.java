package org.sailau.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sailau.importer.problem.CellName;

/// Makes small workbooks of Office Open XML, with what real ones have: texts shared between cells,
/// merged cells, formulas, sheets that are hidden.
public final class TestBook {

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder merged = new StringBuilder();
  private final List<String> otherSheets = new ArrayList<>();
  private final List<String> otherRows = new ArrayList<>();
  private String name = "Results";
  private int line;

  /// A formula with the value that was computed last; empty if it was never computed.
  public record Formula(String formula, String value) {}

  /// A number of days that is shown as a day.
  public record Day(int number) {}

  /// An error, such as `#REF!`.
  public record Failure(String shown) {}

  public TestBook row(Object... cells) {
    line++;
    rows.append("<row r=\"%d\">".formatted(line));
    for (int at = 0; at < cells.length; at++) {
      String name = CellName.column(at + 1) + line;
      rows.append(
          switch (cells[at]) {
            case Formula formula ->
                "<c r=\"%s\"><f>%s</f>%s</c>"
                    .formatted(
                        name,
                        formula.formula,
                        formula.value.isEmpty() ? "" : "<v>" + formula.value + "</v>");
            case Day day -> "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(name, day.number);
            case Failure failure ->
                "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(name, failure.shown);
            case Number number -> "<c r=\"%s\"><v>%s</v></c>".formatted(name, number);
            case String text when text.isEmpty() -> "";
            default ->
                "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(name, text(cells[at].toString()));
          });
    }
    rows.append("</row>");
    return this;
  }

  private int text(String text) {
    int place = texts.indexOf(text);
    if (place < 0) {
      texts.add(text);
      place = texts.size() - 1;
    }
    return place;
  }

  public TestBook merge(String block) {
    merged.append("<mergeCell ref=\"%s\"/>".formatted(block));
    return this;
  }

  public TestBook otherSheet(String other) {
    otherSheets.add(other);
    otherRows.add("");
    return this;
  }

  /// Ends the sheet that the rows so far are on; those that follow are on one before it.
  public TestBook before(String first) {
    otherSheets.addFirst(name);
    otherRows.addFirst(rows.toString());
    rows.setLength(0);
    line = 0;
    name = first;
    return this;
  }

  public byte[] bytes() {
    return Archives.ofTexts(parts());
  }

  /// The parts of the archive, to be damaged.
  public Map<String, String> parts() {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Map<String, String> parts = new HashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    StringBuilder sheets =
        new StringBuilder("<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/>".formatted(name));
    StringBuilder targets =
        new StringBuilder("<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>");
    for (int at = 0; at < otherSheets.size(); at++) {
      int number = at + 2;
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(otherSheets.get(at), number, number));
      targets.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(number, number));
      parts.put(
          "xl/worksheets/sheet%d.xml".formatted(number),
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
              .formatted(main, otherRows.get(at)));
    }
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(main, relations, sheets));
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>%s</Relationships>".formatted(targets));
    StringBuilder shared = new StringBuilder();
    for (String text : texts) {
      shared.append(
          "<si><r><t>%s</t></r></si>".formatted(text.replace("&", "&amp;").replace("<", "&lt;")));
    }
    parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(main, shared));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            .formatted(main));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData><mergeCells>%s</mergeCells></worksheet>"
            .formatted(main, rows, merged));
    return parts;
  }
}
