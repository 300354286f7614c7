package org.sailau.view.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sailau.text.Texts;

/// Shows what the user can do while nothing is open. It is in the place of the tabs.
final class NothingOpen extends VBox {

  NothingOpen(Texts texts, Runnable open, Runnable openBundled) {
    setId("nothing");
    getStyleClass().add("nothing");
    Label hint = new Label(texts.of("nothing.hint"));
    hint.setWrapText(true);
    Button file = new Button(texts.of("nothing.open"));
    file.setId("nothing-open");
    file.setDefaultButton(true);
    file.setOnAction(_ -> open.run());
    Button bundled = new Button(texts.of("nothing.bundled"));
    bundled.setId("nothing-bundled");
    bundled.setOnAction(_ -> openBundled.run());
    HBox buttons = new HBox(8, file, bundled);
    buttons.getStyleClass().add("buttons");
    getChildren().addAll(hint, buttons);
  }
}
