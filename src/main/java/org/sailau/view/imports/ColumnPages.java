package org.sailau.view.imports;

import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.sailau.importer.problem.CellName;
import org.sailau.text.Texts;

/// Leafs through the columns of a wide table. All of them at once would keep the window from
/// painting: a cell that is out of sight costs as much as one that is seen.
final class ColumnPages extends HBox {

  /// How many columns are shown at once: more than a large screen has room for.
  static final int SIZE = 20;

  private final Texts texts;
  private final Label shown = new Label();
  private final Button before = new Button("‹");
  private final Button next = new Button("›");
  private int columns;
  private int first;

  /// @param turn is told which column is the first one now, from 0
  ColumnPages(Texts texts, IntConsumer turn) {
    super(8);
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(4, 0, 0, 0));
    shown.setId("import-columns-shown");
    shown.getStyleClass().add("import-muted");
    button(before, "import-columns-before", "import.columns.before", -1, turn);
    button(next, "import-columns-next", "import.columns.next", 1, turn);
    getChildren().addAll(before, shown, next);
    show(0, 0);
  }

  private void button(Button button, String id, String key, int step, IntConsumer turn) {
    button.setId(id);
    button.setAccessibleText(texts.of(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> turn.accept(first + step * SIZE));
  }

  /// Says which columns are shown.
  ///
  /// @param all how many columns the table has
  /// @param from the first one that is shown, from 0
  void show(int all, int from) {
    columns = all;
    first = from;
    boolean several = all > SIZE;
    setVisible(several);
    setManaged(several);
    shown.setText(
        several
            ? texts.of(
                "import.columns.shown", CellName.column(from + 1), CellName.column(end()), all)
            : "");
    before.setDisable(from == 0);
    next.setDisable(end() == all);
  }

  /// The first column that is shown, from 0.
  int first() {
    return first;
  }

  /// The number of the first column that is not shown any more.
  int end() {
    return Math.min(columns, first + SIZE);
  }

  boolean isShown(int column) {
    return column >= first && column < end();
  }
}
