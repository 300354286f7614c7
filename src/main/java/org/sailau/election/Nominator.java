package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// Who nominated a choice. Immutable.
///
/// @param meaning what the name means; null if the source does not explain it
public record Nominator(LocalizedText name, @Nullable LocalizedText meaning) {}
