package org.sailau.view.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.sailau.session.Failures;
import org.sailau.text.Texts;
import org.sailau.wording.MoreMemory;

/// One line that says that the program has failed, with a button that copies the details. It stays
/// until the user puts it away.
public final class FailureNotice extends HBox {

  /// The id of each notice.
  public static final String ID = "failure";

  private final Label words = new Label();
  private final Button copy;
  private final Failures failures;
  private final Texts texts;

  /// @param before gets the focus back when the notice is put away; null for nothing
  public FailureNotice(Failures failures, Texts texts, @Nullable Node before) {
    this.failures = failures;
    this.texts = texts;
    setId(ID);
    getStyleClass().add("notice");
    words.setId("failure-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.getStyleClass().add("heard");
    words.setFocusTraversable(true); // So that it is heard.
    HBox.setHgrow(words, Priority.ALWAYS);
    copy = button("failure-copy", texts.of("failure.copy"));
    copy.setOnAction(
        _ -> {
          failures.latest().get().ifPresent(failure -> copy(failure.details()));
          copy.setText(texts.of("failure.copied"));
        });
    Button close = button("failure-close", texts.of("close"));
    close.setOnAction(
        _ -> {
          failures.dismiss();
          if (before != null) {
            before.requestFocus();
          }
        });
    getChildren().addAll(words, copy, close);
    sayLatest();
  }

  /// Says the latest failure instead of the one that was said before.
  public void sayLatest() {
    boolean memory = failures.latest().get().filter(Failures.Failure::memoryEnded).isPresent();
    words.setText(
        memory
            ? texts.of("failure.memory", texts.size(MoreMemory.limit()), MoreMemory.setting())
            : texts.of("failure.said"));
    copy.setVisible(!memory); // There is nothing to report.
    copy.setManaged(!memory);
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void copy(String details) {
    ClipboardContent content = new ClipboardContent();
    content.putString(details);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Gives it the focus, so that it is heard.
  public void speak() {
    words.requestFocus();
  }
}
