package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// Who put a choice on the ballot.
///
/// @param meaning what the name means, if the source explains it
public record Nominator(LocalizedText name, @Nullable LocalizedText meaning) {}
