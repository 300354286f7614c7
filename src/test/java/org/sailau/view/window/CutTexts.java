package org.sailau.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Finds texts of controls that are cut off.
final class CutTexts {

  private CutTexts() {}

  /// The texts that the screen shows with an ellipsis that is not their own.
  static List<String> in(Parent root) {
    List<String> cut = new ArrayList<>();
    search(root, cut);
    return cut;
  }

  private static void search(Node node, List<String> cut) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && labeled.getText().strip().length() > 1) {
      String whole =
          labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
      labeled.getChildrenUnmodifiable().stream()
          .filter(Text.class::isInstance)
          .map(child -> ((Text) child).getText())
          .filter(shown -> !shown.equals(whole))
          .forEach(shown -> cut.add(whole + " -> " + shown));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> search(child, cut));
    }
  }
}
