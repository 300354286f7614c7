package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.table.Table;

/// Finds the unit of each line of a table that has units of several levels, each with a code and
/// the code of the unit above. Codes of different levels may be the same.
final class UnitsOfLevels implements UnitsOfLines {

  private final Table table;
  private final Layout layout;
  private final FoundFigures found;
  private final Map<Id, Integer> units = new HashMap<>();
  private final List<Above> all = new ArrayList<>();
  private @Nullable Id whole;

  /// @param group the level; of a table without levels, the code of the unit above
  private record Id(String group, String code) {}

  /// A unit, and what it is within.
  private record Above(int unit, Id own, String level, String code, int line) {}

  UnitsOfLevels(Table table, Layout layout, FoundFigures found) {
    this.table = table;
    this.layout = layout;
    this.found = found;
  }

  @Override
  public int of(int row) {
    Layout.Level names = layout.levels().getFirst();
    String name = table.text(row, names.name());
    String code = names.code() < 0 ? name : table.text(row, names.code());
    String level = text(row, layout.level());
    String aboveCode = text(row, layout.aboveCode());
    String aboveLevel = text(row, layout.aboveLevel());
    Id own = new Id(layout.level() < 0 ? aboveCode : level, code);
    @Nullable Integer known = units.get(own);
    if (known != null) {
      return known;
    }
    if (aboveCode.isEmpty() && aboveLevel.isEmpty() && whole == null) {
      whole = own;
      units.put(own, FoundFigures.WHOLE);
      found.nameWhole(name);
      return FoundFigures.WHOLE;
    }
    found
        .units()
        .add(
            new FoundUnit(
                name.isEmpty() ? code : name,
                code.isEmpty() || code.equals(name) ? null : code,
                Vocabulary.bundled().unitOf(level),
                level,
                FoundFigures.WHOLE,
                table.line(row)));
    int unit = found.units().size() - 1;
    units.put(own, unit);
    all.add(new Above(unit, own, aboveLevel, aboveCode, table.line(row)));
    return unit;
  }

  private String text(int row, int column) {
    return column < 0 ? "" : table.text(row, column);
  }

  /// Such tables have no headings: each line has the code of its unit.
  @Override
  public void heading(int row, String name) {}

  @Override
  public void end(List<ImportProblem> problems) {
    for (Above unit : all) {
      if (unit.code.isEmpty() || (whole != null && unit.code.equals(whole.code))) {
        continue;
      }
      @Nullable Integer parent = layout.level() < 0 ? ofCode(unit) : ofLevel(unit);
      if (parent == null) {
        problems.add(
            ImportProblem.at(Kind.NO_UNIT_ABOVE, unit.line, layout.aboveCode() + 1, unit.code));
      } else {
        found.units().get(unit.unit).moveTo(parent);
      }
    }
    breakCircles();
  }

  private @Nullable Integer ofLevel(Above unit) {
    @Nullable Integer named = units.get(new Id(unit.level, unit.code));
    return named != null && named == unit.unit ? null : named;
  }

  /// Of the units with the code, the one that is nearest to the whole.
  private @Nullable Integer ofCode(Above unit) {
    @Nullable Integer best = null;
    for (Above other : all) {
      if (other.unit != unit.unit && other.own.code.equals(unit.code)) {
        if (whole != null && other.code.equals(whole.code)) {
          return other.unit;
        }
        best = best == null ? (Integer) other.unit : best;
      }
    }
    return best;
  }

  /// Units that contain each other are within the whole.
  private void breakCircles() {
    for (Above unit : all) {
      int up = unit.unit;
      for (int steps = 0; up != FoundFigures.WHOLE && steps < 64; steps++) {
        up = found.units().get(up).parent();
      }
      if (up != FoundFigures.WHOLE) {
        found.units().get(unit.unit).moveTo(FoundFigures.WHOLE);
      }
    }
  }
}
