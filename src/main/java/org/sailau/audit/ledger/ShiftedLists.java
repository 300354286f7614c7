package org.sailau.audit.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Value;

/// Finds lists that differ from another source's list of the same figures only because they are
/// shifted by one row: a frequent slip where a table is copied.
final class ShiftedLists {

  /// Shorter lists may agree by chance.
  private static final int LEAST = 5;

  /// What one source states of one figure and hour, by unit.
  private record ListKey(Kind kind, @Nullable LocalDateTime asOf, @Nullable String source) {}

  private final Set<Said.Key> shifted = new HashSet<>();

  ShiftedLists(Said said) {
    Map<ListKey, Map<Integer, Value>> lists = new LinkedHashMap<>();
    said.keys().stream()
        .filter(key -> key.subject().kind().isOfUnit())
        .flatMap(key -> said.of(key).stream())
        .forEach(statement -> add(statement, lists));
    Map<ListKey, List<ListKey>> rivals = new HashMap<>();
    for (ListKey list : lists.keySet()) {
      rivals
          .computeIfAbsent(new ListKey(list.kind, list.asOf, null), _ -> new ArrayList<>())
          .add(list);
    }
    rivals
        .values()
        .forEach(
            some -> {
              for (ListKey one : some) {
                for (ListKey other : some) {
                  if (!one.equals(other) && isShifted(lists.get(one), lists.get(other))) {
                    lists.getOrDefault(one, Map.of()).keySet().forEach(unit -> note(one, unit));
                  }
                }
              }
            });
  }

  private static void add(Statement statement, Map<ListKey, Map<Integer, Value>> lists) {
    lists
        .computeIfAbsent(
            new ListKey(
                statement.subject().kind(), statement.asOf(), statement.evidence().source()),
            _ -> new LinkedHashMap<>())
        .putIfAbsent(statement.subject().unit(), statement.value());
  }

  private void note(ListKey list, int unit) {
    shifted.add(new Said.Key(Statement.Subject.ofUnit(list.kind, unit), list.asOf));
  }

  /// Whether most values of a list are those of the row before, or after, in another one.
  private static boolean isShifted(
      @Nullable Map<Integer, Value> one, @Nullable Map<Integer, Value> other) {
    if (one == null || other == null || one.size() < LEAST || other.size() < LEAST) {
      return false;
    }
    List<Integer> units = new ArrayList<>(other.keySet());
    for (int by : new int[] {-1, 1}) {
      int same = 0;
      int moved = 0;
      for (int at = 0; at < units.size(); at++) {
        @Nullable Value value = one.get(units.get(at));
        if (value != null && value.equals(other.get(units.get(at)))) {
          same++;
        }
        int from = at + by;
        if (value != null
            && from >= 0
            && from < units.size()
            && Objects.equals(value, other.get(units.get(from)))) {
          moved++;
        }
      }
      if (moved >= LEAST - 1 && moved > 3 * same && 5 * moved >= 3 * one.size()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a figure is one of a list that is shifted.
  boolean contains(Said.Key key) {
    return shifted.contains(key);
  }
}
