package org.sailau.election;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Count;
import org.sailau.election.number.Share;

/// A figure as one source states it, beside the figures that the election shows: another source's
/// value, another hour, or another status. Immutable.
///
/// @param evidence which source states it, and in which words
/// @param asOf the day and the hour up to which people are counted, in the time of the place; null
///   if the figure is that of the whole voting
/// @param status whether the source calls the figure final; null if it does not say
public record Statement(
    Subject subject,
    Value value,
    Evidence evidence,
    @Nullable LocalDateTime asOf,
    Election.@Nullable Status status) {

  /// The position of what a figure has none of.
  public static final int NONE = -1;

  /// What a figure is of, whoever states it.
  ///
  /// @param contest position in [Election#contests], or [#NONE]
  /// @param unit position in [Election#units], or [#NONE] for a figure of the whole election
  /// @param choice position in [Contest#choices], further in [ContestDetails#elsewhere], as
  ///   [Contest#choiceOrElsewhere] counts them; or [#NONE]
  public record Subject(Kind kind, int contest, int unit, int choice) {

    public static Subject ofUnit(Kind kind, int unit) {
      return new Subject(kind, NONE, unit, NONE);
    }

    public static Subject ofElection(Kind kind) {
      return new Subject(kind, NONE, NONE, NONE);
    }
  }

  /// What is counted. The names are part of the dataset format, and of the output of `sailau
  /// sources --json`.
  public enum Kind {
    /// Votes of a choice.
    VOTES,
    /// The share of a choice in percent.
    SHARE,
    /// What the shares of a contest are shares of, in words.
    SHARE_BASE,
    /// How many votes or voters the base of the shares has.
    BASE,
    ELIGIBLE_VOTERS,
    TOOK_PART,
    /// The turnout in percent.
    TURNOUT,
    POLLING_STATIONS,
    COUNTRIES,
    OBSERVERS,
    FOREIGN_REPORTERS,
    ORGANISATION_COUNT;

    /// Whether the value is a printed percentage.
    public boolean isShare() {
      return this == SHARE || this == TURNOUT;
    }

    /// Whether the figure is one of a contest.
    public boolean isOfContest() {
      return this == VOTES || this == SHARE || this == SHARE_BASE || this == BASE;
    }

    /// Whether the figure is one of a choice.
    public boolean isOfChoice() {
      return this == VOTES || this == SHARE;
    }

    /// Whether the figure is one of a unit, and of no contest.
    public boolean isOfUnit() {
      return switch (this) {
        case ELIGIBLE_VOTERS, TOOK_PART, TURNOUT, POLLING_STATIONS, COUNTRIES -> true;
        case VOTES, SHARE, SHARE_BASE, BASE, OBSERVERS, FOREIGN_REPORTERS, ORGANISATION_COUNT ->
            false;
      };
    }
  }

  /// What a source states of a figure.
  public sealed interface Value {
    /// A count.
    record Amount(BigDecimal number) implements Value {}

    /// A lower bound: the count is above it.
    record MoreThan(long bound) implements Value {}

    /// A percentage with its printed decimals.
    record Printed(Share share) implements Value {}

    /// What shares are shares of.
    record Base(ShareBase.Kind kind) implements Value {}

    static Value of(long count) {
      return new Amount(BigDecimal.valueOf(count));
    }

    static Value of(Count count) {
      return switch (count) {
        case Count.Exactly(long exactly) -> of(exactly);
        case Count.MoreThan(long bound) -> new MoreThan(bound);
      };
    }
  }
}
