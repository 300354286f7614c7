package org.sailau.importer.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sailau.importer.problem.CellName;

/// Writes a small table for people to type into: as text with delimiters, or as a workbook of
/// Office Open XML (ECMA-376) with one sheet. Cells are texts, whole numbers ([Long]) and days
/// ([LocalDate]); the first row is the header. The same table gives the same bytes. Call it from
/// any thread; the streams are not closed.
public final class TableWriter {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /// Spreadsheets count days from here.
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  /// The first moment that an archive can name.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int MAX_WIDTH = 40;

  /// The cell styles, by their numbers in the workbook.
  private static final int HEADER = 1;

  private static final int DAY = 2;

  private TableWriter() {}

  /// Writes text in UTF-8 with a byte order mark, without which spreadsheets take it for another
  /// encoding.
  public static void csv(List<List<Object>> rows, char delimiter, OutputStream to)
      throws IOException {
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(text);
    rows.forEach(row -> csv.writeRecord(row.stream().map(String::valueOf).toList()));
    csv.flush();
  }

  /// Writes a workbook.
  ///
  /// @param sheet the name of the sheet: at most 31 letters
  public static void xlsx(String sheet, List<List<Object>> rows, OutputStream to)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to);
    part(
        zip,
        "[Content_Types].xml",
        """
        <Types xmlns="%1$scontent-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>\
        </Types>\
        """
            .formatted(PACKAGE, TYPE));
    part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    part(
        zip,
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets>\
        <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>\
        """
            .formatted(MAIN, RELATIONS, escaped(sheet)));
    part(
        zip,
        "xl/_rels/workbook.xml.rels",
        relations(
            relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml")));
    part(zip, "xl/styles.xml", styles());
    part(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, RELATIONS, type, target);
  }

  /// Plain cells, the bold ones of the header, and days.
  private static String styles() {
    return """
    <styleSheet xmlns="%s">\
    <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    </styleSheet>\
    """
        .formatted(MAIN);
  }

  private static String sheet(List<List<Object>> rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"%s\"><cols>".formatted(MAIN));
    for (int column = 0; column < rows.getFirst().size(); column++) {
      xml.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(column + 1, width(rows, column)));
    }
    xml.append("</cols><sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < rows.get(row).size(); column++) {
        String name = CellName.column(column + 1) + (row + 1);
        xml.append(cell(name, rows.get(row).get(column), row == 0));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static int width(List<List<Object>> rows, int column) {
    int longest = 0;
    for (List<Object> row : rows) {
      longest = Math.max(longest, row.get(column).toString().length());
    }
    return Math.min(MAX_WIDTH, longest + 3);
  }

  private static String cell(String name, Object content, boolean header) {
    return switch (content) {
      case Long number -> "<c r=\"%s\"><v>%d</v></c>".formatted(name, number);
      case LocalDate day ->
          "<c r=\"%s\" s=\"%d\"><v>%d</v></c>"
              .formatted(name, DAY, ChronoUnit.DAYS.between(DAY_0, day));
      default ->
          content.toString().isEmpty()
              ? ""
              : "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                  .formatted(name, header ? HEADER : 0, escaped(content.toString()));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
