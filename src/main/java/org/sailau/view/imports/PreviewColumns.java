package org.sailau.view.imports;

import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.sailau.importer.table.Table;
import org.sailau.text.Texts;

/// Makes the columns of the preview of one table: their cells, and how wide they are.
///
/// @param zoom the size of text as a multiple of the default size
record PreviewColumns(Table table, Texts texts, double zoom) {

  /// What cells of columns have whose texts stand on the right.
  private static final Pattern NUMBER =
      Pattern.compile("[-+–]?[0-9.,'\u2019\\s\u00a0\u202f%*–—-]+");

  /// So many lines tell how wide a column is.
  private static final int LOOKED_AT = 60;

  private static final double LINE_WIDTH = 62;
  private static final double HEAD_SPACE = 30;
  private static final double MAX_WIDTH = 250;
  private static final double LETTER = 7.6;

  /// The column with the numbers of the lines.
  TableColumn<TableLine, TableLine> lines() {
    TableColumn<TableLine, TableLine> column = plain();
    String name = texts.of("import.line");
    column.setText(name);
    column.setPrefWidth(Math.max(LINE_WIDTH, name.length() * LETTER + HEAD_SPACE) * zoom);
    column.setCellFactory(
        _ ->
            new PreviewCell(
                line ->
                    switch (line.kind()) {
                      case LEFT_OUT -> "⋮";
                      case NAMES -> "";
                      case TOTAL -> "Σ " + table.ownLine(line.row());
                      case ABOVE, HEADER, DATA -> Integer.toString(table.ownLine(line.row()));
                    },
                true));
    return column;
  }

  /// A column of the table. Its cells are the same whatever it holds: to make others takes as long
  /// as to show the table anew.
  ///
  /// @param number from 0
  /// @param first whether it says how many lines are not shown
  TableColumn<TableLine, TableLine> cells(int number, boolean first) {
    TableColumn<TableLine, TableLine> column = plain();
    boolean numbers = hasNumbers(number);
    column.setCellFactory(
        _ ->
            new PreviewCell(
                line ->
                    line.kind() == TableLine.Kind.LEFT_OUT
                        ? first ? texts.of("import.moreLines", line.left()) : ""
                        : table.text(line.row(), number),
                numbers));
    column.setPrefWidth(0);
    return column;
  }

  private static TableColumn<TableLine, TableLine> plain() {
    TableColumn<TableLine, TableLine> column = new TableColumn<>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    return column;
  }

  /// Whether most of what stands in a column are numbers.
  private boolean hasNumbers(int column) {
    int filled = 0;
    int numbers = 0;
    for (int row = 0; row < Math.min(table.rows(), LOOKED_AT); row++) {
      String text = table.text(row, column);
      filled += text.isEmpty() ? 0 : 1;
      numbers += NUMBER.matcher(text).matches() ? 1 : 0;
    }
    return 2 * numbers > filled;
  }

  /// How wide a column is for its texts and its head.
  ///
  /// @param called what its head says
  double width(int column, String called) {
    int most = called.length() + 5;
    for (int row = 0; row < Math.min(table.rows(), LOOKED_AT); row++) {
      most = Math.max(most, table.text(row, column).length() + 2);
    }
    return Math.min(MAX_WIDTH, most * LETTER + 10) * zoom;
  }
}
