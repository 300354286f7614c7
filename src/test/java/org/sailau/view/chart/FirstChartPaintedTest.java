package org.sailau.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

final class FirstChartPaintedTest extends WindowTest {

  private static final Color LEADING_BAR = Color.web("#5B3C9E");

  /// What the screen showed when the action ran.
  private final List<WritableImage> seen = new ArrayList<>();

  private void keepScreen(FxRobot robot) {
    Point2D chart = robot.lookup("#results-chart").query().localToScreen(0, 0);
    seen.add(
        new Robot()
            .getScreenCapture(null, new Rectangle2D(chart.getX(), chart.getY(), 400, 300), false));
  }

  @Test
  void itIsOnTheScreenWhenThatIsSaid(FxRobot robot) throws Exception {
    pressShortcut(robot, KeyCode.W);
    onUserThread(() -> FirstChartPainted.whenSeen(stage.getScene(), () -> keepScreen(robot)));
    settle();
    onUserThread(() -> stage.getScene().getRoot().requestLayout());
    settle();
    assertThat(seen).as("nothing is open").isEmpty();
    onUserThread(session::openBundled);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !seen.isEmpty());
    WritableImage image = seen.getFirst();
    assertThat(
            IntStream.range(0, 300)
                .filter(
                    y ->
                        IntStream.range(0, 400)
                            .anyMatch(
                                x -> image.getPixelReader().getColor(x, y).equals(LEADING_BAR)))
                .count())
        .as("rows of pixels with the leading bar")
        .isGreaterThan(10);
    onUserThread(() -> session.open(file("a.json", referendum("Again", 2, 1))));
    settle();
    assertThat(seen).as("said once").hasSize(1);
  }
}
