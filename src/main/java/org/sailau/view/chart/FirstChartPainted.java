package org.sailau.view.chart;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// Tells when a window shows its first chart. Use it on the JavaFX thread.
public final class FirstChartPainted {

  private FirstChartPainted() {}

  /// Runs an action once, after the frame with the first chart is on the screen.
  public static void whenSeen(Scene scene, Runnable action) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (scene.getRoot().lookupAll(".chart").stream()
                .anyMatch(FirstChartPainted::isFilled)) {
              scene.removePostLayoutPulseListener(this);
              Platform.runLater(() -> afterFrame(action));
            }
          }
        });
  }

  private static boolean isFilled(Node node) {
    return node instanceof ChartPane chartPane && chartPane.isFilled();
  }

  /// The renderer already has the frame of the last pulse. A snapshot waits in the queue of the
  /// renderer behind that frame. What runs next on the JavaFX thread therefore runs after the frame
  /// is in the window.
  private static void afterFrame(Runnable action) {
    new Region().snapshot(null, null);
    Platform.runLater(action);
  }
}
