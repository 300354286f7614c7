package org.sailau.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.sailau.chart.TextRecorder;
import org.sailau.view.chart.ChartPane;

/// Reads the visible texts of the window: those of controls, and those that charts draw at their
/// current size.
public final class VisibleTexts {

  private VisibleTexts() {}

  public static List<String> read(Parent root) {
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
      case ChartPane chartPane when chartPane.jfreeChart().isPresent() ->
          chartPane
              .jfreeChart()
              .ifPresent(
                  drawn ->
                      TextRecorder.textsOf(
                              drawn, (int) chartPane.getWidth(), (int) chartPane.getHeight())
                          .forEach(text -> texts.add(text.text())));
      case TextArea area -> texts.add(area.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> read(child, window, texts));
      default -> {}
    }
  }
}
