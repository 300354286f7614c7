package org.sailau.election;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Share;

/// How many people could vote in one unit, and how many took part. A figure is null if it is not
/// stated. Immutable.
///
/// @param electorate which word the source uses for those who could vote
/// @param eligibleVoters how many could vote, 0 or more
/// @param tookPart how many took part, 0 or more
/// @param share the published turnout, in percent of those who could vote
/// @param countedAbove whether the counts of the unit above include these people; null if not
///   stated
/// @param asOf the day and the hour up to which people are counted, in the time of the place; null
///   if the figures are those of the whole voting
public record Turnout(
    Electorate electorate,
    @Nullable Long eligibleVoters,
    @Nullable Long tookPart,
    @Nullable Share share,
    @Nullable Boolean countedAbove,
    Evidence evidence,
    @Nullable LocalDateTime asOf) {

  /// The turnout of the whole voting.
  public Turnout(
      Electorate electorate,
      @Nullable Long eligibleVoters,
      @Nullable Long tookPart,
      @Nullable Share share,
      @Nullable Boolean countedAbove,
      Evidence evidence) {
    this(electorate, eligibleVoters, tookPart, share, countedAbove, evidence, null);
  }

  /// Who the published turnout is a share of.
  public enum Electorate {
    ELIGIBLE,
    REGISTERED
  }

  /// How many could vote, as far as that limits who took part. Null if it is not stated, and if it
  /// is 0 while somebody took part: then the voters are on the list of another unit, as those of
  /// postal districts are.
  public @Nullable Long eligibleHere() {
    boolean elsewhere =
        eligibleVoters != null && eligibleVoters == 0 && tookPart != null && tookPart > 0;
    return elsewhere ? null : eligibleVoters;
  }

  /// Whether the counts are of the same hour as those of another turnout, or both are of the whole
  /// voting. Others are not held against each other, nor summed.
  public boolean isOfSameHour(Turnout other) {
    return Objects.equals(asOf, other.asOf);
  }

  /// How many could vote and did not take part: `eligibleVoters` minus `tookPart`, a derived
  /// figure. Null if one of both is not stated, or if more took part than could.
  public @Nullable Long didNotVote() {
    return eligibleVoters == null || tookPart == null || tookPart > eligibleVoters
        ? null
        : eligibleVoters - tookPart;
  }
}
