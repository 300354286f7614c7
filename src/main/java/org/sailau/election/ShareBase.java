package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// What a contest's shares are shares of, if the source says so.
///
/// @param count how many that are, 0 or more; null if not stated
public record ShareBase(Kind kind, @Nullable Long count) {

  public enum Kind {
    VALID_VOTES,
    BALLOTS_CAST,
    TOOK_PART,
    ELIGIBLE_VOTERS
  }
}
