package org.sailau.importer.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table, and how it was read from its file. Immutable.
///
/// @param format what kind of file it is
/// @param sha256 of the file's bytes, in 64 hexadecimal digits
/// @param sheet the name of the sheet; null if the file has no sheets
/// @param sheets the names of all sheets
/// @param encoding of a text file; null of another
/// @param encodingGuessed whether the encoding was neither stated nor UTF-8, so that letters tell
/// @param delimiter between the cells of a line of a text file; null of another
/// @param layout by which the columns have their names; null if the file names them
/// @param joined where its lines and columns stand in the files of which it was joined; null if it
///   is the table of one file
public record TableFile(
    Table table,
    Format format,
    String sha256,
    @Nullable String sheet,
    List<String> sheets,
    @Nullable Charset encoding,
    boolean encodingGuessed,
    @Nullable Character delimiter,
    @Nullable FileLayout layout,
    @Nullable JoinedFiles joined) {

  public TableFile {
    sheets = List.copyOf(sheets);
  }

  /// Whether the first row of the table has names that no line of the file has, but its format or
  /// its layout gives to columns.
  public boolean headerGiven() {
    return format == Format.JSON || layout != null;
  }

  /// How many lines of the file the table has.
  public int lines() {
    return table.rows() - (headerGiven() ? 1 : 0);
  }

  /// The same file with the names that a layout gives to its columns above the first row.
  TableFile laidOut(FileLayout as) {
    return new TableFile(
        table.under(as.names(table.columns())),
        format,
        sha256,
        sheet,
        sheets,
        encoding,
        encodingGuessed,
        delimiter,
        as,
        joined);
  }

  /// The kinds of files that hold tables.
  public enum Format {
    CSV,
    XLSX,
    ODS,
    JSON
  }
}
