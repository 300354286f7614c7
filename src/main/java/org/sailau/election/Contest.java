package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question that the voters decide: an office, seats or a referendum. Immutable.
///
/// @param id unique among the election's contests
/// @param kind what the choices are
/// @param unit the position in [Election#units] of the unit that decides the contest
/// @param base what the shares are shares of; null if the source does not state it
/// @param rounding how all shares of the contest were rounded
/// @param choices in the order of the file
/// @param tallies the votes and shares of the choices in each unit
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

  /// What the choices of a contest are. The names are part of the dataset format.
  public enum ChoiceKind {
    CANDIDATE,
    PARTY,
    TICKET,
    ANSWER
  }

  /// Ranks the choices by their figures in the unit that decides the contest.
  public Ranking ranking() {
    return Ranking.of(this, unit);
  }
}
