package org.sailau.view.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows the chosen item of a combo box on as many lines as it needs.
public final class WrappedChoiceCell<T> extends ListCell<T> {

  /// The width of what is beside the text, in em.
  private static final double BESIDE = 4;

  private final Text text = new Text();
  private final ComboBox<T> box;

  private WrappedChoiceCell(ComboBox<T> box) {
    this.box = box;
    text.fillProperty().bind(textFillProperty());
    text.fontProperty().bind(fontProperty());
    text.wrappingWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, box.getWidth() - BESIDE * getFont().getSize()),
                box.widthProperty(),
                fontProperty()));
  }

  public static <T> void in(ComboBox<T> box) {
    box.setButtonCell(new WrappedChoiceCell<>(box));
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    text.setText(empty || item == null ? "" : box.getConverter().toString(item));
    setGraphic(text);
  }
}
