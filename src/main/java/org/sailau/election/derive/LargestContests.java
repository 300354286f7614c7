package org.sailau.election.derive;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;

/// Puts those contests first in which most voters decide, for a lesson that has no time for all.
public final class LargestContests {

  private LargestContests() {}

  /// All contests of an election: first those that the whole electorate decides, then the others by
  /// how many could vote in them, those of which that is not known last. Contests that are equal in
  /// this are in the order of [Election#contestsInOrder].
  public static List<Contest> of(Election election) {
    return election.contestsInOrder().stream()
        .sorted(
            Comparator.comparing((Contest contest) -> !isOfAll(election, contest))
                .thenComparing(
                    contest -> eligible(election, contest),
                    Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private static boolean isOfAll(Election election, Contest contest) {
    return election.units().get(contest.unit()).within() == Unit.TOP;
  }

  private static @Nullable Long eligible(Election election, Contest contest) {
    long counted = contest.count(contest.unit(), Counts.Kind.ELIGIBLE);
    @Nullable Turnout turnout = election.units().get(contest.unit()).turnout();
    return counted != Counts.NOT_STATED
        ? (Long) counted
        : turnout == null ? null : turnout.eligibleVoters();
  }
}
