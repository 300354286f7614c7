package org.sailau.present;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.sailau.text.Texts;

/// The list of keys, over the whole of a window.
final class KeyList extends GridPane {

  /// There are too many keys for one column.
  private static final int COLUMNS = 2;

  /// The size of the window in ems, so that all keys have room.
  private static final double HIGH = 29.5;

  private static final double WIDE = 39;

  KeyList(String id, Texts texts) {
    setId(id);
    getStyleClass().add("keys");
    setMouseTransparent(true);
    setVisible(false);
    PresentationCommand[] all = PresentationCommand.values();
    int rows = Math.ceilDiv(all.length, COLUMNS);
    for (int i = 0; i < all.length; i++) {
      Label pressed = new Label(all[i].keys());
      pressed.getStyleClass().add("key");
      pressed.setMinWidth(USE_PREF_SIZE);
      Label does = new Label(texts.of("present.key." + all[i]));
      does.setWrapText(true);
      does.setMinHeight(USE_PREF_SIZE);
      add(pressed, 2 * (i / rows), i % rows);
      add(does, 2 * (i / rows) + 1, i % rows);
    }
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints narrow = new ColumnConstraints();
      ColumnConstraints wide = new ColumnConstraints();
      wide.setPercentWidth(28);
      getColumnConstraints().addAll(narrow, wide);
    }
  }

  /// Sets the size of the letters for a window.
  void fit(double width, double height) {
    setStyle("-fx-font-size: " + Math.min(height / HIGH, width / WIDE) + "px;");
  }

  void toggle() {
    setVisible(!isVisible());
  }
}
