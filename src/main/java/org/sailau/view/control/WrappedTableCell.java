package org.sailau.view.control;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A table cell that shows its text on as many lines as it needs.
public final class WrappedTableCell<S> extends TableCell<S, String> {

  private static final double PADDING = 18;

  private final Text text = new Text();

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    text.setText(empty || item == null ? "" : item);
    text.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(PADDING));
    setGraphic(empty ? null : text);
    setAccessibleText(item);
  }
}
