package org.sailau.view.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where keys go, after views were made anew.
public final class FocusKeeper {

  private FocusKeeper() {}

  /// Gives the focus to what stands in the place of a node that had it, if anything does.
  public static void again(Parent root, @Nullable Node was) {
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
