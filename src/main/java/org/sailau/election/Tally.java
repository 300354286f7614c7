package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// What one choice received in one unit. A null figure is not stated; at least one is stated.
///
/// @param choice the position in [Contest#choices]
/// @param votes 0 or more
/// @param share of the contest's base
public record Tally(int choice, @Nullable Long votes, @Nullable Share share, Evidence evidence) {}
