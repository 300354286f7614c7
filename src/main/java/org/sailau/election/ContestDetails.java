package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Share;

/// What few sources state of a contest: how it is decided, and where it stands among others. Each
/// is null if it is not stated. Immutable.
///
/// @param seats how many are to be elected, 1 or more
/// @param threshold the share in percent that a choice needs for a seat
/// @param group what several contests have in common, such as the chamber
/// @param order the contest's place in a list of contests: smaller comes first
/// @param elsewhere lines of the ballot that the first source does not list and others do
public record ContestDetails(
    @Nullable Method method,
    @Nullable Long seats,
    @Nullable Share threshold,
    @Nullable LocalizedText group,
    @Nullable Long order,
    List<Choice> elsewhere) {

  /// Nothing is stated.
  public static final ContestDetails NONE =
      new ContestDetails(null, null, null, null, null, List.of());

  public ContestDetails {
    elsewhere = List.copyOf(elsewhere);
  }

  /// Whether nothing is stated.
  public boolean isNone() {
    return method == null
        && seats == null
        && threshold == null
        && group == null
        && order == null
        && elsewhere.isEmpty();
  }

  /// How a contest is decided. The names are part of the dataset format.
  public enum Method {
    /// Those with the most votes are elected.
    PLURALITY,
    /// Who has more than half of the votes is elected.
    MAJORITY,
    /// Lists get seats by their votes.
    LIST,
    /// Voters rank the choices.
    RANKED,
    /// Voters name all choices that they approve of.
    APPROVAL,
    /// The voters answer a question.
    ANSWER,
    OTHER
  }
}
