package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// The polling stations of one unit.
///
/// @param count how many, 0 or more
/// @param countries in how many countries they are, if the source says so
/// @param countedAbove whether they are part of the count of the unit above; null if not stated
public record PollingStations(
    long count, @Nullable Long countries, @Nullable Boolean countedAbove, Evidence evidence) {}
