package org.sailau.view.chart;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// Tells when a chart can be seen in a window for the first time. For JavaFX's thread.
public final class FirstChartPainted {

  private FirstChartPainted() {}

  /// Runs something once, when the frame that has the first chart on it is on the screen.
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

  /// The frame of the pulse before is in the renderer's hands by now. A snapshot waits in the same
  /// queue, so the frame is finished after it, and what then comes next on this thread comes after
  /// the frame was put into the window.
  private static void afterFrame(Runnable action) {
    new Region().snapshot(null, null);
    Platform.runLater(action);
  }
}
