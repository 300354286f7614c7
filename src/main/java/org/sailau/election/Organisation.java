package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// An entry of the source's list of observing organisations.
///
/// @param abbreviation null if none is known
/// @param counted false for an entry that the list has but that is no organisation
public record Organisation(
    LocalizedText name, @Nullable LocalizedText abbreviation, boolean counted) {}
