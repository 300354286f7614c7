package org.sailau.audit.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Which choices of several contests are the same: those with the same id, or where the file says
/// of any of them which other one it is (`sameAs`), those of which it says so. Takes time by
/// choices.
final class SamePeople {

  private final Map<Integer, Integer> begin = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> byId = new HashMap<>();
  private final int[] leader;
  private final boolean areById;

  SamePeople(Election election, List<Integer> contests) {
    int size = 0;
    Map<String, Integer> positions = new HashMap<>();
    for (int position : contests) {
      Contest contest = election.contests().get(position);
      begin.put(position, size);
      size += contest.choices().size();
      positions.put(contest.id(), position);
      Map<String, Integer> ids = new HashMap<>();
      for (int choice = 0; choice < contest.choices().size(); choice++) {
        ids.put(contest.choices().get(choice).id(), choice);
      }
      byId.put(position, ids);
    }
    leader = new int[size];
    for (int one = 0; one < size; one++) {
      leader[one] = one;
    }
    boolean stated = false;
    for (int position : contests) {
      List<Choice> choices = election.contests().get(position).choices();
      for (int choice = 0; choice < choices.size(); choice++) {
        ChoiceDetails.@Nullable Reference same = choices.get(choice).details().sameAs();
        @Nullable Integer other = same == null ? null : positions.get(same.contest());
        @Nullable Integer there =
            same == null || other == null ? null : ids(other).get(same.choice());
        if (other != null && there != null) {
          stated = true;
          join(of(position, choice), of(other, there));
        }
      }
    }
    areById = !stated;
    if (areById) {
      Map<String, Integer> first = new HashMap<>();
      begin.forEach(
          (position, _) ->
              ids(position)
                  .forEach(
                      (id, choice) -> {
                        @Nullable Integer before = first.putIfAbsent(id, of(position, choice));
                        if (before != null) {
                          join(before, of(position, choice));
                        }
                      }));
    }
  }

  private Map<String, Integer> ids(int contest) {
    return byId.getOrDefault(contest, Map.of());
  }

  /// Whether the ids say who is the same.
  boolean areById() {
    return areById;
  }

  /// A number for a choice and those that are the same.
  ///
  /// @param contest one of the contests, by its position
  int of(int contest, int choice) {
    return find(begin.getOrDefault(contest, 0) + choice);
  }

  /// Whether a contest has the choice of another one, where ids say so.
  boolean isIn(int contest, String id) {
    return ids(contest).containsKey(id);
  }

  private int find(int one) {
    int at = one;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private void join(int one, int other) {
    leader[find(one)] = find(other);
  }
}
