package org.sailau.view.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.Imported;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Header;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.Table;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.DialogHost;
import org.sailau.wording.ImportWords;

/// The first lines of the file and the last, with the role of each column above it.
final class TablePreview extends BorderPane implements RoleMenu.ColumnsShown {

  private static final double ROW = 24;

  private final Texts texts;
  private final ImportWords words;
  private final double zoom;
  private final RoleMenu.Says says;
  private final TableView<TableLine> view = new TableView<>();
  private final ObservableList<TableLine> lines = FXCollections.observableArrayList();
  private final ColumnPages pages;
  private List<Reason> reasons = List.of();

  /// The columns of names by the columns of their codes.
  private Map<Integer, Integer> namesOf = Map.of();

  private @Nullable Table shownTable;
  private @Nullable Header shownHeader;

  /// @param says what the user says of columns
  TablePreview(Look look, RoleMenu.Says says) {
    this.texts = look.texts();
    this.words = new ImportWords(texts);
    this.zoom = look.zoom();
    this.says = says;
    view.setId("import-table");
    view.getStyleClass().addAll("figures", "import-table", DialogHost.FIRST);
    view.setItems(lines);
    view.setFixedCellSize(ROW * zoom);
    view.setMinHeight(9 * ROW * zoom);
    view.setAccessibleText(texts.of("import.table"));
    view.getSelectionModel().setCellSelectionEnabled(true);
    view.setSortPolicy(_ -> false);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    this.pages = new ColumnPages(texts, this::turnTo);
    setCenter(view);
    setBottom(pages);
  }

  /// Shows a file as it was read. Of the same table only what is another is made again.
  void show(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    setVisible(read != null);
    setManaged(read != null);
    if (read == null) {
      return;
    }
    Table table = read.file().table();
    @Nullable Layout layout = read.layout();
    @Nullable Header header = layout == null ? null : layout.header();
    List<Reason> before = reasons;
    Map<Integer, Integer> namesBefore = namesOf;
    reasons = read.reasons();
    namesOf = layout == null ? Map.of() : namesOf(layout);
    if (table.equals(shownTable) && Objects.equals(header, shownHeader)) {
      for (int column = pages.first(); column < pages.end(); column++) {
        boolean same =
            reason(before, column).equals(reason(reasons, column))
                && Objects.equals(namesBefore.get(column), namesOf.get(column));
        if (!same) {
          fill(column(column), table, column);
        }
      }
    } else {
      shownTable = table;
      shownHeader = header;
      pages.show(table.columns(), 0);
      make(table);
    }
    List<TableLine> now = TableLine.of(read.file(), header, imported.totals());
    if (!now.equals(lines)) {
      lines.setAll(now);
    }
  }

  /// Shows other columns of the same table.
  private void turnTo(int first) {
    if (shownTable != null) {
      pages.show(shownTable.columns(), first);
      List<TableLine> shown = List.copyOf(lines);
      make(shownTable);
      lines.setAll(shown);
    }
  }

  private void make(Table table) {
    int focused = view.getFocusModel().getFocusedCell().getColumn();
    int focusedRow = view.getFocusModel().getFocusedCell().getRow();
    PreviewColumns made = new PreviewColumns(table, texts, zoom);
    List<TableColumn<TableLine, ?>> columns = new ArrayList<>();
    columns.add(made.lines());
    for (int at = pages.first(); at < pages.end(); at++) {
      int number = at;
      TableColumn<TableLine, TableLine> column = made.cells(number, number == pages.first());
      column.setGraphic(
          new ColumnHead(number, name(number), texts, button -> roles(number, button)));
      fill(column, table, number);
      columns.add(column);
    }
    lines.clear();
    view.getColumns().setAll(columns);
    if (focused > 0 && focused < columns.size()) {
      view.getFocusModel().focus(Math.max(0, focusedRow), columns.get(focused));
    }
  }

  /// The column of the view that shows a column of the table.
  @SuppressWarnings("unchecked") // All columns are made by this class.
  private TableColumn<TableLine, TableLine> column(int number) {
    return (TableColumn<TableLine, TableLine>) view.getColumns().get(number - pages.first() + 1);
  }

  /// Where areas of several levels have codes, the columns of names by those of codes.
  private static Map<Integer, Integer> namesOf(Layout layout) {
    Map<Integer, Integer> names = new HashMap<>();
    for (Layout.Level level : layout.levels()) {
      if (level.code() >= 0 && level.code() != level.name()) {
        names.put(level.code(), level.name());
      }
    }
    return names;
  }

  private static Reason reason(List<Reason> reasons, int column) {
    return column < reasons.size()
        ? reasons.get(column)
        : new Reason(column, Role.IGNORED, Reason.Why.NOTHING);
  }

  /// Gives the table the focus, when it is there.
  void requestFirstFocus() {
    view.requestFocus();
  }

  /// Says in the head of a column what it holds.
  private void fill(TableColumn<TableLine, TableLine> column, Table table, int number) {
    String called = called(number);
    if (column.getGraphic() instanceof ColumnHead head) {
      head.show(called, reason(reasons, number));
    }
    column.setPrefWidth(
        Math.max(
            column.getPrefWidth(), new PreviewColumns(table, texts, zoom).width(number, called)));
  }

  /// What a column holds, and of which column the codes are where it is not the only one.
  private String called(int column) {
    String role = words.role(role(column));
    return namesOf.size() > 1 && namesOf.containsKey(column)
        ? role + " (" + CellName.column(namesOf(column) + 1) + ")"
        : role;
  }

  /// Opens the list of roles for a column.
  private void roles(int column, Button at) {
    new RoleMenu(texts, this, says).of(column).show(at, Side.BOTTOM, 0, 0);
  }

  @Override
  public int count() {
    return reasons.size();
  }

  @Override
  public boolean isShown(int column) {
    return pages.isShown(column);
  }

  @Override
  public Role role(int column) {
    return reason(reasons, column).role();
  }

  @Override
  public String name(int column) {
    return shownHeader == null ? "" : shownHeader.names().get(column);
  }

  @Override
  public int namesOf(int column) {
    return namesOf.getOrDefault(column, -1);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      int column = view.getFocusModel().getFocusedCell().getColumn() - 1 + pages.first();
      if (column >= pages.first()
          && lookup("#import-role-" + CellName.column(column + 1)) instanceof Button button) {
        roles(column, button);
        event.consume();
      }
    }
  }

  /// Goes to a cell.
  ///
  /// @param line of the file, from 1
  /// @param column from 1; 0 for the first one
  void goTo(Table table, int line, int column) {
    if (column > 0 && !pages.isShown(column - 1)) {
      turnTo((column - 1) / ColumnPages.SIZE * ColumnPages.SIZE);
    }
    for (int at = 0; at < lines.size(); at++) {
      TableLine shown = lines.get(at);
      boolean here =
          shown.kind() == TableLine.Kind.LEFT_OUT
              ? at + 1 < lines.size() && line < table.line(lines.get(at + 1).row())
              : shown.kind() != TableLine.Kind.NAMES && table.line(shown.row()) >= line;
      if (here) {
        TableColumn<TableLine, ?> wanted =
            view.getColumns()
                .get(Math.clamp(column - pages.first(), 1, view.getColumns().size() - 1));
        view.requestFocus();
        view.scrollTo(Math.max(0, at - 3));
        view.scrollToColumn(wanted);
        view.getSelectionModel().clearAndSelect(at, wanted);
        view.getFocusModel().focus(at, wanted);
        return;
      }
    }
  }
}
