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

  /// Sets what the keys do that lead from the field to the list of what was found.
  ///
  /// @param begin goes down to the list
  /// @param choose chooses the first of the list, if something is searched
  public void onList(Runnable begin, Runnable choose) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && !event.isShortcutDown()) {
            begin.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && !getText().isBlank()) {
            choose.run();
            event.consume();
          }
        });
  }

  private void clearOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      event.consume();
    }
  }
}
