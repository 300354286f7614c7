package org.sailau.view.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
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
import org.sailau.view.control.LazyTooltip;
import org.sailau.wording.ImportWords;

/// The first lines of the file and the last, with the role of each column above it.
final class TablePreview extends BorderPane {

  /// The roles that a user gives columns.
  private static final List<Role> ROLES =
      List.of(
          Role.UNIT,
          Role.UNIT_CODE,
          Role.CONTEST,
          Role.DISTRICT,
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
          Role.BLANK,
          Role.OVERVOTES,
          Role.UNDERVOTES,
          Role.REPORTED,
          Role.EXPECTED,
          Role.IGNORED);

  /// More columns are not shown, but read.
  private static final int MAX_COLUMNS = 60;

  private static final int FIRST = 60;
  private static final int LAST = 12;
  private static final double ROW = 24;
  private static final double LINE_WIDTH = 62;
  private static final double MAX_WIDTH = 250;
  private static final double LETTER = 7.6;

  private final Texts texts;
  private final ImportWords words;
  private final double zoom;
  private final BiConsumer<Integer, Role> setRole;
  private final TableView<TableLine> view = new TableView<>();
  private final ObservableList<TableLine> lines = FXCollections.observableArrayList();
  private final Label more = new Label();
  private List<Reason> reasons = List.of();
  private @Nullable Table shownTable;
  private @Nullable Header shownHeader;

  /// @param setRole says what a column holds
  TablePreview(Look look, BiConsumer<Integer, Role> setRole) {
    this.texts = look.texts();
    this.words = new ImportWords(texts);
    this.zoom = look.zoom();
    this.setRole = setRole;
    view.setId("import-table");
    view.getStyleClass().addAll("figures", "import-table", DialogHost.FIRST);
    view.setItems(lines);
    view.setFixedCellSize(ROW * zoom);
    view.setMinHeight(9 * ROW * zoom);
    view.setAccessibleText(texts.of("import.table"));
    view.getSelectionModel().setCellSelectionEnabled(true);
    view.setSortPolicy(_ -> false);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    more.setId("import-more-columns");
    more.getStyleClass().add("import-muted");
    more.setWrapText(true);
    setCenter(view);
    setBottom(more);
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
    reasons = read.reasons();
    if (table.equals(shownTable) && Objects.equals(header, shownHeader)) {
      for (int column = 0; column < Math.min(table.columns(), MAX_COLUMNS); column++) {
        if (!reason(before, column).equals(reason(reasons, column))) {
          fill(column(column), table, header, column);
        }
      }
    } else {
      shownTable = table;
      shownHeader = header;
      make(table, header);
    }
    List<TableLine> now = lines(table, header, totals(imported));
    if (!now.equals(lines)) {
      lines.setAll(now);
    }
  }

  private void make(Table table, @Nullable Header header) {
    int focused = view.getFocusModel().getFocusedCell().getColumn();
    int focusedRow = view.getFocusModel().getFocusedCell().getRow();
    List<TableColumn<TableLine, ?>> columns = new ArrayList<>();
    columns.add(lineNumbers(table));
    int shown = Math.min(table.columns(), MAX_COLUMNS);
    for (int number = 0; number < shown; number++) {
      TableColumn<TableLine, TableLine> column = plain();
      fill(column, table, header, number);
      columns.add(column);
    }
    lines.clear();
    view.getColumns().setAll(columns);
    if (focused > 0 && focused < columns.size()) {
      view.getFocusModel().focus(Math.max(0, focusedRow), columns.get(focused));
    }
    int hidden = table.columns() - shown;
    more.setText(hidden > 0 ? texts.of("import.moreColumns", hidden) : "");
    more.setVisible(hidden > 0);
    more.setManaged(hidden > 0);
  }

  /// The column of the view that shows a column of the table.
  @SuppressWarnings("unchecked") // All columns are made by this class.
  private TableColumn<TableLine, TableLine> column(int number) {
    return (TableColumn<TableLine, TableLine>) view.getColumns().get(number + 1);
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

  private static Set<Integer> totals(Imported imported) {
    Set<Integer> totals = new HashSet<>();
    imported.totals().forEach(total -> totals.add(total.line()));
    return totals;
  }

  private static List<TableLine> lines(Table table, @Nullable Header header, Set<Integer> totals) {
    List<TableLine> all = new ArrayList<>();
    int rows = table.rows();
    boolean whole = rows <= FIRST + LAST + 1;
    for (int row = 0; row < rows; row++) {
      if (!whole && row == FIRST) {
        all.add(new TableLine(-1, TableLine.Kind.LEFT_OUT, rows - FIRST - LAST));
        row = rows - LAST;
      }
      TableLine.Kind kind = TableLine.Kind.DATA;
      if (header != null && row < header.row()) {
        kind = TableLine.Kind.ABOVE;
      } else if (header != null && row < header.row() + header.rows()) {
        kind = TableLine.Kind.HEADER;
      } else if (totals.contains(table.line(row))) {
        kind = TableLine.Kind.TOTAL;
      }
      all.add(new TableLine(row, kind, 0));
    }
    return all;
  }

  private TableColumn<TableLine, TableLine> lineNumbers(Table table) {
    TableColumn<TableLine, TableLine> column = plain();
    column.setText(texts.of("import.line"));
    column.setPrefWidth(LINE_WIDTH * zoom);
    column.setCellFactory(
        _ ->
            new Cell(
                line ->
                    line.kind() == TableLine.Kind.LEFT_OUT
                        ? "⋮"
                        : (line.kind() == TableLine.Kind.TOTAL ? "Σ " : "")
                            + table.line(line.row()),
                true));
    return column;
  }

  private static TableColumn<TableLine, TableLine> plain() {
    TableColumn<TableLine, TableLine> column = new TableColumn<>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    return column;
  }

  private void fill(
      TableColumn<TableLine, TableLine> column, Table table, @Nullable Header header, int number) {
    Role role = role(number);
    boolean figure = role.isNumber();
    Label letters = new Label(CellName.column(number + 1));
    letters.getStyleClass().add("import-muted");
    Button button = new Button(words.role(role));
    button.setId("import-role-" + CellName.column(number + 1));
    button.getStyleClass().addAll("role", style(role));
    button.setMaxWidth(Double.MAX_VALUE);
    String name = header == null ? "" : header.names().get(number);
    button.setAccessibleText(
        texts.of("import.column.spoken", CellName.column(number + 1), name, words.role(role)));
    button.setOnAction(_ -> roles(number, button));
    Reason.Why why = reason(reasons, number).why();
    LazyTooltip.on(button, () -> texts.of("import.column.why", words.role(role), words.why(why)));
    VBox head = new VBox(2, letters, button);
    head.getStyleClass().add("import-head");
    column.setGraphic(head);
    column.setCellFactory(
        _ ->
            new Cell(
                line ->
                    line.kind() == TableLine.Kind.LEFT_OUT
                        ? number == 0 ? texts.of("import.moreLines", line.left()) : ""
                        : table.text(line.row(), number),
                figure));
    column.setPrefWidth(width(table, number, words.role(role)));
  }

  private double width(Table table, int number, String role) {
    int most = role.length() + 5;
    for (int row = 0; row < Math.min(table.rows(), FIRST); row++) {
      most = Math.max(most, table.text(row, number).length() + 2);
    }
    return Math.min(MAX_WIDTH, most * LETTER + 10) * zoom;
  }

  private Role role(int column) {
    return reason(reasons, column).role();
  }

  private static String style(Role role) {
    return switch (role) {
      case UNIT, UNIT_CODE, LEVEL, ABOVE_CODE, ABOVE_LEVEL -> "role-unit";
      case VOTES, CHOICE_VOTES, CHOICE, CONTEST, DISTRICT, PARTY, GIVEN_NAME, VOTE_TYPE ->
          "role-votes";
      case IGNORED -> "role-ignored";
      default -> "role-count";
    };
  }

  /// Opens the list of roles for a column.
  private void roles(int column, Button at) {
    ContextMenu menu = new ContextMenu();
    ToggleGroup group = new ToggleGroup();
    for (Role role : ROLES) {
      RadioMenuItem item = new RadioMenuItem(words.role(role));
      item.setId("import-give-" + role);
      item.setToggleGroup(group);
      item.setSelected(role == role(column));
      item.setOnAction(_ -> setRole.accept(column, role));
      menu.getItems().add(item);
    }
    menu.show(at, Side.BOTTOM, 0, 0);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      int column = view.getFocusModel().getFocusedCell().getColumn() - 1;
      if (column >= 0
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
    for (int at = 0; at < lines.size(); at++) {
      TableLine shown = lines.get(at);
      boolean here =
          shown.kind() == TableLine.Kind.LEFT_OUT
              ? at + 1 < lines.size() && line < table.line(lines.get(at + 1).row())
              : table.line(shown.row()) >= line;
      if (here) {
        TableColumn<TableLine, ?> wanted =
            view.getColumns().get(Math.clamp(column, 1, view.getColumns().size() - 1));
        view.requestFocus();
        view.scrollTo(Math.max(0, at - 3));
        view.scrollToColumn(wanted);
        view.getSelectionModel().clearAndSelect(at, wanted);
        view.getFocusModel().focus(at, wanted);
        return;
      }
    }
  }

  /// A cell of the file as it stands there.
  private static final class Cell extends TableCell<TableLine, TableLine> {

    private static final List<String> KINDS =
        List.of("above", "header", "data", "total", "left_out");

    private interface Content {
      String of(TableLine line);
    }

    private final Content content;

    private Cell(Content content, boolean number) {
      this.content = content;
      getStyleClass().add(number ? "import-number" : "import-text");
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll(KINDS);
      if (line == null || empty) {
        setText(null);
        return;
      }
      getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
      setText(content.of(line));
    }
  }
}
