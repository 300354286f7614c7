package org.sailau.election;

import java.time.LocalDate;
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
}
