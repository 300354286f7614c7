package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// What one choice received in one unit. A figure is null if it is not stated; at least one of the
/// two is stated. Immutable.
///
/// @param choice the position in [Contest#choices]
/// @param votes 0 or more
/// @param share in percent of the contest's base
public record Tally(int choice, @Nullable Long votes, @Nullable Share share, Evidence evidence) {}
