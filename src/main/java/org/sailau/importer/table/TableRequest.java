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
/// @param layouts of files that do not name their columns: the first one that is of a file holds.
///   Empty if the files name them
public record TableRequest(
    @Nullable String sheet,
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    List<Path> others,
    @Nullable List<FileLayout> layouts) {

  /// Nothing is decided.
  public static final TableRequest NONE = new TableRequest(null, null, null, List.of(), null);

  public TableRequest {
    others = List.copyOf(others);
    layouts = layouts == null ? null : List.copyOf(layouts);
  }

  /// The same request for a table that is joined with those of these files.
  public TableRequest joinedWith(List<Path> files) {
    return new TableRequest(sheet, encoding, delimiter, files, layouts);
  }

  /// The same request for files that are laid out so.
  public TableRequest laidOut(List<FileLayout> as) {
    return new TableRequest(sheet, encoding, delimiter, others, as);
  }

  /// The layout of a file; null if it has none.
  @Nullable FileLayout layout(String fileName) {
    return layouts == null
        ? null
        : layouts.stream().filter(layout -> layout.isOf(fileName)).findFirst().orElse(null);
  }
}
