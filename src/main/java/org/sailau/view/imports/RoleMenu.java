package org.sailau.view.imports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Role;
import org.sailau.text.Texts;
import org.sailau.wording.ImportWords;

/// The menu that says what a column of the preview holds, and of which areas it has the codes.
final class RoleMenu {

  /// The roles that a user gives most: as many as fit on a small screen.
  private static final List<Role> USUAL =
      List.of(
          Role.UNIT,
          Role.UNIT_ABOVE,
          Role.UNIT_CODE,
          Role.CONTEST,
          Role.CHOICE,
          Role.PARTY,
          Role.VOTES,
          Role.CHOICE_VOTES,
          Role.VOTE_TYPE,
          Role.ELIGIBLE,
          Role.TOOK_PART,
          Role.BALLOTS,
          Role.VALID,
          Role.INVALID,
          Role.BLANK);

  private static final List<Role> RARE =
      List.of(
          Role.DISTRICT,
          Role.GIVEN_NAME,
          Role.OVERVOTES,
          Role.UNDERVOTES,
          Role.REPORTED,
          Role.EXPECTED,
          Role.VALID_VOTES,
          Role.LEVEL,
          Role.ABOVE_CODE,
          Role.ABOVE_LEVEL,
          Role.DATE,
          Role.TITLE);

  private final Texts texts;
  private final ImportWords words;
  private final ColumnsShown columns;
  private final Says says;

  /// The columns of the table.
  interface ColumnsShown {
    int count();

    boolean isShown(int column);

    Role role(int column);

    /// What the header calls a column; empty if it has no name.
    String name(int column);

    /// The column of the names that a column of codes belongs to; -1 if it belongs to none.
    int namesOf(int column);
  }

  /// What the user says of columns.
  ///
  /// @param role a column, and what it holds
  /// @param codes a column of codes, and the column of the names that they belong to
  record Says(BiConsumer<Integer, Role> role, BiConsumer<Integer, Integer> codes) {}

  RoleMenu(Texts texts, ColumnsShown columns, Says says) {
    this.texts = texts;
    this.words = new ImportWords(texts);
    this.columns = columns;
    this.says = says;
  }

  /// A menu for one column.
  ContextMenu of(int column) {
    ContextMenu menu = new ContextMenu();
    ToggleGroup roles = new ToggleGroup();
    USUAL.forEach(role -> menu.getItems().add(item(column, role, roles)));
    Menu more = new Menu(texts.of("import.give.more"));
    more.setId("import-give-more");
    RARE.forEach(role -> more.getItems().add(item(column, role, roles)));
    menu.getItems().addAll(more, item(column, Role.IGNORED, roles));
    Menu codes = codes(column);
    if (!codes.getItems().isEmpty()) {
      menu.getItems().addAll(new SeparatorMenuItem(), codes);
    }
    return menu;
  }

  private MenuItem item(int column, Role role, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(words.role(role));
    item.setId("import-give-" + role);
    item.setToggleGroup(group);
    item.setSelected(role == columns.role(column));
    item.setOnAction(_ -> says.role.accept(column, role));
    return item;
  }

  /// Of a column of names, the columns that may have their codes; of any other column, the columns
  /// of names whose codes it may have.
  private Menu codes(int column) {
    boolean names = columns.role(column).isUnit();
    return names
        ? pairs("import.give.codesIn", "import-codes-in", column, other -> new Pair(other, column))
        : pairs("import.give.codesOf", "import-codes-of", column, other -> new Pair(column, other));
  }

  private record Pair(int codes, int names) {}

  private Menu pairs(String key, String id, int column, IntFunction<Pair> pair) {
    Menu menu = new Menu(texts.of(key));
    menu.setId(id);
    ToggleGroup group = new ToggleGroup();
    for (int other = 0; other < columns.count(); other++) {
      Pair both = pair.apply(other);
      boolean possible =
          other != column
              && (both.codes == other ? columns.isShown(other) : columns.role(other).isUnit());
      if (possible) {
        String letters = CellName.column(other + 1);
        String name = columns.name(other);
        RadioMenuItem item = new RadioMenuItem((letters + "  " + name).strip());
        item.setId(id + "-" + letters);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(columns.namesOf(both.codes) == both.names);
        item.setOnAction(_ -> says.codes.accept(both.codes, both.names));
        menu.getItems().add(item);
      }
    }
    return menu;
  }
}
