package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// Where a stated figure comes from. Immutable.
///
/// @param source the id of the [Source] that states it; null for the election's first source
/// @param quote the source's own words, in the source's language; null if they are not kept
public record Evidence(@Nullable String source, @Nullable String quote) {

  /// Evidence of a figure from the election's first source, without a quote. A million figures
  /// share this instance.
  public static final Evidence DEFAULT = new Evidence(null, null);

  /// Whether it equals [#DEFAULT].
  public boolean isDefault() {
    return source == null && quote == null;
  }
}
