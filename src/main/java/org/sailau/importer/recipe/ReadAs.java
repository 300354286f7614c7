package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Reason.Why;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// The recipe by which one table is read: the user's, a known one for tables with such a header, or
/// one that is proposed. Immutable.
///
/// @param reasons why each column has its role
/// @param proven whether the columns of choices add up, or need not
/// @param clear whether it is clear which votes belong to which name, where lines name several
public record ReadAs(
    Recipe recipe, Layout layout, List<Reason> reasons, boolean proven, boolean clear) {

  public ReadAs {
    reasons = List.copyOf(reasons);
  }

  /// @param wanted the user's recipe; null if it is to be found
  /// @param known recipes that are looked at before the bundled ones
  /// @param headerLine the line of the file in which the header begins, from 1; null if it is to be
  ///   found
  /// @param columns what columns hold as the user says, by their numbers from 0
  /// @param codes the columns with the names that columns of codes belong to, as the user says
  /// @return null if there is no header
  public static @Nullable ReadAs of(
      TableFile file,
      @Nullable Recipe wanted,
      List<Recipe> known,
      @Nullable Integer headerLine,
      Map<Integer, Role> columns,
      Map<Integer, Integer> codes) {
    Table table = file.table();
    @Nullable Header header = header(file, wanted, headerLine);
    if (header == null) {
      return null;
    }
    @Nullable Recipe recipe = wanted;
    if (recipe == null) {
      recipe = BundledRecipes.matching(header.names(), known);
      if (recipe == null && headerLine == null) {
        // The lines above a header of one line may look like parts of it.
        Header lower = Header.of(table, header.row() + header.rows() - 1, 1);
        recipe = BundledRecipes.matching(lower.names(), known);
        header = recipe == null ? header : lower;
      }
      if (recipe != null && recipe.headerLines() != null) {
        header = Header.of(table, header.row(), recipe.headerLines());
      }
    }
    if (recipe == null) {
      Proposal.Proposed proposed =
          Proposal.of(table, header, withFileColumn(file, header, columns), codes);
      return new ReadAs(
          proposed.recipe(),
          Layout.of(proposed.recipe(), header),
          proposed.reasons().stream()
              .map(
                  reason ->
                      reason.why() == Why.USER && !columns.containsKey(reason.column())
                          ? new Reason(reason.column(), reason.role(), Why.NOTHING)
                          : reason)
              .toList(),
          proposed.proven(),
          proposed.clear());
    }
    recipe = recipe.withColumns(rules(columns, codes, recipe.columns()));
    Layout layout = Layout.of(recipe, header);
    List<Reason> reasons = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      @Nullable ColumnRule rule = layout.rules().get(column);
      reasons.add(
          rule == null
              ? new Reason(column, Role.IGNORED, Why.NOTHING)
              : new Reason(
                  column, rule.role(), columns.containsKey(column) ? Why.USER : Why.RECIPE));
    }
    return new ReadAs(recipe, layout, reasons, true, true);
  }

  /// The file of a line is no area unless the user says so: two files may be of the same areas.
  private static Map<Integer, Role> withFileColumn(
      TableFile file, Header header, Map<Integer, Role> columns) {
    int last = header.names().size() - 1;
    boolean has =
        file.joined() != null
            && last >= 0
            && header.names().get(last).equals(JoinedFiles.FILE_COLUMN);
    if (!has || columns.containsKey(last)) {
      return columns;
    }
    Map<Integer, Role> all = new HashMap<>(columns);
    all.put(last, Role.IGNORED);
    return all;
  }

  /// The user's rules before those of a recipe.
  private static List<ColumnRule> rules(
      Map<Integer, Role> columns, Map<Integer, Integer> codes, List<ColumnRule> others) {
    List<ColumnRule> rules = new ArrayList<>();
    columns.forEach(
        (column, role) -> {
          @Nullable Integer of = role == Role.UNIT_CODE ? codes.get(column) : null;
          rules.add(
              new ColumnRule(
                  ColumnRule.By.COLUMN,
                  CellName.column(column + 1),
                  role,
                  null,
                  null,
                  null,
                  null,
                  of == null ? null : CellName.column(of + 1)));
        });
    rules.sort(Comparator.comparing(ColumnRule::columns));
    rules.addAll(others);
    return rules;
  }

  private static @Nullable Header header(
      TableFile file, @Nullable Recipe wanted, @Nullable Integer headerLine) {
    Table table = file.table();
    if (file.headerGiven()) {
      return Header.of(table, 0, 1);
    }
    @Nullable Integer line =
        headerLine != null ? headerLine : wanted == null ? null : wanted.headerLine();
    @Nullable Integer lines = wanted == null ? null : wanted.headerLines();
    if (line != null) {
      for (int row = 0; row < Math.min(table.rows(), 1_000); row++) {
        if (table.line(row) >= line) {
          return Header.of(table, row, lines == null ? 1 : lines);
        }
      }
      return null;
    }
    @Nullable Header found = Header.find(table);
    return found == null || lines == null ? found : Header.of(table, found.row(), lines);
  }

  /// The letters of the columns that have votes of one choice each.
  public String choiceColumns() {
    List<String> columns = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.role() == Role.CHOICE_VOTES) {
        columns.add(CellName.column(reason.column() + 1));
      }
    }
    return CellName.list(columns);
  }

  /// The letters of the column that was found to be the sum of others; empty if none was.
  public String columnOfSum() {
    return reasons.stream()
        .filter(reason -> reason.why() == Why.SUM)
        .map(reason -> CellName.column(reason.column() + 1))
        .findFirst()
        .orElse("");
  }

  /// The letters of the columns that have votes of the choices that their lines name.
  public String votesColumns() {
    return CellName.list(
        reasons.stream()
            .filter(reason -> reason.role() == Role.VOTES)
            .map(reason -> CellName.column(reason.column() + 1))
            .toList());
  }
}
