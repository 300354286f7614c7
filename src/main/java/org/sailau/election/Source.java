package org.sailau.election;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where figures come from.
///
/// @param id unique among the election's sources
/// @param publisher who published it
/// @param date when it was published
/// @param citing whom the publisher cites
/// @param address where it can be read
public record Source(
    String id,
    LocalizedText publisher,
    LocalDate date,
    @Nullable LocalizedText citing,
    @Nullable String address) {}
