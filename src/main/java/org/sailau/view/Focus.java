package org.sailau.view;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where keys go, after views were made anew.
final class Focus {

  private Focus() {}

  /// Gives the focus to what stands in the place of a node that had it, if anything does.
  static void again(Parent root, @Nullable Node was) {
    @Nullable String id = was == null ? null : was.getId();
    if (id == null) {
      return;
    }
    root.applyCss(); // Before it, nothing is found in tabs and pages.
    root.layout();
    @Nullable Node same = root.lookup("#" + id);
    if (same == null) {
      return;
    }
    same.requestFocus();
    if (was instanceof TextInputControl old && same instanceof TextInputControl text) {
      text.selectRange(old.getAnchor(), old.getCaretPosition());
    }
  }
}
