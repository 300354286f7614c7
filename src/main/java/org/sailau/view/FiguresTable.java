package org.sailau.view;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.sailau.chart.Table;
import org.sailau.text.Texts;

/// A chart's figures as a table, for those who would rather read, or hear, than look.
final class FiguresTable extends TableView<List<String>> {

  FiguresTable(Texts texts) {
    getStyleClass().add("figures");
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(texts.of("chart.noFigures")));
  }

  void show(Table table) {
    getColumns().clear();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      Table.Column title = table.columns().get(i);
      TableColumn<List<String>, String> shown = new TableColumn<>(title.title());
      if (title.figures()) {
        shown.getStyleClass().add("figure");
      }
      shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(column)));
      shown.setReorderable(false);
      shown.setSortable(false);
      getColumns().add(shown);
    }
    getItems().setAll(table.rows());
  }
}
