package org.sailau.importer.table;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.table.TableFile.Format;

/// Reads one sheet of a workbook: the one that is asked for, or else the first one with a table of
/// numbers. Before that may be a cover, or a list of what is in the workbook.
final class Sheets {

  /// Numbers as cells have them, with whatever signs between their digits.
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9 .,'’\\u00a0\\u202f]*%?");

  /// Sheets that are looked through. The figures of a workbook are not behind more covers.
  private static final int MAX_TRIED = 20;

  private static final int MAX_ROWS = 200;
  private static final int MAX_DIGITS = 18;

  /// Takes a sheet out of a workbook.
  private interface Rows {
    void read(int sheet, TableBuilder to) throws IOException;
  }

  private Sheets() {}

  /// @throws ImportStopped if there is no such sheet, or it cannot be read
  static TableFile xlsx(Archive archive, TableLimits limits, TableRequest request, String sha256)
      throws IOException {
    XlsxBook book = XlsxBook.read(archive, limits);
    List<XlsxBook.Sheet> sheets = book.sheets();
    int visible = (int) sheets.stream().filter(sheet -> !sheet.hidden()).count();
    return read(
        sheets.stream().map(XlsxBook.Sheet::name).toList(),
        visible,
        Format.XLSX,
        sha256,
        limits,
        request,
        (sheet, to) -> {
          archive.expect(List.of(sheets.get(sheet).part()));
          XlsxRows.read(archive, book, sheets.get(sheet), to);
        });
  }

  /// @throws ImportStopped if there is no such sheet, or it cannot be read
  static TableFile ods(Archive archive, TableLimits limits, TableRequest request, String sha256)
      throws IOException {
    archive.expect(Collections.nCopies(2, OdsRows.CONTENT));
    List<String> names = OdsRows.sheets(archive);
    if (names.isEmpty()) {
      throw Archive.broken(OdsRows.CONTENT);
    }
    return read(
        names,
        names.size(),
        Format.ODS,
        sha256,
        limits,
        request,
        (sheet, to) -> {
          archive.expect(List.of(OdsRows.CONTENT));
          OdsRows.read(archive, names.get(sheet), to);
        });
  }

  /// @param visible how many of the sheets are not hidden: the first ones
  private static TableFile read(
      List<String> names,
      int visible,
      Format format,
      String sha256,
      TableLimits limits,
      TableRequest request,
      Rows rows)
      throws IOException {
    @Nullable String wanted = request.sheet();
    int sheet = wanted == null ? 0 : names.indexOf(wanted);
    if (sheet < 0) {
      throw new ImportStopped(
          ImportProblem.at(
              Kind.UNKNOWN_SHEET, 0, 0, String.valueOf(wanted), String.join(", ", names)));
    }
    Table table = table(sheet, limits, rows);
    if (wanted == null && !hasFigures(table)) {
      for (int other = 1; other < Math.min(visible, MAX_TRIED); other++) {
        Table next = table(other, limits, rows);
        if (hasFigures(next)) {
          sheet = other;
          table = next;
          break;
        }
      }
    }
    return new TableFile(
        table, format, sha256, names.get(sheet), names, null, false, null, null, null);
  }

  private static Table table(int sheet, TableLimits limits, Rows rows) throws IOException {
    TableBuilder to = new TableBuilder(limits);
    rows.read(sheet, to);
    return to.build();
  }

  /// Whether a table has figures: two columns with numbers, or one in which they do not only grow,
  /// as the pages in a list of contents do.
  private static boolean hasFigures(Table table) {
    int columns = 0;
    for (int column = 0; column < table.columns(); column++) {
      Numbers numbers = numbers(table, column);
      columns += numbers == Numbers.NONE ? 0 : 1;
      if (numbers == Numbers.FIGURES || columns > 1) {
        return true;
      }
    }
    return false;
  }

  /// What the numbers of a column may be.
  private enum Numbers {
    /// There are none, or they count the lines, or the column has more texts than numbers.
    NONE,
    GROWING,
    FIGURES
  }

  /// Numbers with nothing beside them do not count: they are years, or versions, on a cover.
  private static Numbers numbers(Table table, int column) {
    int numbers = 0;
    int texts = 0;
    boolean counting = true;
    boolean growing = true;
    long last = 0;
    for (int row = 0; row < Math.min(table.rows(), MAX_ROWS); row++) {
      String text = table.text(row, column);
      if (text.isEmpty() || !hasOther(table, row, column)) {
        continue;
      }
      if (!NUMBER.matcher(text).matches()) {
        texts++;
        continue;
      }
      String digits = text.replaceAll("[^0-9]", "");
      long number = digits.length() > MAX_DIGITS ? 0 : Long.parseLong(digits);
      counting &= numbers == 0 || number == last + 1;
      growing &= numbers == 0 || number > last;
      last = number;
      numbers++;
    }
    if (numbers < 2 || counting || numbers <= texts) {
      return Numbers.NONE;
    }
    return growing ? Numbers.GROWING : Numbers.FIGURES;
  }

  private static boolean hasOther(Table table, int row, int column) {
    for (int other = 0; other < table.columns(); other++) {
      if (other != column && table.code(row, other) != 0) {
        return true;
      }
    }
    return false;
  }
}
