package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// What a stated figure rests on.
///
/// @param source the id of the [Source] that states it; null for the election's first one
/// @param quote the source's own words for it, in the source's language; null if not kept
public record Evidence(@Nullable String source, @Nullable String quote) {

  /// The election's first source, no words kept. Shared by the figures of a million units.
  public static final Evidence DEFAULT = new Evidence(null, null);

  /// Whether it says no more than [#DEFAULT].
  public boolean isDefault() {
    return source == null && quote == null;
  }
}
