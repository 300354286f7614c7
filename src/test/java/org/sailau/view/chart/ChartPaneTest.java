package org.sailau.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
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

  /// The bundled election with names of so many letters.
  private Path longNames(int letters) {
    String name = "Александр".repeat(letters / 9);
    return file(
        "long.json",
        bundled()
            .replaceAll(
                "\"en\": *\"(Kassym|Zhiguli|Karakat|Meiram|Nurlan|Saltanat)",
                "\"en\":\"" + name + "$1"));
  }

  private static String message(FxRobot robot) {
    return robot
        .lookup("#results-chart .chart-message")
        .tryQueryAs(Label.class)
        .filter(Node::isVisible)
        .map(Label::getText)
        .orElse("");
  }

  private void doHeld() {
    onUserThread(
        () -> {
          List<Runnable> jobs = List.copyOf(held);
          held.clear();
          jobs.forEach(Runnable::run);
        });
    settle();
  }

  @Test
  void aChartOfVeryMuchTextIsMeasuredAndDrawnInTheBackground(FxRobot robot) {
    settle();
    ChartPane pane = chart(robot);
    ImageView picture = (ImageView) pane.getChildrenUnmodifiable().getFirst();
    Image before = picture.getImage();
    holdingOthers = true;
    onUserThread(() -> session.open(longNames(1500)));
    settle();
    assertThat(message(robot)).isEqualTo("The chart is being drawn…");
    assertThat(picture.getImage()).as("the picture before").isSameAs(before);
    assertThat(pane.items()).as("items of another chart").isEmpty();
    assertThat(held).hasSize(1);
    onUserThread(pane::requestFocus);
    Optional<String> chosen = pane.chosen().get();
    robot.type(KeyCode.END);
    assertThat(pane.chosen().get()).as("no item can be chosen").isEqualTo(chosen);
    for (int jobs = 0; jobs < 10 && !held.isEmpty(); jobs++) {
      doHeld();
    }
    assertThat(held).isEmpty();
    assertThat(message(robot)).isEmpty();
    assertThat(picture.getImage()).isNotSameAs(before);
    assertThat(picture.getFitHeight()).isGreaterThan(before.getHeight());
    assertThat(pane.items()).hasSize(7);
    robot.type(KeyCode.END);
    assertThat(pane.chosen().get()).isNotEqualTo(chosen);
  }

  @Test
  void onlyTheNewestOfSeveralHeavyChartsIsShown(FxRobot robot) {
    settle();
    holdingOthers = true;
    onUserThread(() -> session.open(longNames(1500)));
    settle();
    pressShortcut(robot, KeyCode.M);
    pressShortcut(robot, KeyCode.M);
    pressShortcut(robot, KeyCode.M);
    assertThat(held).as("one job at a time").hasSize(1);
    for (int jobs = 0; jobs < 10 && !held.isEmpty(); jobs++) {
      doHeld();
    }
    ChartPane pane = chart(robot);
    assertThat(pane.items()).hasSize(7);
    assertThat(message(robot)).isEmpty();
    assertThat(pane.chart().orElseThrow().id()).isEqualTo("votes");
  }

  @Test
  void anOrdinaryChartIsDrawnAtOnce(FxRobot robot) {
    settle();
    holdingOthers = true;
    pressShortcut(robot, KeyCode.M);
    settle();
    assertThat(held).isEmpty();
    assertThat(chart(robot).items()).hasSize(7);
    assertThat(chart(robot).chart().orElseThrow().description())
        .hasSizeLessThan(ChartPainter.MAX_AT_ONCE / 2);
  }

  @Test
  void aChartThatIsTooHighSaysSoAndHasItsTable(FxRobot robot) {
    String name = "Слово ".repeat(100);
    String choices =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "{\"id\":\"x%d\",\"name\":{\"en\":\"%s %d\"},\"nominator\":{\"name\":{\"en\":\"%s\"}}}"
                        .formatted(i, name, i, name))
            .collect(Collectors.joining(","));
    String tallies =
        IntStream.range(0, 30)
            .mapToObj(i -> "{\"choice\":\"x%d\",\"votes\":%d}".formatted(i, i + 1))
            .collect(Collectors.joining(","));
    Path file =
        file(
            "high.json",
            """
            {"format": "sailau-election/1", "title": {"en": "High"}, "date": "2024-10-06",
            "status": "final",
            "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-10-08"}],
            "units": [{"id": "all", "name": {"en": "All voters"}}],
            "contests": [{"id": "q", "name": {"en": "Q"}, "choiceKind": "candidate",
            "unit": "all", "rounding": {"decimals": 1, "mode": "half-up", "stated": true},
            "choices": [%s], "tallies": [%s]}]}\
            """
                .formatted(choices, tallies));
    onUserThread(
        () -> {
          place(620, 700);
          session.open(file);
        });
    settle();
    settle();
    assertThat(message(robot))
        .isEqualTo(
            "The texts of this chart are too long for a picture on the screen. Its table has all"
                + " of them.");
    assertThat(((ImageView) chart(robot).getChildrenUnmodifiable().getFirst()).getImage()).isNull();
    TableView<?> table = robot.lookup("#results-table").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(30);
    pressShortcut(robot, KeyCode.DIGIT1);
    onUserThread(() -> session.openBundled());
    settle();
    assertThat(message(robot)).isEmpty();
    assertThat(chart(robot).items()).hasSize(7);
  }
}
