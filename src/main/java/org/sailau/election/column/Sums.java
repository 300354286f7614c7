package org.sailau.election.column;

import java.util.Arrays;

/// Derived sums: what the figures of parts come to, where a unit has no figure of its own. Kept in
/// columns, 18 bytes a sum. Immutable: any thread may use it.
public final class Sums {

  /// What [#value] returns where there is no sum.
  public static final long NONE = Long.MIN_VALUE;

  /// No sums.
  public static final Sums EMPTY = new Builder().build(0);

  private final RowsByUnit byUnit;
  private final int[] keys;
  private final long[] values;
  private final boolean[] atLeast;
  private final int[] parts;
  private final boolean[] ofAll;

  private Sums(Builder rows, int units) {
    int[] order = new int[rows.size];
    byUnit = RowsByUnit.of(rows.unit, order, rows.size, units);
    keys = new int[rows.size];
    values = new long[rows.size];
    atLeast = new boolean[rows.size];
    parts = new int[rows.size];
    ofAll = new boolean[rows.size];
    for (int place = 0; place < rows.size; place++) {
      keys[place] = rows.keys[order[place]];
      values[place] = rows.values[order[place]];
      atLeast[place] = rows.atLeast[order[place]];
      parts[place] = rows.parts[order[place]];
      ofAll[place] = rows.ofAll[order[place]];
    }
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  /// How many sums there are.
  public int size() {
    return keys.length;
  }

  /// The first row of a unit; its rows end before the first one of the next unit.
  public int firstRow(int unit) {
    return isEmpty() ? 0 : byUnit.firstRow(unit);
  }

  /// Whether a unit has any sum.
  public boolean hasRows(int unit) {
    return !isEmpty() && byUnit.firstRow(unit) < byUnit.firstRow(unit + 1);
  }

  /// The choice, or the place of the kind of count, of a row.
  public int key(int row) {
    return keys[row];
  }

  /// The sum of a row.
  public long value(int row) {
    return values[row];
  }

  /// Whether the sum of a row can be more: the source withholds a figure that belongs to it.
  public boolean isAtLeast(int row) {
    return atLeast[row];
  }

  /// How many units directly within the unit have a part in the sum of a row; 0 if it is a sum over
  /// kinds of votes; negative if units within, or within these, have no such figure.
  public int parts(int row) {
    return parts[row];
  }

  /// Whether the file says that nothing is missing from the sum of a row.
  public boolean isOfAll(int row) {
    return ofAll[row];
  }

  /// The first unit from `unit` on that has sums; the number of units if there is none.
  public int nextUnit(int unit) {
    return byUnit.nextUnit(unit);
  }

  /// These sums and others, of which none has the same unit and key.
  public Sums and(Sums others, int units) {
    Builder all = new Builder();
    addTo(all);
    others.addTo(all);
    return all.build(units);
  }

  private void addTo(Builder all) {
    for (int row = 0; row < keys.length; row++) {
      all.add(byUnit.unit(row), keys[row], values[row], atLeast[row], parts[row], ofAll[row]);
    }
  }

  /// The row of a sum; -1 if there is none.
  public int row(int unit, int key) {
    for (int row = firstRow(unit); row < (isEmpty() ? 0 : firstRow(unit + 1)); row++) {
      if (keys[row] == key) {
        return row;
      }
    }
    return -1;
  }

  /// A sum, or [#NONE].
  public long value(int unit, int key) {
    int row = row(unit, key);
    return row < 0 ? NONE : values[row];
  }

  /// Collects sums in any order of units. One thread only may use a builder.
  public static final class Builder {
    private int size;
    private int[] unit = new int[8];
    private int[] keys = new int[8];
    private long[] values = new long[8];
    private boolean[] atLeast = new boolean[8];
    private int[] parts = new int[8];
    private boolean[] ofAll = new boolean[8];

    /// @param partCount how many parts are added up, negative if others have no figure
    public void add(int of, int key, long value, boolean canBeMore, int partCount, boolean all) {
      if (size == unit.length) {
        int larger = size + (size >> 1);
        unit = Arrays.copyOf(unit, larger);
        keys = Arrays.copyOf(keys, larger);
        values = Arrays.copyOf(values, larger);
        atLeast = Arrays.copyOf(atLeast, larger);
        parts = Arrays.copyOf(parts, larger);
        ofAll = Arrays.copyOf(ofAll, larger);
      }
      unit[size] = of;
      keys[size] = key;
      values[size] = value;
      parts[size] = partCount;
      ofAll[size] = all;
      atLeast[size++] = canBeMore;
    }

    public int size() {
      return size;
    }

    public int key(int row) {
      return keys[row];
    }

    public long value(int row) {
      return values[row];
    }

    public boolean isAtLeast(int row) {
      return atLeast[row];
    }

    public int parts(int row) {
      return parts[row];
    }

    public boolean isOfAll(int row) {
      return ofAll[row];
    }

    public Sums build(int units) {
      return new Sums(this, units);
    }
  }
}
