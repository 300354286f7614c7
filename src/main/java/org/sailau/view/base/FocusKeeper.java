package org.sailau.view.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Keeps the focus where it was when views are replaced by new ones.
public final class FocusKeeper {

  private FocusKeeper() {}

  /// Gives the focus to the new node with the id of the node that had the focus, if there is one.
  public static void again(Parent root, @Nullable Node was) {
    @Nullable String id = was == null ? null : was.getId();
    if (id == null) {
      return;
    }
    root.applyCss(); // Without it, lookup finds nothing inside tabs and scroll panes.
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
