package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// One line of a ballot: a candidate, a party, a ticket or an answer. Immutable.
///
/// @param id unique within its contest
/// @param nominator who nominated it; null if the source does not state it
/// @param incumbent whether the source says that this choice holds the office now
public record Choice(
    String id, LocalizedText name, @Nullable Nominator nominator, boolean incumbent) {}
