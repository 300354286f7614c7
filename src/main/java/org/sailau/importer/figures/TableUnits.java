package org.sailau.importer.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.table.Table;

/// Finds the unit of each line of a table by the names in its columns, from the largest unit to the
/// smallest.
final class TableUnits implements UnitsOfLines {

  private final Table table;
  private final Recipe recipe;
  private final Layout layout;
  private final FoundFigures found;
  private final Map<Path, Integer> units = new HashMap<>();

  /// The last texts in the columns of names, for lines that leave them out.
  private final String[] last;

  /// A line of text above several lines: the unit that contains them.
  private int heading = FoundFigures.WHOLE;

  /// The headings that had a total already.
  private final Set<Integer> totalled = new HashSet<>();

  private int lastRow = Integer.MIN_VALUE;
  private int lastUnit;

  /// The line of the last total.
  private int lastTotal;

  private record Path(int parent, int level, String name, String code) {}

  TableUnits(Table table, Recipe recipe, Layout layout, FoundFigures found) {
    this.table = table;
    this.recipe = recipe;
    this.layout = layout;
    this.found = found;
    this.last = new String[layout.levels().size()];
    Arrays.fill(last, "");
  }

  /// Whether lines before a figure name a unit that contains the lines that follow.
  @Override
  public void heading(int row, String name) {
    lastRow = Integer.MIN_VALUE;
    heading =
        unit(new Path(FoundFigures.WHOLE, -1, name, ""), row, new Layout.Level(-1, -1, null, ""));
  }

  /// The unit of a line. A line that a word names a total, or that leaves out the smaller units,
  /// has the figures of the larger one.
  @Override
  public int of(int row) {
    if (row > 0 && row == lastRow + 1 && isSameAsBefore(row)) {
      lastRow = row;
      return lastUnit;
    }
    lastUnit = find(row);
    lastRow = row;
    return lastUnit;
  }

  /// Whether a line has the names and codes of the line before. A line that leaves names out is
  /// looked at by itself.
  private boolean isSameAsBefore(int row) {
    for (Layout.Level level : layout.levels()) {
      int name = table.code(row, level.name());
      boolean same =
          name != 0
              && name == table.code(row - 1, level.name())
              && (level.code() < 0
                  || table.code(row, level.code()) == table.code(row - 1, level.code()));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private int find(int row) {
    int parent = heading;
    List<Layout.Level> levels = layout.levels();
    for (int at = 0; at < levels.size(); at++) {
      Layout.Level level = levels.get(at);
      String name = table.text(row, level.name());
      String code = level.code() < 0 ? "" : table.text(row, level.code());
      if (name.isEmpty() && recipe.blankIsAbove() && hasLower(row, at)) {
        name = last[at];
      } else {
        last[at] = name;
      }
      if (name.isEmpty() && code.isEmpty()) {
        continue;
      }
      if (isTotal(name)) {
        int whole =
            parent == heading && at == 0 && parent != FoundFigures.WHOLE
                ? totalOfHeading(name, parent)
                : parent;
        found.units().get(whole).setComplete();
        if (lastTotal != table.line(row)) {
          lastTotal = table.line(row);
          found.addTotal(new TotalLine(name, lastTotal, whole));
        }
        return whole;
      }
      parent = unit(new Path(parent, at, name.isEmpty() ? code : name, code), row, level);
    }
    return parent;
  }

  /// Below several headings, the total of all of them comes after that of the last.
  private int totalOfHeading(String name, int parent) {
    Role role = recipe.meaning(name);
    return role == Role.TOTAL && !totalled.add(parent) ? FoundFigures.WHOLE : parent;
  }

  private boolean isTotal(String name) {
    return recipe.meaning(name) == Role.TOTAL || Vocabulary.bundled().isTotal(name);
  }

  private boolean hasLower(int row, int level) {
    for (int at = level + 1; at < layout.levels().size(); at++) {
      if (!table.text(row, layout.levels().get(at).name()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private int unit(Path path, int row, Layout.Level level) {
    @Nullable Integer known = units.get(path);
    if (known != null) {
      return known;
    }
    found
        .units()
        .add(
            new FoundUnit(
                path.name(),
                path.code().isEmpty() || path.code().equals(path.name()) ? null : path.code(),
                level.kind(),
                level.label(),
                path.parent(),
                table.line(row)));
    int place = found.units().size() - 1;
    units.put(path, place);
    return place;
  }
}
