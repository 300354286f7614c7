package org.sailau.view.control;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the pointer is first over its control: making one takes longer than
/// making a button.
public final class LazyTooltip {

  private LazyTooltip() {}

  public static void on(Control control, Supplier<String> words) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            control.setTooltip(new Tooltip(words.get()));
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
          }
        });
  }
}
