package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// One line of the ballot.
///
/// @param id unique within its contest
/// @param nominator null if not stated
/// @param incumbent whether the source calls this choice the office's present holder
public record Choice(
    String id, LocalizedText name, @Nullable Nominator nominator, boolean incumbent) {}
