package org.sailau.view.control;

import java.text.BreakIterator;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A label whose text can be selected with the mouse and copied, as in a browser. JavaFX has none.
/// Wrapped over the lines that it needs.
public final class SelectableLabel extends Label {

  private final Runnable onCopied;
  private int anchor;
  private int caret;

  /// Whether dragging changes the selection: not after a double click, which selects a word.
  private boolean selecting;

  /// Drawn behind the selected text. In the label only while something is selected.
  private final Path ground = new Path();

  /// @param onCopied runs when a selected text was copied by its key
  public SelectableLabel(String text, Runnable onCopied) {
    super(text);
    this.onCopied = onCopied;
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setCursor(Cursor.TEXT);
    ground.getStyleClass().add("selected-text");
    ground.setManaged(false);
    ground.setMouseTransparent(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          if (selecting) {
            select(anchor, indexAt(event));
          }
        });
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> selecting = false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    textProperty().addListener(_ -> select(0, 0));
    focusedProperty().addListener(_ -> forgetUnlessFocused());
    // The lines break elsewhere in another width.
    widthProperty().addListener(_ -> select(0, 0));
  }

  /// The selected text; empty if nothing is selected.
  public Optional<String> selected() {
    IndexRange range = IndexRange.normalize(anchor, caret);
    String text = getText();
    return range.getLength() == 0 || range.getEnd() > text.length()
        ? Optional.empty()
        : Optional.of(text.substring(range.getStart(), range.getEnd()));
  }

  private void begin(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      if (selected().isPresent()) {
        event.consume(); // A page around it would take the focus, and end the selection.
      }
      return;
    }
    requestFocus();
    int index = indexAt(event);
    selecting = event.getClickCount() == 1;
    switch (event.getClickCount()) {
      case 1 -> select(event.isShiftDown() ? anchor : index, index);
      case 2 -> selectWord(index);
      default -> select(0, getText().length());
    }
    event.consume();
  }

  private void selectWord(int index) {
    BreakIterator words = BreakIterator.getWordInstance();
    words.setText(getText());
    int end = words.following(Math.clamp(index, 0, Math.max(0, getText().length() - 1)));
    select(words.previous(), end == BreakIterator.DONE ? getText().length() : end);
  }

  private void pressed(KeyEvent event) {
    if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case A -> {
        select(0, getText().length());
        event.consume();
      }
      case C ->
          selected()
              .ifPresent(
                  text -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    onCopied.run();
                    event.consume();
                  });
      default -> {}
    }
  }

  private void forgetUnlessFocused() {
    if (!isFocused() && getScene() != null && !equals(getScene().getFocusOwner())) {
      select(0, 0);
    }
  }

  /// The node of the skin that draws the text; null before the label is in a window.
  private @Nullable Text drawn() {
    return lookup(".text") instanceof Text text ? text : null;
  }

  private int indexAt(MouseEvent event) {
    @Nullable Text text = drawn();
    if (text == null) {
      return 0;
    }
    Point2D place = text.parentToLocal(sceneToLocal(event.getSceneX(), event.getSceneY()));
    return Math.clamp(text.hitTest(place).getInsertionIndex(), 0, getText().length());
  }

  private void select(int from, int to) {
    anchor = from;
    caret = to;
    IndexRange range = IndexRange.normalize(from, to);
    @Nullable Text text = drawn();
    if (text == null || range.getLength() == 0) {
      getChildren().remove(ground);
      return;
    }
    ground.getElements().setAll(text.rangeShape(range.getStart(), range.getEnd()));
    ground.relocate(0, 0);
    ground.setLayoutX(text.getLayoutX());
    ground.setLayoutY(text.getLayoutY());
    if (!getChildren().contains(ground)) {
      getChildren().addFirst(ground);
    }
  }
}
