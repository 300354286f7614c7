package org.sailau.view.control;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.sailau.text.Texts;

/// The context menu of a text field in the language of the window. The menu of JavaFX is in neither
/// Kazakh nor Russian.
public final class EditMenu extends ContextMenu {

  private final TextInputControl text;
  private final Texts texts;

  private EditMenu(TextInputControl text, Texts texts) {
    this.text = text;
    this.texts = texts;
    if (text.isEditable()) {
      getItems()
          .addAll(
              item("edit.undo", text::undo),
              item("edit.redo", text::redo),
              new SeparatorMenuItem(),
              item("edit.cut", text::cut),
              item("edit.copy", text::copy),
              item("edit.paste", text::paste),
              item("edit.delete", () -> text.replaceSelection("")),
              new SeparatorMenuItem());
    } else {
      getItems().add(item("edit.copy", text::copy));
    }
    getItems().add(item("edit.selectAll", text::selectAll));
    setOnShowing(_ -> enable());
  }

  public static void on(TextInputControl text, Texts texts) {
    text.setContextMenu(new EditMenu(text, texts));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.of(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void enable() {
    IndexRange selected = text.getSelection();
    for (MenuItem item : getItems()) {
      item.setDisable(
          switch (String.valueOf(item.getId())) {
            case "edit-undo" -> !text.isUndoable();
            case "edit-redo" -> !text.isRedoable();
            case "edit-cut", "edit-copy", "edit-delete" -> selected.getLength() == 0;
            case "edit-paste" -> !Clipboard.getSystemClipboard().hasString();
            default -> text.getLength() == 0;
          });
    }
  }
}
