package org.sailau.importer.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What a user has decided of how a file is read. Whatever is null is found out.
///
/// @param sheet the name of a sheet of a workbook
/// @param encoding of a text file
/// @param delimiter between the cells of a line of a text file
public record TableRequest(
    @Nullable String sheet, @Nullable Charset encoding, @Nullable Character delimiter) {

  /// Nothing is decided.
  public static final TableRequest NONE = new TableRequest(null, null, null);
}
