package org.sailau.view.control;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.sailau.text.Texts;

/// A field for what is searched. Escape clears it.
public final class SearchField extends TextField {

  /// @param prompt what can be searched, which screen readers say as well
  public SearchField(String id, String prompt, Texts texts) {
    setId(id);
    setPromptText(prompt);
    setAccessibleText(prompt);
    EditMenu.on(this, texts);
    addEventFilter(KeyEvent.KEY_PRESSED, this::clearOnEscape);
  }

  private void clearOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      event.consume();
    }
  }
}
