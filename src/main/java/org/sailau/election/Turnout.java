package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// Who could vote and who took part in one unit. A null figure is not stated.
///
/// @param electorate the source's word for those who could vote
/// @param eligibleVoters how many could vote, 0 or more
/// @param tookPart how many took part, 0 or more
/// @param share the published turnout, of those who could vote
/// @param countedAbove whether these people are part of the counts of the unit above; null if the
///   source does not say
public record Turnout(
    Electorate electorate,
    @Nullable Long eligibleVoters,
    @Nullable Long tookPart,
    @Nullable Share share,
    @Nullable Boolean countedAbove,
    Evidence evidence) {

  /// What the share is a share of.
  public enum Electorate {
    ELIGIBLE,
    REGISTERED
  }

  /// Those who could vote and did not take part, by subtraction: a derived figure. Null when a
  /// count is not stated or the counts contradict each other.
  public @Nullable Long didNotVote() {
    return eligibleVoters == null || tookPart == null || tookPart > eligibleVoters
        ? null
        : eligibleVoters - tookPart;
  }
}
