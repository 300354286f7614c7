package org.sailau.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.base.Table.Column;
import org.sailau.text.Texts;

/// Writes a chart's figures as CSV (RFC 4180) in UTF-8. A last column has notes, such as that a
/// figure is derived or not stated.
public final class CsvFile {

  /// Who reads the file.
  public enum Reader {
    /// Programs: commas between cells, plain digits and a decimal point.
    PLAIN,

    /// Spreadsheets in the language of the chart: a byte order mark, the language's decimal
    /// separator, semicolons where that is a comma, and two columns for figures that are only known
    /// to be within limits.
    SPREADSHEET
  }

  /// Writes lines one by one, for tables that are too long to be kept in memory.
  static final class Lines {
    private final Writer out;
    private final Reader reader;
    private final Texts texts;
    private final String separator;

    Lines(Writer out, Reader reader, Texts texts) throws IOException {
      this.out = out;
      this.reader = reader;
      this.texts = texts;
      boolean comma = reader == Reader.PLAIN || texts.decimalSeparator() != ',';
      this.separator = comma ? "," : ";";
      if (reader == Reader.SPREADSHEET) {
        out.write(BYTE_ORDER_MARK);
      }
    }

    /// Writes a line of texts.
    void texts(List<String> cells) throws IOException {
      write(cells.stream().map(CsvFile::withoutFormula).toList());
    }

    /// Writes a line with texts, one figure, and texts behind it.
    ///
    /// @param figure plain digits, or nothing
    void figure(List<String> before, String figure, List<String> after) throws IOException {
      List<String> cells = new ArrayList<>();
      before.forEach(cell -> cells.add(withoutFormula(cell)));
      cells.add(reader == Reader.PLAIN ? figure : localized(figure, texts));
      after.forEach(cell -> cells.add(withoutFormula(cell)));
      write(cells);
    }

    private void write(List<String> cells) throws IOException {
      out.write(joined(List.of(cells), separator));
    }
  }

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final String LINE_END = "\r\n";

  /// A number, which is a figure and not a formula, even if it is negative.
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /// Where a spreadsheet may split cells, and the quotes around them.
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t\"\r\n]");

  /// The beginning of a cell, for any separator, before the sign of a formula. Spreadsheets pass
  /// over blanks, invisible characters and quotes before it, and take the wide signs of East Asian
  /// keyboards as well.
  private static final Pattern FORMULA =
      Pattern.compile("(^|[,;\t\r\n])(?=[\\s\\p{Z}\\p{Cf}\"]*[=+\\-@＝＋－＠])|^(?=[\t\r])");

  private CsvFile() {}

  static byte[] write(Table table, Texts texts) {
    return joined(lines(table, texts, UnaryOperator.identity(), UnaryOperator.identity()), ",")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] writeForSpreadsheet(Table table, Texts texts) {
    List<List<String>> lines =
        lines(
            withRanges(table, texts),
            texts,
            UnaryOperator.identity(),
            number -> localized(number, texts));
    String separator = texts.decimalSeparator() == ',' ? ";" : ",";
    return (BYTE_ORDER_MARK + joined(lines, separator)).getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<List<String>> lines, String separator) {
    return lines.stream()
        .map(row -> row.stream().map(CsvFile::quoted).collect(Collectors.joining(separator)))
        .collect(Collectors.joining(LINE_END, "", LINE_END));
  }

  /// The table with two more columns behind each one that has figures within limits.
  private static Table withRanges(Table table, Texts texts) {
    List<Column> columns = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    table.rows().forEach(_ -> rows.add(new ArrayList<>()));
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      Column column = table.columns().get(i);
      boolean ranged = table.rows().stream().anyMatch(row -> row.get(at).range() != null);
      columns.add(column);
      if (ranged) {
        columns.add(Column.ofFigures(texts.of("csv.low", column.title())));
        columns.add(Column.ofFigures(texts.of("csv.high", column.title())));
      }
      for (int row = 0; row < rows.size(); row++) {
        Cell cell = table.rows().get(row).get(i);
        rows.get(row).add(cell);
        if (ranged) {
          Cell.@Nullable Range range = cell.range();
          rows.get(row).add(Cell.text(range == null ? "" : range.low()));
          rows.get(row).add(Cell.text(range == null ? "" : range.high()));
        }
      }
    }
    return new Table(columns, rows);
  }

  /// A number of plain digits as spreadsheets read it in a language; any other text as it is.
  public static String localized(String cell, Texts texts) {
    return NUMBER.matcher(cell).matches() ? cell.replace('.', texts.decimalSeparator()) : cell;
  }

  /// The table as text with tabs, for pasting into a spreadsheet in the language of the texts.
  public static String tabbed(Table table, Texts texts) {
    return lines(
            table,
            texts,
            cell -> cell.replaceAll("[\\t\\r\\n]+", " "),
            number -> localized(number, texts))
        .stream()
        .map(row -> String.join("\t", row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// The cells of all lines, the header first. `change` is applied to each text, and then
  /// [#withoutFormula]; `number` to each figure.
  private static List<List<String>> lines(
      Table table, Texts texts, UnaryOperator<String> change, UnaryOperator<String> number) {
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
        boolean figure = table.columns().get(i).figures() && NUMBER.matcher(plain).matches();
        line.add(figure ? number.apply(plain) : safe.apply(plain));
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

  /// The cell in quotes if any separator that people use is in it. Calc offers to split at commas,
  /// semicolons and tabs at once, and a spreadsheet may be told to split at another one than ours.
  /// Numbers with a decimal comma are quoted as well: spreadsheets take them for numbers all the
  /// same.
  private static String quoted(String cell) {
    return SEPARATOR.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /// The cell's text, changed so that no spreadsheet runs it, or what it takes for a cell in it, as
  /// a formula: an apostrophe is put before what would begin one.
  public static String withoutFormula(String cell) {
    return FORMULA.matcher(cell).replaceAll("$1'");
  }
}
