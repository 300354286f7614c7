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

  private final Label message = new Label();

  SettingsNotice(Context context, UserState userState) {
    Texts texts = context.texts();
    setId("notice");
    getStyleClass().add("notice");
    message.setText(userState.loadWarning().map(said -> said.apply(texts)).orElse(""));
    message.setId("notice-words");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setFocusTraversable(true); // Screen readers say what has the focus.
    HBox.setHgrow(message, Priority.ALWAYS);
    Button close = new Button(texts.of("close"));
    close.setId("notice-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(
        _ -> {
          context.viewState().noticed().set(true);
          show(false);
        });
    getChildren().addAll(message, close);
    show(userState.loadWarning().isPresent() && !context.viewState().noticed().get());
  }

  Label message() {
    return message;
  }

  private void show(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }
}
