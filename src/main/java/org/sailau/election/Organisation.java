package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// An entry of the source's list of observing organisations. Immutable.
///
/// @param abbreviation null if the source gives none
/// @param counted false for an entry that is on the list but is no organisation
public record Organisation(
    LocalizedText name, @Nullable LocalizedText abbreviation, boolean counted) {}
