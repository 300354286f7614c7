package org.sailau.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartProgressEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

final class ChartPaneTest extends WindowTest {

  private static ChartPane chart(FxRobot robot) {
    return robot.lookup("#results-chart").queryAs(ChartPane.class);
  }

  private static AtomicInteger paintsOf(JFreeChart chart) {
    AtomicInteger paints = new AtomicInteger();
    chart.addProgressListener(
        event -> {
          if (event.getType() == ChartProgressEvent.DRAWING_STARTED) {
            paints.incrementAndGet();
          }
        });
    return paints;
  }

  @Test
  void aBurstOfSizesIsPaintedOnce(FxRobot robot) {
    settle();
    settle();
    AtomicInteger paints = paintsOf(chart(robot).chart().orElseThrow());
    onUserThread(
        () -> {
          for (int i = 1; i <= 20; i++) {
            place(900 + i, 650 + i);
          }
        });
    assertThat(paints).hasValueBetween(1, 2);
  }

  @Test
  void nothingChangedIsNotPaintedAgain(FxRobot robot) {
    settle();
    settle();
    AtomicInteger paints = paintsOf(chart(robot).chart().orElseThrow());
    onUserThread(chart(robot)::requestFocus);
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).moveTo("#title").moveTo("#results-chart");
    settle();
    assertThat(paints).hasValue(0);
  }

  @Test
  void thePictureHasOnePixelForEachOfTheScreens(FxRobot robot) {
    screen();
    ChartPane pane = chart(robot);
    ImageView picture = (ImageView) pane.getChildrenUnmodifiable().getFirst();
    double scale = stage.getRenderScaleX();
    assertThat(picture.getImage().getWidth()).isEqualTo(Math.floor(pane.getWidth()) * scale);
    assertThat(picture.getFitWidth()).isEqualTo(Math.floor(pane.getWidth()));
  }

  @Test
  void aTabThatIsNotSelectedDoesNotFollow(FxRobot robot) {
    JFreeChart before = chart(robot).chart().orElseThrow();
    robot.clickOn("Turnout");
    pressShortcut(robot, KeyCode.M);
    assertThat(chart(robot).chart()).containsSame(before);
    robot.clickOn("Results");
    assertThat(chart(robot).chart()).isPresent().get().isNotSameAs(before);
  }
}
