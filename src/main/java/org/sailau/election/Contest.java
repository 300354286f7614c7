package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question put to the voters: an office, seats, a referendum.
///
/// @param id unique among the election's contests
/// @param kind what the choices are
/// @param unit the position in [Election#units] of the unit in which it is decided
/// @param base what the shares are shares of; null if not stated
/// @param rounding how the shares were rounded, for all of them
/// @param choices in the order of the file
/// @param tallies the figures, by unit
public record Contest(
    String id,
    LocalizedText name,
    ChoiceKind kind,
    int unit,
    @Nullable ShareBase base,
    Rounding rounding,
    List<Choice> choices,
    Tallies tallies) {

  public Contest {
    choices = List.copyOf(choices);
  }

  public enum ChoiceKind {
    CANDIDATE,
    PARTY,
    TICKET,
    ANSWER
  }

  /// The figures of the unit in which the contest is decided.
  public Ranking ranking() {
    return Ranking.of(this, unit);
  }
}
