package org.sailau.importer.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;

/// Reads text with a cell after each delimiter, in the manner of RFC 4180 and its usual breaches.
final class CsvRows {

  /// A quotation mark that stands alone takes what follows into its cell, up to the next one.
  private static final int MAX_LINES_IN_CELL = 100;

  private CsvRows() {}

  /// @throws IOException if reading fails
  static void read(Reader text, char delimiter, TableLimits limits, TableBuilder to)
      throws IOException {
    CsvReader<Boolean> rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(Math.max(1 << 16, 64 * limits.cell()))
            .build(new Cells(to), text);
    int before = 0;
    try {
      for (Boolean _ : rows) {
        before = to.rows();
      }
    } catch (CsvParseException broken) {
      throw ofQuote(before, broken);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static ImportStopped ofQuote(int rows, CsvParseException broken) {
    if (broken.getCause() instanceof ImportStopped stopped) {
      return stopped;
    }
    return new ImportStopped(ImportProblem.at(Kind.QUOTES, rows + 1, 0, ""));
  }

  private static final class Cells extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final TableBuilder to;

    private Cells(TableBuilder to) {
      this.to = to;
    }

    @Override
    protected void handleBegin(long line) {
      to.row((int) Math.min(Integer.MAX_VALUE, line));
    }

    @Override
    protected void handleField(int column, char[] from, int offset, int length, boolean quoted) {
      if (quoted && length > MAX_LINES_IN_CELL) {
        int lines = 0;
        for (int at = offset; at < offset + length; at++) {
          lines += from[at] == '\n' ? 1 : 0;
        }
        if (lines > MAX_LINES_IN_CELL) {
          int line = (int) getStartingLineNumber();
          throw new ImportStopped(ImportProblem.at(Kind.QUOTES, line, column + 1, ""));
        }
      }
      to.cell(column, from, offset, length);
    }

    @Override
    protected Boolean buildRecord() {
      return Boolean.TRUE;
    }
  }
}
