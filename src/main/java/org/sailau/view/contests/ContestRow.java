package org.sailau.view.contests;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;

/// A row in the list of contests.
sealed interface ContestRow {

  /// The heading of contests that belong together.
  ///
  /// @param key tells groups apart
  /// @param count how many contests it has that were found
  /// @param open whether they are listed
  record Group(String key, String name, int count, boolean open) implements ContestRow {}

  /// A contest.
  ///
  /// @param grouped whether it stands below a heading
  /// @param found the choice by whose name the contest was found; null if it was not by one
  record Line(Contest contest, boolean grouped, @Nullable String found) implements ContestRow {

    /// Whether it has two lines. This asks for no ranking, so that it is known of every row.
    boolean hasSecondLine() {
      return found != null || contest.hasFigures(contest.unit());
    }
  }
}
