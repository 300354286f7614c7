package org.sailau.importer.recipe;

import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;

/// What a column of a table holds, or what a word in it stands for. The names, in small letters and
/// with hyphens, are part of the recipe format.
public enum Role {
  /// The name of a unit. Of several such columns, each is within the one before.
  UNIT,
  /// The name of a unit that contains those of the other columns, wherever its column stands. Of
  /// several such columns, each is within the one before.
  UNIT_ABOVE,
  /// What tells units of one name apart.
  UNIT_CODE,
  /// The level of the line's unit, in tables that have units of several levels.
  LEVEL,
  /// The code of the unit that contains the line's unit.
  ABOVE_CODE,
  /// The level of the unit that contains the line's unit.
  ABOVE_LEVEL,
  CONTEST,
  /// What tells contests of one name apart, such as the district of a seat.
  DISTRICT,
  CHOICE,
  /// A name that stands before that of the choice.
  GIVEN_NAME,
  PARTY,
  /// Votes of the choice that the line, or the group of columns, names.
  VOTES,
  /// Votes of the choice that the column's header names.
  CHOICE_VOTES,
  VOTE_TYPE,
  DATE,
  /// The name of the election.
  TITLE,
  ELIGIBLE,
  TOOK_PART,
  BALLOTS,
  VALID,
  INVALID,
  BLANK,
  OVERVOTES,
  UNDERVOTES,
  REPORTED,
  EXPECTED,
  /// Valid votes where voters have several: they are held against the sum of all choices.
  VALID_VOTES,
  /// Of a word: all names together that voters wrote on the ballot.
  WRITE_INS,
  /// Of a word: votes for none of the choices.
  NONE,
  /// Of a word: the sum of other lines.
  TOTAL,
  /// Neither read nor counted.
  IGNORED;

  /// What is counted in a column or a line of this role; null if it is no such count.
  public Counts.@Nullable Kind count() {
    return switch (this) {
      case ELIGIBLE -> Counts.Kind.ELIGIBLE;
      case TOOK_PART -> Counts.Kind.TOOK_PART;
      case BALLOTS -> Counts.Kind.BALLOTS;
      case VALID -> Counts.Kind.VALID;
      case INVALID -> Counts.Kind.INVALID;
      case BLANK -> Counts.Kind.BLANK;
      case OVERVOTES -> Counts.Kind.OVERVOTES;
      case UNDERVOTES -> Counts.Kind.UNDERVOTES;
      case REPORTED -> Counts.Kind.REPORTED;
      case EXPECTED -> Counts.Kind.EXPECTED;
      default -> null;
    };
  }

  /// Whether cells of such a column name units.
  public boolean isUnit() {
    return this == UNIT || this == UNIT_ABOVE;
  }

  /// Whether cells of such a column hold numbers.
  public boolean isNumber() {
    return count() != null || this == VALID_VOTES || this == VOTES || this == CHOICE_VOTES;
  }
}
