package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.JoinedFiles.Place;
import org.sailau.importer.table.Table;

/// All figures of a file, with the cells in which they stand. They are kept in columns, 24 bytes a
/// figure. The first unit is the whole of what the file is about. Not for several threads.
public final class FoundFigures {

  /// The position of the unit that contains all others.
  public static final int WHOLE = 0;

  /// Figures that are withheld have this value.
  public static final long WITHHELD = Numbers.WITHHELD;

  private final List<FoundUnit> units = new ArrayList<>();
  private final List<FoundContest> contests = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final Map<Key, Integer> keyPlaces = new HashMap<>();

  private final List<TotalLine> totals = new ArrayList<>();
  private final Set<Integer> totalLines = new HashSet<>();
  private @Nullable Table table;
  private @Nullable JoinedFiles files;
  private boolean typesComplete;
  private int size;
  private int[] unit = new int[64];
  private int[] key = new int[64];
  private long[] value = new long[64];
  private int[] line = new int[64];
  private short[] column = new short[64];

  /// The first row of each unit, after [#sort].
  private int[] firstRows = {};

  /// @param whole what the file is about as a whole
  public FoundFigures(FoundUnit whole) {
    units.add(whole);
  }

  public List<FoundUnit> units() {
    return units;
  }

  public List<FoundContest> contests() {
    return contests;
  }

  /// Says what the file calls the whole.
  void nameWhole(String name) {
    if (!name.isEmpty()) {
      FoundUnit before = units.get(WHOLE);
      FoundUnit named =
          new FoundUnit(
              name, before.code(), before.kind(), before.label(), FoundUnit.NONE, before.line());
      if (before.isComplete()) {
        named.setComplete();
      }
      units.set(WHOLE, named);
    }
  }

  /// The kinds of votes that are counted apart.
  public List<String> types() {
    return types;
  }

  /// The lines that are sums of others, in the order in which they were found.
  public List<TotalLine> totals() {
    return totals;
  }

  /// Adds a line, in the place of what its name said before adding up showed more.
  void addTotal(TotalLine total) {
    if (total.line() > 0 && !totalLines.add(total.line())) {
      totals.removeIf(known -> known.line() == total.line());
    }
    totals.add(total);
  }

  /// Says of which table the figures are.
  void setTable(Table of, @Nullable JoinedFiles joined) {
    table = of;
    files = joined;
  }

  /// Which of several files a figure is from, from 0; 0 if there is one.
  int file(int row) {
    return files == null ? 0 : files.place(line(row), column(row)).part();
  }

  /// The cell of a figure and what stands there, such as "E20: 1,234"; null if the file has no
  /// cells.
  @Nullable String quote(int row) {
    if (table == null || column(row) == 0) {
      return null;
    }
    String text = CleanText.of(table.textInLine(line(row), column(row) - 1));
    Place place =
        files == null ? new Place(0, line(row), column(row)) : files.place(line(row), column(row));
    return CellName.column(place.column()) + place.line() + ": " + text;
  }

  /// Whether every vote is of one of the kinds that are counted apart.
  public boolean isTypesComplete() {
    return typesComplete;
  }

  public void setTypesComplete() {
    typesComplete = true;
  }

  public List<Key> keys() {
    return keys;
  }

  public int size() {
    return size;
  }

  public int unit(int row) {
    return unit[row];
  }

  public int keyPlace(int row) {
    return key[row];
  }

  public Key key(int row) {
    return keys.get(key[row]);
  }

  /// A count of 0 or more, or [#WITHHELD].
  public long value(int row) {
    return value[row];
  }

  /// The line of the file, from 1; 0 if the file has no lines.
  public int line(int row) {
    return line[row];
  }

  /// The column, from 1; 0 if the file has no columns.
  public int column(int row) {
    return column[row] & 0xffff;
  }

  /// The position of a kind of votes, which is added if it is new.
  public int type(String id) {
    int place = types.indexOf(id);
    if (place < 0) {
      types.add(id);
      place = types.size() - 1;
    }
    return place;
  }

  /// The position of a key, which is added if it is new.
  public int place(Key wanted) {
    Integer place = keyPlaces.get(wanted);
    if (place == null) {
      place = keys.size();
      keys.add(wanted);
      keyPlaces.put(wanted, place);
    }
    return place;
  }

  /// The position of a key; -1 if no figure has it.
  public int find(Key wanted) {
    return keyPlaces.getOrDefault(wanted, -1);
  }

  /// Adds a figure.
  ///
  /// @param of its unit
  /// @param place of its key
  public void add(int of, int place, long figure, int atLine, int atColumn) {
    if (size == unit.length) {
      resize(size + (size >> 1) + 1);
    }
    unit[size] = of;
    key[size] = place;
    value[size] = figure;
    line[size] = atLine;
    column[size++] = (short) atColumn;
  }

  private void resize(int length) {
    unit = Arrays.copyOf(unit, length);
    key = Arrays.copyOf(key, length);
    value = Arrays.copyOf(value, length);
    line = Arrays.copyOf(line, length);
    column = Arrays.copyOf(column, length);
  }

  /// Sorts the figures by unit, and those of a unit by key; equal keys stay in the file's order.
  public void sort() {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, size));
    boolean wide = (long) units.size() * keys.size() >= 1L << (63 - bits);
    // The lines of most files are in this order.
    if (!isSorted()) {
      arrange(wide ? orderOfWide() : order(bits));
    } else if (unit.length > size) {
      resize(size);
    }
    firstRows = new int[units.size() + 1];
    for (int row = 0; row < size; row++) {
      firstRows[unit[row] + 1]++;
    }
    for (int at = 1; at < firstRows.length; at++) {
      firstRows[at] += firstRows[at - 1];
    }
  }

  private boolean isSorted() {
    for (int row = 1; row < size; row++) {
      if (unit[row] < unit[row - 1] || (unit[row] == unit[row - 1] && key[row] < key[row - 1])) {
        return false;
      }
    }
    return true;
  }

  /// @param bits how many bits the number of a row has
  private int[] order(int bits) {
    long[] order = new long[size];
    for (int row = 0; row < size; row++) {
      order[row] = ((long) unit[row] * keys.size() + key[row]) << bits | row;
    }
    Arrays.sort(order);
    long mask = (1L << bits) - 1;
    int[] rows = new int[size];
    for (int at = 0; at < size; at++) {
      rows[at] = (int) (order[at] & mask);
    }
    return rows;
  }

  private int[] orderOfWide() {
    Integer[] rows = new Integer[size];
    Arrays.setAll(rows, row -> row);
    Arrays.sort(
        rows,
        (one, other) ->
            unit[one] == unit[other]
                ? Integer.compare(key[one], key[other])
                : Integer.compare(unit[one], unit[other]));
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  private void arrange(int[] rows) {
    int[] orderedUnits = new int[size];
    int[] orderedKeys = new int[size];
    long[] orderedValues = new long[size];
    int[] orderedLines = new int[size];
    short[] orderedColumns = new short[size];
    for (int at = 0; at < size; at++) {
      int row = rows[at];
      orderedUnits[at] = unit[row];
      orderedKeys[at] = key[row];
      orderedValues[at] = value[row];
      orderedLines[at] = line[row];
      orderedColumns[at] = column[row];
    }
    unit = orderedUnits;
    key = orderedKeys;
    value = orderedValues;
    line = orderedLines;
    column = orderedColumns;
  }

  /// Takes out the rows that are marked, and keeps the order of the others.
  void remove(boolean[] marked) {
    int to = 0;
    for (int row = 0; row < size; row++) {
      if (!marked[row]) {
        unit[to] = unit[row];
        key[to] = key[row];
        value[to] = value[row];
        line[to] = line[row];
        column[to++] = column[row];
      }
    }
    size = to;
    sort();
  }

  /// Gives the figures of a key to another one. Needs [#sort] afterwards.
  void rekey(int from, Key to) {
    int place = place(to);
    for (int row = 0; row < size; row++) {
      key[row] = key[row] == from ? place : key[row];
    }
  }

  /// Gives the figures of a unit to another one. Needs [#sort] afterwards.
  void move(int from, int to) {
    for (int row = firstRow(from); row < firstRow(from + 1); row++) {
      unit[row] = to;
    }
  }

  /// The first row of a unit; the rows end before the first row of the next. After [#sort].
  public int firstRow(int of) {
    return firstRows[of];
  }

  /// Whether a unit has figures of its own. After [#sort].
  public boolean hasFigures(int of) {
    return firstRows[of] < firstRows[of + 1];
  }

  /// The row of a figure of a unit; -1 if there is none. After [#sort].
  public int row(int of, int place) {
    if (place < 0) {
      return -1;
    }
    int low = firstRows[of];
    int high = firstRows[of + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (key[middle] < place) {
        low = middle + 1;
      } else if (key[middle] > place) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /// The positions of the units within each unit, in the file's order.
  public List<List<Integer>> children() {
    List<List<Integer>> children = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      children.add(new ArrayList<>(0));
    }
    for (int at = 1; at < units.size(); at++) {
      if (!units.get(at).isDissolved()) {
        children.get(units.get(at).parent()).add(at);
      }
    }
    return children;
  }
}
