package org.sailau.importer.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user has decided of how a file is read. Whatever is null is found out.
///
/// @param sheet the name of a sheet of a workbook
/// @param encoding of a text file
/// @param delimiter between the cells of a line of a text file
/// @param others files whose tables are joined with that of the file
public record TableRequest(
    @Nullable String sheet,
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    List<Path> others) {

  /// Nothing is decided.
  public static final TableRequest NONE = new TableRequest(null, null, null, List.of());

  public TableRequest {
    others = List.copyOf(others);
  }

  /// The same request for a table that is joined with those of these files.
  public TableRequest joinedWith(List<Path> files) {
    return new TableRequest(sheet, encoding, delimiter, files);
  }
}
