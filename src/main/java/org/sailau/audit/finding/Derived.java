package org.sailau.audit.finding;

import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// A derived figure: no source states it, but it follows from stated figures. Its value is the
/// range of everything that is possible. Immutable.
///
/// @param contest as in [Figure]
/// @param unit as in [Figure]
/// @param choice as in [Figure]
public record Derived(Kind kind, int contest, int unit, int choice, Value value) {

  /// What a derived figure counts. The names are part of the output of `sailau check --json` and
  /// must not change.
  public enum Kind {
    /// The bases that fit the votes and the share of one choice.
    BASE_OF_CHOICE,
    /// The bases that fit all figures of a contest.
    BASE,
    /// The bases that fit all choices but one.
    BASE_OF_OTHERS,
    /// The votes of a choice whose share is stated and whose votes are not.
    VOTES,
    /// The sum of the stated votes.
    VOTES_SUM,
    /// The sum of the stated shares.
    SHARES_SUM,
    /// What the exact shares leave to 100 percent.
    REMAINDER,
    /// Votes in the base that no choice received.
    REMAINDER_VOTES,
    /// [#REMAINDER_VOTES] in percent of the base.
    REMAINDER_SHARE,
    /// People who took part and are not in the base.
    OUTSIDE_BASE,
    /// [#OUTSIDE_BASE] in percent of all who took part.
    OUTSIDE_BASE_SHARE,
    /// The turnout computed from the two counts.
    TURNOUT,
    /// People who could vote and did not take part.
    DID_NOT_VOTE,
    /// How many people can have taken part, computed from the published turnout.
    TOOK_PART,
    /// How many people can have been eligible, computed from the published turnout.
    ELIGIBLE_VOTERS,
    /// Sums of the parts of a whole.
    PARTS_ELIGIBLE_VOTERS,
    PARTS_TOOK_PART,
    PARTS_POLLING_STATIONS,
    PARTS_VOTES,
    /// The sum of one kind of count of the parts of a whole, such as their valid ballots.
    PARTS_COUNTS,
    /// The sum of the kinds of votes of a choice.
    TYPES_VOTES,
    /// What the parts leave of the whole, if the whole includes all parts.
    REST_ELIGIBLE_VOTERS,
    REST_TOOK_PART,
    REST_TURNOUT,
    REST_POLLING_STATIONS,
    /// Votes of the whole for all choices that its parts do not have.
    REST_VOTES,
    /// The whole and its parts together, if the whole includes none of the parts of which the
    /// source says nothing.
    ALL_ELIGIBLE_VOTERS,
    ALL_TOOK_PART,
    ALL_TURNOUT,
    ALL_POLLING_STATIONS
  }

  /// The possible values of a derived figure.
  public sealed interface Value {
    /// A range of whole numbers. Both ends are possible.
    record Whole(CountRange range) implements Value {}

    /// A range of percentages from `low` to `high`.
    ///
    /// @param lowIncluded whether `low` itself is possible
    /// @param highIncluded whether `high` itself is possible
    record Percent(Ratio low, boolean lowIncluded, Ratio high, boolean highIncluded)
        implements Value {}
  }

  public static Value exactly(Ratio percent) {
    return new Value.Percent(percent, true, percent, true);
  }

  public static Value exactly(long count) {
    return new Value.Whole(CountRange.exactly(count));
  }

  public static Derived ofUnit(Kind kind, int unit, Value value) {
    return new Derived(kind, Figure.NONE, unit, Figure.NONE, value);
  }
}
