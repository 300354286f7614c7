package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// What few sources state of a choice: its party and list, and how the contest ended for it. Each
/// is null if it is not stated. Immutable.
///
/// @param party the id of one of [Election#parties]
/// @param list the list on which it stands
/// @param rank its place on that list, from 1
/// @param seats how many seats it won, 0 or more
/// @param eliminatedIn the id of the contest, one round of several, after which it was left out
/// @param sameAs the same choice in another contest
public record ChoiceDetails(
    @Nullable String party,
    @Nullable LocalizedText list,
    @Nullable Long rank,
    @Nullable Elected elected,
    @Nullable Long seats,
    @Nullable String eliminatedIn,
    @Nullable Reference sameAs) {

  /// Nothing is stated.
  public static final ChoiceDetails NONE =
      new ChoiceDetails(null, null, null, null, null, null, null);

  /// Whether a choice is elected, as the source says.
  public enum Elected {
    YES,
    NO,
    /// Elected by lot, among choices with as many votes.
    BY_LOT
  }

  /// Names a choice of a contest by the ids of both.
  public record Reference(String contest, String choice) {}

  /// Whether nothing is stated.
  public boolean isNone() {
    return party == null
        && list == null
        && rank == null
        && elected == null
        && seats == null
        && eliminatedIn == null
        && sameAs == null;
  }

  /// Whether the source says that the choice is elected, by votes or by lot.
  public boolean isElected() {
    return elected == Elected.YES || elected == Elected.BY_LOT;
  }
}
