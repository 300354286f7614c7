package org.sailau.view.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.TextWidths;
import org.sailau.view.control.WrappedTableCell;

/// Shows the figures of a chart as a table.
public final class FiguresTable extends TableView<List<String>> {

  /// The height of a row in pixels at normal text size. It is a little more than in the style
  /// sheet, because cells can wrap.
  private static final double ROW_HEIGHT = 36;

  private static final int MAX_VISIBLE_ROWS = 12;

  /// The maximum width of a column of texts in pixels at normal text size. Longer texts wrap.
  private static final double MAX_TEXT_WIDTH = 340;

  private final double zoom;

  public FiguresTable(Look look) {
    this.zoom = look.zoom();
    getStyleClass().add("figures");
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setPlaceholder(new Label(look.texts().of("chart.noFigures")));
  }

  public void show(Table table) {
    List<List<String>> rows = table.shown();
    getColumns()
        .setAll(
            IntStream.range(0, table.columns().size())
                .mapToObj(index -> column(table.columns().get(index), index, rows))
                .toList());
    getItems().setAll(rows);
  }

  private TableColumn<List<String>, String> column(
      Table.Column column, int index, List<List<String>> rows) {
    TableColumn<List<String>, String> shown = new TableColumn<>(column.title());
    shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
    shown.setReorderable(false);
    shown.setSortable(false);
    double title = TextWidths.title(column.title(), zoom);
    double widest =
        Math.max(title, TextWidths.cells(rows.stream().map(row -> row.get(index)), zoom));
    if (column.figures()) {
      shown.getStyleClass().add("figure");
      shown.setMinWidth(widest);
      shown.setPrefWidth(widest);
    } else {
      shown.setCellFactory(_ -> new WrappedTableCell<>());
      shown.setMinWidth(title);
      shown.setPrefWidth(Math.min(widest, MAX_TEXT_WIDTH * zoom));
    }
    return shown;
  }

  /// The selected row in words; empty if no row is selected.
  Optional<String> selectedRow(Texts texts) {
    @Nullable List<String> row = getSelectionModel().getSelectedItem();
    return row == null || row.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.of("spoken.pair", row.getFirst(), String.join(", ", row.subList(1, row.size()))));
  }

  /// The height in pixels at which up to [#MAX_VISIBLE_ROWS] rows are visible without scrolling.
  double readableHeight() {
    return ROW_HEIGHT * zoom * (1 + Math.min(MAX_VISIBLE_ROWS, getItems().size())) + 4;
  }
}
