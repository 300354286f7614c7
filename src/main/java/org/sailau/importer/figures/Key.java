package org.sailau.importer.figures;

import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;

/// What a figure of a file counts, whatever the unit. Immutable.
///
/// @param contest the position of the contest, or [#ALL] for figures of all contests
/// @param choice the position of the choice of [What#VOTES]; -1 of other figures
/// @param count of [What#COUNT]; null of other figures
/// @param type the position of the kind of votes, or [#ALL] for all kinds together
public record Key(What what, int contest, int choice, Counts.@Nullable Kind count, int type) {

  public static final int ALL = -1;

  /// What kind of figure it is.
  public enum What {
    VOTES,
    COUNT,
    /// Valid votes where voters have several.
    VALID_VOTES,
    /// The sum of the choices of a contest, as the file states it.
    CHOICES_TOTAL
  }

  public static Key votes(int contest, int choice, int type) {
    return new Key(What.VOTES, contest, choice, null, type);
  }

  public static Key count(int contest, Counts.Kind kind, int type) {
    return new Key(What.COUNT, contest, -1, kind, type);
  }
}
