package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// The base of a contest's shares: what they are shares of. Immutable.
///
/// @param kind who or what the base consists of
/// @param count how many voters or votes the base has, 0 or more; null if not stated
public record ShareBase(Kind kind, @Nullable Long count) {

  /// What a base consists of. The names are part of the dataset format.
  public enum Kind {
    VALID_VOTES,
    BALLOTS_CAST,
    TOOK_PART,
    ELIGIBLE_VOTERS
  }
}
