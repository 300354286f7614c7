package org.sailau.election.column;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What was counted for one contest beside the votes of its choices, in any number of units: who
/// could vote, ballots, what became of them, and how far the count is. They are kept in columns, 9
/// bytes a figure. Immutable: any thread may use it.
public final class Counts {

  /// What [#value] returns for a figure that is not stated.
  public static final long NOT_STATED = Long.MIN_VALUE;

  /// No counts.
  public static final Counts NONE = new Builder().build(0);

  /// What is counted. The names, without underscores, are part of the dataset format.
  ///
  /// | kind | what it counts |
  /// |---|---|
  /// | ELIGIBLE | who could vote in the contest |
  /// | TOOK_PART | who took part in it |
  /// | BALLOTS | ballots: VALID + INVALID, and BLANK where blank ballots are not among the valid ones |
  /// | VALID | valid ballots |
  /// | INVALID | ballots that are not valid |
  /// | BLANK | ballots that name no choice |
  /// | OVERVOTES | votes that do not count since the ballot names too many choices |
  /// | UNDERVOTES | votes that voters had and did not give |
  /// | REPORTED | polling stations that have reported |
  /// | EXPECTED | polling stations that will report |
  public enum Kind {
    ELIGIBLE,
    TOOK_PART,
    BALLOTS,
    VALID,
    INVALID,
    BLANK,
    OVERVOTES,
    UNDERVOTES,
    REPORTED,
    EXPECTED;

    /// The place of its sums in [ContestSums#counts].
    @SuppressWarnings("EnumOrdinal") // The columns are of one run of the program only.
    public int place() {
      return ordinal();
    }
  }

  /// How far the count of a unit is. The names are part of the dataset format.
  public enum State {
    COUNTED,
    PARTIAL,
    NOT_COUNTED,
    ANNULLED
  }

  private static final Kind[] KINDS = Kind.values();
  private static final State[] STATES = State.values();

  /// What a row has beside the kinds.
  private static final byte STATE = (byte) KINDS.length;

  private static final byte AS_OF = (byte) (KINDS.length + 1);

  private final RowsByUnit byUnit;
  private final byte[] what;
  private final long[] values;

  private Counts(Builder rows, int units) {
    int[] order = new int[rows.size];
    byUnit = RowsByUnit.of(rows.unit, order, rows.size, units);
    what = new byte[rows.size];
    values = new long[rows.size];
    for (int place = 0; place < rows.size; place++) {
      what[place] = rows.what[order[place]];
      values[place] = rows.values[order[place]];
    }
  }

  /// How many figures there are in all units together.
  public int size() {
    return what.length;
  }

  public boolean isEmpty() {
    return what.length == 0;
  }

  /// Whether anything is stated of a unit.
  public boolean hasRows(int unit) {
    return !isEmpty() && byUnit.firstRow(unit) < byUnit.firstRow(unit + 1);
  }

  /// The first unit from `unit` on of which something is stated; the number of units if there is
  /// none.
  public int nextUnit(int unit) {
    return isEmpty() ? Integer.MAX_VALUE : byUnit.nextUnit(unit);
  }

  /// A count of a unit, or [#NOT_STATED].
  public long value(int unit, Kind kind) {
    int row = row(unit, (byte) kind.place());
    return row < 0 ? NOT_STATED : values[row];
  }

  /// How far the count of a unit is; null if not stated.
  public @Nullable State state(int unit) {
    int row = row(unit, STATE);
    return row < 0 ? null : STATES[(int) values[row]];
  }

  /// Whether figures of a unit may be smaller than they will be, or stand for nothing.
  public boolean isUnfinished(int unit) {
    @Nullable State state = state(unit);
    return state != null && state != State.COUNTED;
  }

  /// To which hour the counts of a unit belong, in the time of the place; null if not stated.
  public @Nullable LocalDateTime asOf(int unit) {
    int row = row(unit, AS_OF);
    return row < 0 ? null : LocalDateTime.ofEpochSecond(values[row], 0, ZoneOffset.UTC);
  }

  /// Takes a count.
  public interface Count {
    void accept(Kind kind, long value);
  }

  /// Hands over every count of a unit.
  public void forEach(int unit, Count count) {
    if (isEmpty()) {
      return;
    }
    int end = byUnit.firstRow(unit + 1);
    for (int row = byUnit.firstRow(unit); row < end; row++) {
      if (what[row] < KINDS.length) {
        count.accept(KINDS[what[row]], values[row]);
      }
    }
  }

  private int row(int unit, byte wanted) {
    if (isEmpty()) {
      return -1;
    }
    int end = byUnit.firstRow(unit + 1);
    for (int row = byUnit.firstRow(unit); row < end; row++) {
      if (what[row] == wanted) {
        return row;
      }
    }
    return -1;
  }

  /// Collects counts in any order of units. One thread only may use a builder.
  public static final class Builder {
    private int size;
    private int[] unit = new int[8];
    private byte[] what = new byte[8];
    private long[] values = new long[8];

    /// @param value 0 or more
    public void add(int unit, Kind kind, long value) {
      add(unit, (byte) kind.place(), value);
    }

    public void add(int unit, State state) {
      add(unit, STATE, Arrays.asList(STATES).indexOf(state));
    }

    public void add(int unit, LocalDateTime asOf) {
      add(unit, AS_OF, asOf.toEpochSecond(ZoneOffset.UTC));
    }

    private void add(int of, byte kind, long value) {
      if (size == unit.length) {
        int larger = size + (size >> 1);
        unit = Arrays.copyOf(unit, larger);
        what = Arrays.copyOf(what, larger);
        values = Arrays.copyOf(values, larger);
      }
      unit[size] = of;
      what[size] = kind;
      values[size++] = value;
    }

    /// Puts another unit in the place of each that was added, and sorts what was added by unit.
    ///
    /// @param unitOf the position of the unit to put in the place of each
    /// @param units how many units the election has
    public Counts build(int[] unitOf, int units) {
      for (int row = 0; row < size; row++) {
        unit[row] = unitOf[unit[row]];
      }
      return build(units);
    }

    /// Sorts what was added by unit.
    ///
    /// @param units how many units the election has
    public Counts build(int units) {
      return new Counts(this, units);
    }
  }
}
