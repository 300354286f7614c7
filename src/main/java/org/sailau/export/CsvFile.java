package org.sailau.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sailau.chart.Table;
import org.sailau.chart.Table.Cell;
import org.sailau.chart.Table.Column;
import org.sailau.text.Texts;

/// A chart's figures as CSV (RFC 4180) in UTF-8: numbers in plain digits with a decimal point, what
/// they do not say, that one is derived or not stated, in a last column of notes.
public final class CsvFile {

  private static final String END = "\r\n";

  private CsvFile() {}

  static byte[] write(Table table, Texts texts) {
    return lines(table, texts).stream()
        .map(row -> row.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining(END, "", END))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The same as text with tabs, as spreadsheets paste it.
  public static String tabbed(Table table, Texts texts) {
    return lines(table, texts).stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> harmless(cell.replaceAll("[\\t\\r\\n]+", " ")))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<List<String>> lines(Table table, Texts texts) {
    boolean noted =
        table.rows().stream().flatMap(List::stream).anyMatch(cell -> !cell.note().isEmpty());
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(table.columns().stream().map(Column::title).toList());
    if (noted) {
      header.add(texts.of("csv.notes"));
    }
    lines.add(header);
    for (List<Cell> row : table.rows()) {
      List<String> line = new ArrayList<>(row.stream().map(Cell::plain).toList());
      if (noted) {
        line.add(notes(table, row, texts));
      }
      lines.add(line);
    }
    return lines;
  }

  private static String notes(Table table, List<Cell> row, Texts texts) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String note = row.get(i).note();
      if (!note.isEmpty()) {
        notes.add(texts.of("spoken.pair", table.columns().get(i).title(), note));
      }
    }
    return String.join("; ", notes);
  }

  private static String quoted(String cell) {
    String safe = harmless(cell);
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /// A cell that no spreadsheet runs as a formula.
  public static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
