package org.sailau.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.base.Table.Column;
import org.sailau.text.Texts;

/// Writes a chart's figures as CSV (RFC 4180) in UTF-8. Numbers have plain digits and a decimal
/// point. A last column has notes, such as that a figure is derived or not stated.
public final class CsvFile {

  private static final String LINE_END = "\r\n";

  /// A negative number, which is a figure and not a formula.
  private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

  private CsvFile() {}

  static byte[] write(Table table, Texts texts) {
    return lines(table, texts, UnaryOperator.identity()).stream()
        .map(row -> row.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, "", LINE_END))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The table as text with tabs, for pasting into a spreadsheet.
  public static String tabbed(Table table, Texts texts) {
    return lines(table, texts, cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).stream()
        .map(row -> String.join("\t", row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// The cells of all lines, the header first. `change` is applied to each text, and then
  /// [#withoutFormula].
  private static List<List<String>> lines(Table table, Texts texts, UnaryOperator<String> change) {
    boolean noted =
        table.rows().stream().flatMap(List::stream).anyMatch(cell -> !cell.note().isEmpty());
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(table.columns().stream().map(Column::title).toList());
    if (noted) {
      header.add(texts.of("csv.notes"));
    }
    UnaryOperator<String> safe = text -> withoutFormula(change.apply(text));
    lines.add(header.stream().map(safe).toList());
    for (List<Cell> row : table.rows()) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String plain = row.get(i).plain();
        boolean below0 =
            table.columns().get(i).figures() && NEGATIVE_NUMBER.matcher(plain).matches();
        line.add(below0 ? plain : safe.apply(plain));
      }
      if (noted) {
        line.add(safe.apply(notes(table, row, texts)));
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
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /// The cell's text, changed so that no spreadsheet runs it as a formula: an apostrophe is put
  /// before `=`, `+`, `-`, `@`, a tab or a carriage return.
  public static String withoutFormula(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
