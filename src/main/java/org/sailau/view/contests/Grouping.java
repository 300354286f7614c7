package org.sailau.view.contests;

import java.util.ArrayList;
import java.util.List;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// What the contests are grouped by in their list.
enum Grouping {
  NONE,
  /// By what several contests have in common, such as the chamber.
  OFFICE,
  /// By the unit that decides the contest.
  PLACE;

  /// The groupings that tell contests of an election apart. The first one is the usual one.
  static List<Grouping> of(Election election) {
    List<Grouping> offered = new ArrayList<>();
    boolean anyGroup =
        election.contests().stream().anyMatch(contest -> contest.details().group() != null);
    offered.add(anyGroup ? OFFICE : NONE);
    if (election.contests().stream().mapToInt(Contest::unit).distinct().limit(2).count() > 1) {
      offered.add(PLACE);
    }
    return offered;
  }
}
