package org.sailau.election.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Election.VoteType;
import org.sailau.election.Unit;

/// Which units, contests and choices of an election are the same as in another reading of it. Those
/// of imported files have ids by their order in the file, so that their names tell.
final class Matches {

  private static final int NONE = -1;
  private static final int UNKNOWN = -2;

  private final boolean byName;

  private Matches(boolean byName) {
    this.byName = byName;
  }

  static Matches of(Election before, Election after) {
    return new Matches(before.source().imported() != null && after.source().imported() != null);
  }

  /// What tells an imported unit from others.
  private record Named(int within, String name, @Nullable String code) {}

  /// The position before of each unit; -1 if there was none.
  int[] units(List<Unit> before, List<Unit> after) {
    if (!byName) {
      return match(
          before.size(), after.size(), at -> before.get(at).id(), at -> after.get(at).id());
    }
    int[] matches = new int[after.size()];
    Arrays.fill(matches, UNKNOWN);
    FirstOf<Named> free =
        new FirstOf<>(
            before.size(),
            at -> {
              Unit unit = before.get(at);
              return new Named(unit.within(), unit.name().text(), unit.details().code());
            });
    for (int at = 0; at < matches.length; at++) {
      match(at, after, matches, free);
    }
    return matches;
  }

  private static int match(int at, List<Unit> after, int[] matches, FirstOf<Named> free) {
    if (matches[at] == UNKNOWN) {
      Unit unit = after.get(at);
      int within =
          unit.within() == Unit.TOP ? Unit.TOP : match(unit.within(), after, matches, free);
      boolean inNone = unit.within() != Unit.TOP && within == NONE;
      matches[at] =
          inNone ? NONE : free.take(new Named(within, unit.name().text(), unit.details().code()));
    }
    return matches[at];
  }

  int[] contests(List<Contest> before, List<Contest> after) {
    return match(before.size(), after.size(), at -> key(before.get(at)), at -> key(after.get(at)));
  }

  private String key(Contest contest) {
    return byName ? contest.name().text() : contest.id();
  }

  int[] choices(List<Choice> before, List<Choice> after) {
    return match(before.size(), after.size(), at -> key(before.get(at)), at -> key(after.get(at)));
  }

  private String key(Choice choice) {
    return byName ? choice.name().text() : choice.id();
  }

  int[] types(List<VoteType> before, List<VoteType> after) {
    return match(before.size(), after.size(), at -> key(before.get(at)), at -> key(after.get(at)));
  }

  private String key(VoteType type) {
    return byName ? type.name().text() : type.id();
  }

  private static int[] match(
      int before, int after, IntFunction<String> keyBefore, IntFunction<String> keyAfter) {
    FirstOf<String> free = new FirstOf<>(before, keyBefore);
    int[] matches = new int[after];
    for (int at = 0; at < after; at++) {
      matches[at] = free.take(keyAfter.apply(at));
    }
    return matches;
  }

  /// For each position of a list in which the matches are, the position of its match.
  static int[] inverse(int[] matches, int size) {
    int[] inverse = new int[size];
    Arrays.fill(inverse, NONE);
    for (int at = 0; at < matches.length; at++) {
      if (matches[at] >= 0) {
        inverse[matches[at]] = at;
      }
    }
    return inverse;
  }

  /// Positions by their keys. Each is taken once; of those with one key the first comes first.
  private static final class FirstOf<K> {
    private final Map<K, Integer> first = new HashMap<>();
    private final int[] next;

    FirstOf(int size, IntFunction<K> key) {
      next = new int[size];
      for (int at = size - 1; at >= 0; at--) {
        @Nullable Integer following = first.put(key.apply(at), at);
        next[at] = following == null ? NONE : following;
      }
    }

    int take(K key) {
      @Nullable Integer found = first.get(key);
      if (found == null || found == NONE) {
        return NONE;
      }
      first.put(key, next[found]);
      return found;
    }
  }
}
