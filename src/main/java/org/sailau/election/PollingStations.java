package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// How many polling stations one unit has. Immutable.
///
/// @param count 0 or more
/// @param countries in how many countries the stations are; null if not stated
/// @param countedAbove whether the count of the unit above includes these stations; null if not
///   stated
public record PollingStations(
    long count, @Nullable Long countries, @Nullable Boolean countedAbove, Evidence evidence) {}
