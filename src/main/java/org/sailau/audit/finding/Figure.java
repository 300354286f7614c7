package org.sailau.audit.finding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/// A figure that a source states, and where it stands in the election. Immutable.
///
/// @param contest position in [org.sailau.election.Election#contests], or [#NONE]
/// @param unit position in [org.sailau.election.Election#units], or [#NONE]
/// @param choice position in [org.sailau.election.Contest#choices], or [#NONE]
public record Figure(Kind kind, int contest, int unit, int choice, Value value) {

  /// Stands for a place that a figure does not have.
  public static final int NONE = -1;

  /// What a figure is of. The names are part of the output of `sailau check --json` and stay.
  public enum Kind {
    VOTES,
    SHARE,
    BASE,
    ELIGIBLE_VOTERS,
    TOOK_PART,
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

  /// What is stated.
  public sealed interface Value {
    /// A count, or a share in percent with its printed decimals.
    record Amount(BigDecimal number) implements Value {}

    /// A count of which only a bound is stated.
    record MoreThan(long bound) implements Value {}

    /// A date.
    record Day(LocalDate day) implements Value {}
  }

  public static Value of(long count) {
    return new Value.Amount(BigDecimal.valueOf(count));
  }

  public static Figure ofUnit(Kind kind, int unit, long count) {
    return new Figure(kind, NONE, unit, NONE, of(count));
  }

  public static Figure ofElection(Kind kind, Value value) {
    return new Figure(kind, NONE, NONE, NONE, value);
  }

  /// The whole number that is stated.
  ///
  /// @throws ArithmeticException if it is no whole number
  /// @throws IllegalStateException if it is no number
  public BigInteger count() {
    if (value instanceof Value.Amount(BigDecimal number)) {
      return number.toBigIntegerExact();
    }
    throw new IllegalStateException(toString());
  }

  /// Whether both stand at one place, whatever is stated there.
  public boolean isAt(Kind otherKind, int otherContest, int otherUnit, int otherChoice) {
    return kind == otherKind
        && contest == otherContest
        && unit == otherUnit
        && choice == otherChoice;
  }
}
