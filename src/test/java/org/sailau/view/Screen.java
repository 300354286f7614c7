package org.sailau.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.sailau.chart.TextRecorder;

/// Reads what is on screen: texts that are visible and inside the window, and the texts that charts
/// draw at the size they have.
final class Screen {

  private Screen() {}

  static List<String> read(Parent root) {
    List<String> texts = new ArrayList<>();
    read(root, root.localToScene(root.getLayoutBounds()), texts);
    return texts;
  }

  private static void read(Node node, Bounds window, List<String> texts) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds place = node.localToScene(node.getLayoutBounds());
    switch (node) {
      case Text text when !text.getText().isEmpty() && window.intersects(place) ->
          texts.add(text.getText());
      case ChartPane chart when chart.drawn().isPresent() ->
          chart
              .drawn()
              .ifPresent(
                  drawn ->
                      TextRecorder.textsOf(drawn, (int) chart.getWidth(), (int) chart.getHeight())
                          .forEach(text -> texts.add(text.text())));
      case TextArea area -> texts.add(area.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> read(child, window, texts));
      default -> {}
    }
  }
}
