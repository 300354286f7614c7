package org.sailau.audit.finding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;

/// A figure that a source states, and its place in the election. Immutable.
///
/// @param contest position in [org.sailau.election.Election#contests], or [#NONE]
/// @param unit position in [org.sailau.election.Election#units], or [#NONE]
/// @param choice position in [org.sailau.election.Contest#choices], or [#NONE]
/// @param type position in [org.sailau.election.Election#voteTypes] of the kind of votes that is
///   counted, or [#NONE] for all together
/// @param asOf up to which hour people are counted, where it takes part in a check; null otherwise
public record Figure(
    Kind kind,
    int contest,
    int unit,
    int choice,
    int type,
    Value value,
    @Nullable LocalDateTime asOf) {

  /// The contest, unit or choice of a figure that belongs to none.
  public static final int NONE = -1;

  /// A figure of all kinds of votes together.
  public Figure(Kind kind, int contest, int unit, int choice, Value value) {
    this(kind, contest, unit, choice, NONE, value, null);
  }

  /// A figure of the whole voting.
  public Figure(Kind kind, int contest, int unit, int choice, int type, Value value) {
    this(kind, contest, unit, choice, type, value, null);
  }

  /// A figure of a unit by an hour.
  public static Figure byHour(Kind kind, int unit, Value value, LocalDateTime hour) {
    return new Figure(kind, NONE, unit, NONE, NONE, value, hour);
  }

  /// What a stated figure counts. The names are part of the output of `sailau check --json` and
  /// must not change.
  public enum Kind {
    VOTES,
    SHARE,
    BASE,
    ELIGIBLE_VOTERS,
    TOOK_PART,
    BALLOTS,
    VALID,
    INVALID,
    BLANK,
    OVERVOTES,
    UNDERVOTES,
    REPORTED,
    EXPECTED,
    /// Seats of a contest, or those that a choice has won.
    SEATS,
    /// A choice that is elected: always 1.
    ELECTED,
    /// The number of the round after which a choice was left out.
    ELIMINATED,
    TURNOUT,
    POLLING_STATIONS,
    COUNTRIES,
    OBSERVERS,
    FOREIGN_REPORTERS,
    ORGANISATION_COUNT,
    ORGANISATIONS_LISTED,
    ELECTION_DATE,
    ANNOUNCED,
    SOURCE_DATE
  }

  /// The stated value.
  public sealed interface Value {
    /// A count, or a share in percent with its printed decimals.
    record Amount(BigDecimal number) implements Value {}

    /// A lower bound of a count: the count is above it.
    record MoreThan(long bound) implements Value {}

    /// A date.
    record Day(LocalDate day) implements Value {}
  }

  public static Value of(long count) {
    return new Value.Amount(BigDecimal.valueOf(count));
  }

  /// A count of a contest in a unit.
  public static Figure ofCount(Counts.Kind kind, int contest, int unit, int type, long count) {
    Kind as =
        switch (kind) {
          case ELIGIBLE -> Kind.ELIGIBLE_VOTERS;
          case TOOK_PART -> Kind.TOOK_PART;
          case BALLOTS -> Kind.BALLOTS;
          case VALID -> Kind.VALID;
          case INVALID -> Kind.INVALID;
          case BLANK -> Kind.BLANK;
          case OVERVOTES -> Kind.OVERVOTES;
          case UNDERVOTES -> Kind.UNDERVOTES;
          case REPORTED -> Kind.REPORTED;
          case EXPECTED -> Kind.EXPECTED;
        };
    return new Figure(as, contest, unit, NONE, type, of(count));
  }

  public static Figure ofUnit(Kind kind, int unit, long count) {
    return new Figure(kind, NONE, unit, NONE, of(count));
  }

  public static Figure ofElection(Kind kind, Value value) {
    return new Figure(kind, NONE, NONE, NONE, value);
  }

  /// The stated number.
  ///
  /// @throws IllegalStateException if the value is not an [Value.Amount]
  public BigDecimal number() {
    if (value instanceof Value.Amount(BigDecimal number)) {
      return number;
    }
    throw new IllegalStateException(toString());
  }

  /// The stated whole number.
  ///
  /// @throws ArithmeticException if the value is not a whole number
  /// @throws IllegalStateException if the value is not an [Value.Amount]
  public BigInteger count() {
    if (value instanceof Value.Amount(BigDecimal number)) {
      return number.toBigIntegerExact();
    }
    throw new IllegalStateException(toString());
  }
}
