package org.sailau.election;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Share;

/// What one choice received in one unit. A figure is null if it is neither stated nor derived.
/// Immutable.
///
/// @param choice the position in [Contest#choices]
/// @param votes a whole number of 0 or more, unless the counting method makes fractions or the
///   contest is a round, in which votes are taken away
/// @param share in percent of the contest's base
/// @param votesDerived whether the votes are derived and not stated
/// @param shareDerived whether the share is derived and not stated
/// @param parts over how many units directly within the derived votes are summed, or 0 over kinds
///   of votes; negative if other units within state none
/// @param ofAll whether the derived votes are all that there are: the file says that the parts, or
///   the kinds of votes, are complete, and none is withheld
/// @param atLeast whether the derived votes can be more: a figure that belongs to their sum is
///   withheld
public record Tally(
    int choice,
    @Nullable BigDecimal votes,
    @Nullable Share share,
    Evidence evidence,
    boolean votesDerived,
    boolean shareDerived,
    int parts,
    boolean ofAll,
    boolean atLeast) {

  /// What a source states.
  public Tally(int choice, @Nullable BigDecimal votes, @Nullable Share share, Evidence evidence) {
    this(choice, votes, share, evidence, false, false, 0, false, false);
  }

  /// Whether the source withholds the votes and the share, and nothing is derived of them.
  public boolean isWithheld() {
    return votes == null && share == null;
  }

  /// The share, if the source states it.
  public @Nullable Share statedShare() {
    return shareDerived ? null : share;
  }

  /// The votes, if the source states them.
  public @Nullable BigDecimal statedVotes() {
    return votesDerived ? null : votes;
  }

  Tally withVotes(BigDecimal sum, int summedParts, boolean all, boolean canBeMore) {
    return new Tally(choice, sum, share, evidence, true, shareDerived, summedParts, all, canBeMore);
  }

  Tally withShare(Share derived) {
    return new Tally(choice, votes, derived, evidence, votesDerived, true, parts, ofAll, atLeast);
  }
}
