package org.sailau.view.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.UserState;

/// A line that says why the program starts with other settings than the user left. The user can
/// close it.
final class SettingsNotice extends HBox {

  private final Label words = new Label();

  SettingsNotice(Context context, UserState userState) {
    Texts texts = context.texts();
    setId("notice");
    getStyleClass().add("notice");
    words.setText(userState.loadWarning().map(said -> said.apply(texts)).orElse(""));
    words.setId("notice-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setFocusTraversable(true); // Screen readers say what has the focus.
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button(texts.of("close"));
    close.setId("notice-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(
        _ -> {
          context.viewState().noticed().set(true);
          show(false);
        });
    getChildren().addAll(words, close);
    show(userState.loadWarning().isPresent() && !context.viewState().noticed().get());
  }

  Label words() {
    return words;
  }

  private void show(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }
}
