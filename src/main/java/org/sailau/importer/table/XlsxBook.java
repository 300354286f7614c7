package org.sailau.importer.table;

import static org.sailau.importer.table.SafeXml.attribute;
import static org.sailau.importer.table.SafeXml.nextElement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// What the sheets of an Office Open XML workbook (ECMA-376) share: their names, texts and formats.
///
/// @param sheets in the workbook's order, those that are not hidden first
/// @param texts the shared texts
/// @param dates the numbers of the cell styles that show a number as a day
/// @param from1904 whether days are counted from 1904 instead of 1900
record XlsxBook(List<Sheet> sheets, List<String> texts, Set<Integer> dates, boolean from1904) {

  private static final String BOOK = "xl/workbook.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";

  /// Beyond these, a workbook is no table but an attack.
  private static final int MAX_SHEETS = 10_000;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  /// @param part the name of the sheet's part in the archive
  record Sheet(String name, String part, boolean hidden) {}

  static XlsxBook read(Archive archive, TableLimits limits) throws IOException {
    Map<String, String> targets = targets(archive);
    List<Sheet> sheets = new ArrayList<>();
    List<Sheet> hidden = new ArrayList<>();
    boolean from1904 = false;
    try (InputStream in = archive.part(BOOK)) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        switch (xml.getLocalName()) {
          case "workbookPr" -> {
            String date1904 = attribute(xml, "date1904");
            from1904 = date1904.equals("1") || date1904.equals("true");
          }
          case "sheet" -> {
            String id = "";
            for (int at = 0; at < xml.getAttributeCount(); at++) {
              if (xml.getAttributeLocalName(at).equals("id")) {
                id = xml.getAttributeValue(at);
              }
            }
            boolean isHidden = attribute(xml, "state").contains("idden");
            String part = targets.getOrDefault(id, "");
            if (part.contains("worksheets/") && sheets.size() + hidden.size() < MAX_SHEETS) {
              (isHidden ? hidden : sheets).add(new Sheet(attribute(xml, "name"), part, isHidden));
            }
          }
          default -> {}
        }
      }
    }
    sheets.addAll(hidden);
    if (sheets.isEmpty()) {
      throw Archive.broken(BOOK);
    }
    return new XlsxBook(sheets, texts(archive, limits), dates(archive), from1904);
  }

  private static Map<String, String> targets(Archive archive) throws IOException {
    Map<String, String> targets = new HashMap<>();
    try (InputStream in = archive.part("xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        if (xml.getLocalName().equals("Relationship")) {
          String target = attribute(xml, "Target");
          targets.put(
              attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private static List<String> texts(Archive archive, TableLimits limits) throws IOException {
    List<String> texts = new ArrayList<>();
    if (!archive.has(TEXTS)) {
      return texts;
    }
    long memory = 0;
    try (InputStream in = archive.part(TEXTS)) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        if (xml.getLocalName().equals("si")) {
          String text = text(xml, "si");
          memory += 56 + 2L * text.length();
          if (memory > limits.memory()) {
            throw Archive.broken(TEXTS);
          }
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /// The text within an element, in all its runs, without how it is pronounced.
  static String text(XMLStreamReader xml, String element) {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    while (SafeXml.hasNext(xml)) {
      switch (SafeXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
          inText = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inText && phonetic == 0) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(element)) {
            return text.toString();
          }
          inText = false;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static Set<Integer> dates(Archive archive) throws IOException {
    Set<Integer> dates = new HashSet<>();
    if (!archive.has(STYLES)) {
      return dates;
    }
    Set<String> formats = new HashSet<>();
    boolean inCells = false;
    int style = 0;
    try (InputStream in = archive.part(STYLES)) {
      XMLStreamReader xml = SafeXml.of(in);
      while (nextElement(xml)) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            if (isDate(attribute(xml, "formatCode"))) {
              formats.add(attribute(xml, "numFmtId"));
            }
          }
          case "cellStyleXfs" -> inCells = false;
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            String format = attribute(xml, "numFmtId");
            if (inCells) {
              if (formats.contains(format) || format.matches("1[4-7]|22")) {
                dates.add(style);
              }
              style++;
            }
          }
          case "cellStyles" -> inCells = false;
          default -> {}
        }
      }
    }
    return dates;
  }

  private static boolean isDate(String format) {
    String signs = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    return signs.contains("y") && signs.contains("m") || signs.contains("d") && signs.contains("m");
  }
}
