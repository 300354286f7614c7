package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// A party to which choices belong. Immutable.
///
/// @param id unique among the election's parties
/// @param shortName what it is called where there is little room; null if not stated
/// @param colour its colour as `#rrggbb`; null if not stated
public record Party(
    String id, LocalizedText name, @Nullable LocalizedText shortName, @Nullable String colour) {}
