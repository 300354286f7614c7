package org.sailau.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartProgressEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.settings.Preferences;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

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
    AtomicInteger paints = paintsOf(chart(robot).jfreeChart().orElseThrow());
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
    AtomicInteger paints = paintsOf(chart(robot).jfreeChart().orElseThrow());
    onUserThread(chart(robot)::requestFocus);
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).moveTo("#title").moveTo("#results-chart");
    settle();
    assertThat(paints).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 1.5})
  void thePictureHasOnePixelForEachOfTheScreens(double scale, FxRobot robot) {
    settle();
    try {
      onUserThread(() -> stage.setRenderScaleX(scale));
      settle();
      ChartPane chartPane = chart(robot);
      ImageView picture = (ImageView) chartPane.getChildrenUnmodifiable().getFirst();
      double width = Math.floor(chartPane.getWidth());
      assertThat(picture.getImage().getWidth()).isEqualTo((double) Math.round(width * scale));
      assertThat(picture.getFitWidth()).isEqualTo(width);
    } finally {
      onUserThread(() -> stage.setRenderScaleX(1));
    }
  }

  @Test
  void aTabThatIsNotSelectedDoesNotFollow(FxRobot robot) {
    JFreeChart before = chart(robot).jfreeChart().orElseThrow();
    robot.clickOn("Turnout");
    pressShortcut(robot, KeyCode.M);
    assertThat(chart(robot).jfreeChart()).containsSame(before);
    robot.clickOn("Results");
    assertThat(chart(robot).jfreeChart()).isPresent().get().isNotSameAs(before);
  }

  @Test
  void barsGrowWhereMotionIsWantedAndEndWhole(FxRobot robot) throws TimeoutException {
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(Preferences.Motion.FULL)));
    settle();
    AtomicReference<Double> least = new AtomicReference<>(1.0);
    onUserThread(
        () ->
            chart(robot)
                .growth()
                .addListener((_, _, now) -> least.accumulateAndGet(now.doubleValue(), Math::min)));
    pressShortcut(robot, KeyCode.M);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> least.get() == 0 && chart(robot).growth().get() == 1);
  }

  @Test
  void nothingMovesWhereMotionIsReduced(FxRobot robot) {
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(Preferences.Motion.REDUCED)));
    settle();
    AtomicInteger changes = new AtomicInteger();
    onUserThread(() -> chart(robot).growth().addListener(_ -> changes.incrementAndGet()));
    pressShortcut(robot, KeyCode.M);
    settle();
    assertThat(changes).hasValue(0);
    assertThat(chart(robot).growth().get()).isEqualTo(1);
  }
}
