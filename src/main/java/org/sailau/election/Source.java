package org.sailau.election;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A publication that states figures. Immutable.
///
/// @param id unique among the election's sources
/// @param publisher who published it
/// @param date when it was published; null if not stated
/// @param citing whom the publisher cites; null if not stated
/// @param address the web address at which it can be read; null if there is none
/// @param retrieved when it was read for this dataset; null if not stated
/// @param imported the file of others in which it states its figures; null if they were not
///   imported
public record Source(
    String id,
    LocalizedText publisher,
    @Nullable LocalDate date,
    @Nullable LocalizedText citing,
    @Nullable String address,
    @Nullable LocalDate retrieved,
    @Nullable ImportedFile imported) {

  /// A source of which nobody says when it was read, and from no file of others.
  public Source(
      String id,
      LocalizedText publisher,
      @Nullable LocalDate date,
      @Nullable LocalizedText citing,
      @Nullable String address) {
    this(id, publisher, date, citing, address, null, null);
  }

  /// The same source under another id.
  public Source withId(String other) {
    return new Source(other, publisher, date, citing, address, retrieved, imported);
  }

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
}
