package org.sailau.audit.finding;

import org.sailau.election.CountRange;
import org.sailau.election.Ratio;

/// A figure that no source states and that follows from stated ones, as all that it can be; and
/// where it belongs in the election, as in [Figure]. Immutable.
public record Derived(Kind kind, int contest, int unit, int choice, Value value) {

  /// What a derived figure is of. The names are part of the output of `sailau check --json` and
  /// stay.
  public enum Kind {
    /// The bases that fit one choice's votes and share.
    BASE_OF_CHOICE,
    /// The bases that fit all of a contest.
    BASE,
    /// The bases that fit all but one choice.
    BASE_OF_OTHERS,
    /// The votes of a choice of which only the share is stated.
    VOTES,
    /// The sum of the votes stated.
    VOTES_SUM,
    /// The sum of the shares stated.
    SHARES_SUM,
    /// What the true shares leave to 100.
    REMAINDER,
    /// The votes of no choice.
    REMAINDER_VOTES,
    /// Those votes in percent of the base.
    REMAINDER_SHARE,
    /// Those who took part and are not in the base.
    OUTSIDE_BASE,
    /// Those in percent of all who took part.
    OUTSIDE_BASE_SHARE,
    /// The turnout that follows from the counts.
    TURNOUT,
    /// Those who could take part and did not.
    DID_NOT_VOTE,
    /// How many can have taken part, by the published turnout.
    TOOK_PART,
    /// How many can have been eligible, by the published turnout.
    ELIGIBLE_VOTERS,
    /// The sums of the parts of a whole.
    PARTS_ELIGIBLE_VOTERS,
    PARTS_TOOK_PART,
    PARTS_POLLING_STATIONS,
    PARTS_VOTES,
    /// The rest of the whole, if all the parts are counted in it.
    REST_ELIGIBLE_VOTERS,
    REST_TOOK_PART,
    REST_TURNOUT,
    REST_POLLING_STATIONS,
    /// Whole and parts together, if those of which nothing is said are not counted in it.
    ALL_ELIGIBLE_VOTERS,
    ALL_TOOK_PART,
    ALL_TURNOUT,
    ALL_POLLING_STATIONS
  }

  /// What is possible.
  public sealed interface Value {
    /// Whole numbers, both ends possible.
    record Whole(CountRange span) implements Value {}

    /// Percent from `low` to `high`.
    ///
    /// @param lowIn whether `low` itself is possible
    /// @param highIn whether `high` itself is possible
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
