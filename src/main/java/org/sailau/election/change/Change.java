package org.sailau.election.change;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.number.Share;

/// One figure that is another one than before, with the names of what it is of, so that neither
/// election has to be kept for it. Immutable.
///
/// @param before null if it was not stated
/// @param after null if it is no longer stated
public record Change(Place place, @Nullable Value before, @Nullable Value after) {

  /// What a figure counts. The names are those of the kinds of figures that are checked.
  public enum What {
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
    TURNOUT,
    POLLING_STATIONS,
    COUNTRIES,
    OBSERVERS,
    FOREIGN_REPORTERS,
    ORGANISATION_COUNT
  }

  /// What a figure is of. Each name is null if the figure is of none.
  ///
  /// @param contest null also if the election has only one
  /// @param type the kind of votes
  /// @param source the publisher, of a figure that is stated beside those that are shown
  /// @param asOf the hour of such a figure
  public record Place(
      What what,
      @Nullable LocalizedText contest,
      @Nullable LocalizedText unit,
      @Nullable LocalizedText choice,
      @Nullable LocalizedText type,
      @Nullable LocalizedText source,
      @Nullable LocalDateTime asOf) {}

  /// What is stated of a figure.
  public sealed interface Value {
    /// A count.
    record Amount(BigDecimal number) implements Value {}

    /// A lower bound: the count is above it.
    record MoreThan(long bound) implements Value {}

    /// A percentage with its printed decimals.
    record Percent(Share share) implements Value {}

    /// What shares are shares of.
    record Base(ShareBase.Kind kind) implements Value {}

    /// The source has the figure and does not publish it.
    record Withheld() implements Value {}

    static Value of(long count) {
      return new Amount(BigDecimal.valueOf(count));
    }

    static Value of(Statement.Value stated) {
      return switch (stated) {
        case Statement.Value.Amount(var number) -> new Amount(number);
        case Statement.Value.MoreThan(long bound) -> new MoreThan(bound);
        case Statement.Value.Printed(var share) -> new Percent(share);
        case Statement.Value.Base(var kind) -> new Base(kind);
      };
    }
  }
}
