package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file of others that figures were imported from, and how it was read. Immutable.
///
/// @param name of the file, without its folder
/// @param sha256 of its bytes, in 64 hexadecimal digits
/// @param sheet the sheet of a workbook that was read; null if the file has none
/// @param encoding of a text file; null of another
/// @param delimiter what stands between the cells of a text file, or `tab`; null of another
/// @param recipe how its table was read, as JSON on one line in the format of
///   `sailau-recipe-1.schema.json`; null if the file says itself what it holds
/// @param above the texts above the table, such as its title
/// @param below the texts below it, such as its notes
public record ImportedFile(
    String name,
    String sha256,
    @Nullable String sheet,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable String recipe,
    List<String> above,
    List<String> below) {

  public ImportedFile {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }
}
