package org.sailau.election.derive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.sailau.election.Election;
import org.sailau.election.Unit;

/// Which units are directly within which, by position. It needs no object for each of a million
/// units. Immutable: any thread may use it.
///
/// A whole may be divided in several ways, for instance into counties and into districts, with
/// precincts that are in one of each. Then its parts are of several hierarchies, which must not be
/// added up together. Parts with common units within them are told apart by their kind and label.
/// Parts of a kind that has nothing in common with another kind belong to every hierarchy.
public final class Parts {

  /// Instead of a hierarchy, for parts that cannot be added to any others: some of their kind have
  /// units in common.
  private static final int NONE = -1;

  /// Instead of a hierarchy, for parts that have nothing in common with those of another kind.
  private static final int EVERY = -2;

  private final List<Unit> units;

  /// The parts of unit u are `parts[firstPart[u]]` up to, but not including, `parts[firstPart[u +
  /// 1]]`.
  private final int[] firstPart;

  private final int[] parts;

  /// The hierarchy of each part of a whole that is divided in several ways.
  private final Map<Integer, Map<Integer, Integer>> hierarchies = new HashMap<>();

  public Parts(Election election) {
    this(election.units());
  }

  /// @param units none of which is within itself, directly or not
  public Parts(List<Unit> units) {
    this.units = units;
    int[] first = new int[units.size() + 1];
    for (int unit = 0; unit < units.size(); unit++) {
      forEachWhole(unit, whole -> first[whole + 1]++);
    }
    for (int unit = 0; unit < units.size(); unit++) {
      first[unit + 1] += first[unit];
    }
    int[] next = Arrays.copyOf(first, units.size());
    int[] all = new int[first[units.size()]];
    for (int unit = 0; unit < units.size(); unit++) {
      int part = unit;
      forEachWhole(unit, whole -> all[next[whole]++] = part);
    }
    firstPart = first;
    parts = all;
    findHierarchies();
  }

  /// How many units are directly within a unit.
  public int count(int whole) {
    return firstPart[whole + 1] - firstPart[whole];
  }

  /// The position in [Election#units] of one unit directly within another.
  ///
  /// @param index from 0 to below [#count]
  public int part(int whole, int index) {
    return parts[firstPart[whole] + index];
  }

  /// In how many ways a whole is divided into parts: 1 unless units are within several others.
  public int hierarchies(int whole) {
    return hierarchies.containsKey(whole)
        ? 1 + Math.max(NONE, Collections.max(hierarchies.get(whole).values()))
        : 1;
  }

  /// Whether a part of a whole belongs to one of these.
  ///
  /// @param hierarchy from 0 to below [#hierarchies]
  public boolean isIn(int whole, int part, int hierarchy) {
    if (hierarchies.isEmpty() || !hierarchies.containsKey(whole)) {
      return true;
    }
    int of = hierarchies.get(whole).getOrDefault(part, NONE);
    return of == hierarchy || of == EVERY;
  }

  /// The units that contain a unit directly.
  public void forEachWhole(int unit, IntConsumer whole) {
    Unit part = units.get(unit);
    if (part.within() != Unit.TOP) {
      whole.accept(part.within());
      for (int also : part.details().alsoWithin()) {
        whole.accept(also);
      }
    }
  }

  /// A place for each unit, so that every part comes before its wholes.
  public int[] bottomUp() {
    int[] waiting = new int[units.size()];
    int[] order = new int[units.size()];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int unit = 0; unit < units.size(); unit++) {
      waiting[unit] = count(unit);
      if (waiting[unit] == 0) {
        ready.add(unit);
      }
    }
    for (int place = 0; !ready.isEmpty(); place++) {
      int unit = ready.remove();
      order[unit] = place;
      forEachWhole(
          unit,
          whole -> {
            if (--waiting[whole] == 0) {
              ready.add(whole);
            }
          });
    }
    return order;
  }

  /// Goes up from every unit that is within several others, and notes where its ways meet: the
  /// parts through which they come there have that unit in common.
  private void findHierarchies() {
    Map<Integer, Set<Set<Integer>>> common = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      if (!units.get(unit).details().alsoWithin().isEmpty()) {
        Map<Integer, Set<Integer>> cameFrom = new HashMap<>();
        climb(unit, cameFrom);
        cameFrom.forEach(
            (whole, from) -> {
              if (from.size() > 1) {
                common.computeIfAbsent(whole, _ -> new HashSet<>()).add(from);
              }
            });
      }
    }
    common.forEach((whole, overlaps) -> hierarchies.put(whole, byKind(whole, overlaps)));
  }

  private void climb(int unit, Map<Integer, Set<Integer>> cameFrom) {
    forEachWhole(
        unit,
        whole -> {
          boolean known = cameFrom.containsKey(whole);
          cameFrom.computeIfAbsent(whole, _ -> new HashSet<>()).add(unit);
          if (!known) {
            climb(whole, cameFrom);
          }
        });
  }

  private Map<Integer, Integer> byKind(int whole, Set<Set<Integer>> overlaps) {
    Set<List<Object>> overlapping = new HashSet<>();
    Set<List<Object>> broken = new HashSet<>();
    for (Set<Integer> overlap : overlaps) {
      for (int part : overlap) {
        overlapping.add(kind(part));
        for (int other : overlap) {
          if (part < other && kind(part).equals(kind(other))) {
            broken.add(kind(part));
          }
        }
      }
    }
    Map<Integer, Integer> byPart = new HashMap<>();
    Map<List<Object>, Integer> kinds = new HashMap<>();
    for (int i = 0; i < count(whole); i++) {
      int part = part(whole, i);
      List<Object> kind = kind(part);
      int hierarchy =
          broken.contains(kind)
              ? NONE
              : !overlapping.contains(kind)
                  ? EVERY
                  : kinds.computeIfAbsent(kind, _ -> kinds.size());
      byPart.put(part, hierarchy);
    }
    return byPart;
  }

  private List<Object> kind(int part) {
    Unit unit = units.get(part);
    return List.of(unit.kind(), unit.details().label() == null ? "" : unit.details().label());
  }
}
