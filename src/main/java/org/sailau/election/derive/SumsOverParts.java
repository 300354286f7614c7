package org.sailau.election.derive;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.sailau.election.column.Counts;
import org.sailau.election.column.RowsByUnit;
import org.sailau.election.column.Sums;

/// Sums the figures of units within others, from the bottom up, for every unit that has no figure
/// of its own. Takes time by figures and by how deep they are, whatever the number of units without
/// any. One thread only may use it.
final class SumsOverParts {

  /// Figures that are stated, by unit and by key: the position of a choice, or the place of a kind
  /// of count.
  interface Stated {

    /// The next unit from this one on that has a figure; not below the number of units if none has.
    int nextUnit(int unit);

    /// Hands over every figure of a unit.
    void forEach(int unit, Figure figure);
  }

  /// Takes a figure.
  interface Figure {

    /// @param value [Sums#NONE] if the source withholds it
    void accept(int key, long value);
  }

  private final Parts parts;
  private final int units;
  private final int[] bottomUp;

  /// Whether the figures of a unit are part of those above.
  private final IntPredicate isCounted;

  /// Whether the parts of a unit are all of it.
  private final IntPredicate isComplete;

  /// Where a unit is in [#touched], plus one; 0 if it is not.
  private final int[] places;

  private int[] touched = new int[16];
  private int size;

  SumsOverParts(Parts parts, int units, IntPredicate isCounted, IntPredicate isComplete) {
    this.parts = parts;
    this.units = units;
    this.isCounted = isCounted;
    this.isComplete = isComplete;
    this.bottomUp = parts.bottomUp();
    this.places = new int[units];
  }

  /// The sums of figures.
  ///
  /// @param keys how many keys there are
  /// @param counts how far the count of each unit is; what is annulled is no part of any sum
  Sums of(Stated stated, int keys, Counts counts) {
    for (int unit = stated.nextUnit(0); unit < units; unit = stated.nextUnit(unit + 1)) {
      touch(unit);
    }
    for (int i = 0; i < size; i++) {
      parts.forEachWhole(touched[i], this::touch);
    }
    if (size == 0) {
      return Sums.EMPTY;
    }
    sortBottomUp();
    Sums sums = new Walk(stated, keys, counts).sums();
    for (int i = 0; i < size; i++) {
      places[touched[i]] = 0;
    }
    size = 0;
    return sums;
  }

  /// Notes a unit, once.
  private void touch(int unit) {
    if (places[unit] != 0) {
      return;
    }
    if (size == touched.length) {
      touched = Arrays.copyOf(touched, 2 * size);
    }
    touched[size++] = unit;
    places[unit] = size;
  }

  private void sortBottomUp() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) bottomUp[touched[i]] << Integer.SIZE | touched[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < size; i++) {
      touched[i] = (int) keys[i];
      places[touched[i]] = i + 1;
    }
  }

  /// One way from the lowest unit to the highest.
  private final class Walk {
    private final Stated stated;
    private final Counts counts;
    private final Sums.Builder sums = new Sums.Builder();

    /// The sums of the unit at each place of [#touched], as rows of `sums`.
    private final int[] firstSum = new int[size + 1];

    private final RowsByUnit partsByWhole;
    private final int[] edges;

    private final long[] sum;
    private final boolean[] atLeast;

    /// Whether a sum consists of figures that may grow, or of sums over units of which nothing says
    /// that they are all.
    private final boolean[] listed;

    /// How many parts have been added up by key, and the last of them.
    private final int[] partCount;

    private final int[] lastPart;

    /// The keys of which parts of the whole have figures.
    private final int[] keysSummed;

    private int keysOfWhole;

    /// By key, the last whole in which a part has a figure; and the last in which it has its own.
    private final int[] summed;

    private final int[] own;

    /// By key, the last whole from whose sum units without a figure are missing further below.
    private final int[] gaps;

    Walk(Stated stated, int keys, Counts counts) {
      this.stated = stated;
      this.counts = counts;
      sum = new long[keys];
      atLeast = new boolean[keys];
      listed = new boolean[keys];
      partCount = new int[keys];
      lastPart = new int[keys];
      keysSummed = new int[keys];
      summed = new int[keys];
      own = new int[keys];
      gaps = new int[keys];
      int[] next = new int[1];
      for (int i = 0; i < size; i++) {
        parts.forEachWhole(touched[i], _ -> next[0]++);
      }
      int count = next[0];
      int[] wholes = new int[count];
      int[] from = new int[count];
      next[0] = 0;
      for (int i = 0; i < size; i++) {
        int part = i;
        parts.forEachWhole(
            touched[i],
            whole -> {
              wholes[next[0]] = places[whole] - 1;
              from[next[0]++] = part;
            });
      }
      int[] order = new int[count];
      partsByWhole = RowsByUnit.of(wholes, order, count, size);
      edges = Arrays.stream(order).map(at -> from[at]).toArray();
    }

    Sums sums() {
      for (int place = 0; place < size; place++) {
        firstSum[place] = sums.size();
        add(place);
        firstSum[place + 1] = sums.size();
      }
      return sums.build(units);
    }

    private void add(int place) {
      int whole = touched[place];
      if (partsByWhole.firstRow(place) == partsByWhole.firstRow(place + 1)
          || parts.hierarchies(whole) == 0) {
        return;
      }
      int mark = place + 1;
      keysOfWhole = 0;
      stated.forEach(
          whole,
          (key, value) -> {
            if (value != Sums.NONE) {
              own[key] = mark;
            }
          });
      if (parts.hierarchies(whole) == 1) {
        sum(place, 0, mark);
        emit(place, mark);
      } else {
        addLargest(place, mark);
      }
    }

    /// Of a whole that is divided in several ways, the way with the most is the most complete.
    private void addLargest(int place, int mark) {
      int whole = touched[place];
      int best = 0;
      long most = -1;
      for (int hierarchy = 0; hierarchy < parts.hierarchies(whole); hierarchy++) {
        long total = 0;
        clear();
        sum(place, hierarchy, mark);
        for (int i = 0; i < keysOfWhole; i++) {
          total += sum[keysSummed[i]];
        }
        if (total > most) {
          most = total;
          best = hierarchy;
        }
      }
      clear();
      sum(place, best, mark);
      emit(place, mark);
    }

    private void clear() {
      for (int i = 0; i < keysOfWhole; i++) {
        summed[keysSummed[i]] = 0;
        gaps[keysSummed[i]] = 0;
      }
      keysOfWhole = 0;
    }

    private void sum(int place, int hierarchy, int mark) {
      int whole = touched[place];
      for (int edge = partsByWhole.firstRow(place);
          edge < partsByWhole.firstRow(place + 1);
          edge++) {
        int part = edges[edge];
        int unit = touched[part];
        if (parts.isIn(whole, unit, hierarchy)
            && isCounted.test(unit)
            && counts.state(unit) != Counts.State.ANNULLED) {
          boolean unfinished = counts.isUnfinished(unit);
          stated.forEach(
              unit,
              (key, value) -> {
                sum(key, value == Sums.NONE ? 0 : value, value == Sums.NONE, mark, part + 1);
                listed[key] |= unfinished;
              });
          for (int row = firstSum[part]; row < firstSum[part + 1]; row++) {
            gaps[sums.key(row)] = sums.parts(row) < 0 ? mark : gaps[sums.key(row)];
            sum(sums.key(row), sums.value(row), sums.isAtLeast(row), mark, part + 1);
            listed[sums.key(row)] |= unfinished || !sums.isOfAll(row);
          }
        }
      }
    }

    private void sum(int key, long value, boolean canBeMore, int mark, int part) {
      if (summed[key] != mark) {
        summed[key] = mark;
        keysSummed[keysOfWhole++] = key;
        sum[key] = 0;
        atLeast[key] = false;
        listed[key] = false;
        partCount[key] = 0;
        lastPart[key] = 0;
      }
      if (lastPart[key] != part) {
        lastPart[key] = part;
        partCount[key]++;
      }
      boolean overflows = value > 0 && sum[key] > Long.MAX_VALUE - value;
      sum[key] = overflows ? Long.MAX_VALUE : sum[key] + value;
      atLeast[key] |= canBeMore || overflows;
    }

    /// Keeps the sums of those keys of which the whole has no figure of its own.
    private void emit(int place, int mark) {
      int whole = touched[place];
      for (int i = 0; i < keysOfWhole; i++) {
        int key = keysSummed[i];
        if (own[key] != mark) {
          boolean all = partCount[key] == parts.count(whole);
          sums.add(
              whole,
              key,
              sum[key],
              atLeast[key],
              all && gaps[key] != mark ? partCount[key] : -partCount[key],
              all && !atLeast[key] && !listed[key] && isComplete.test(whole));
        }
      }
    }
  }
}
