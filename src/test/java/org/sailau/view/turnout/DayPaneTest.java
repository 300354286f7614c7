package org.sailau.view.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class DayPaneTest extends WindowTest {

  @BeforeEach
  void open(FxRobot robot) {
    onUserThread(() -> place(1280, 800));
    pressShortcut(robot, KeyCode.D);
    settle();
  }

  private String headline(FxRobot robot) {
    return robot.lookup("#day-chart").queryAs(ChartPane.class).chart().orElseThrow().headline();
  }

  private void focus(FxRobot robot) {
    onUserThread(() -> robot.lookup("#day-chart").query().requestFocus());
  }

  @Test
  void theDayAndItsFactsAreShown(FxRobot robot) {
    assertThat(headline(robot)).isEqualTo("By 12:05: Turkistan 64.21%\u00a0· All voters 38.55%");
    assertThat(screen())
        .contains(
            "+37.18",
            "Turkistan, from 10:05 to 12:05: from 27.03 to 64.21%. No cause is stated.",
            "55.5%",
            "7,450,395",
            "not stated")
        .anyMatch(text -> text.contains("105 pairs of hours compared, it never falls"));
  }

  @Test
  void leftAndRightMoveTheHour(FxRobot robot) {
    focus(robot);
    robot.type(KeyCode.RIGHT);
    settle();
    assertThat(headline(robot)).startsWith("By 14:05: Turkistan 76.61%");
    robot.type(KeyCode.LEFT, 9);
    settle();
    assertThat(headline(robot)).startsWith("By 10:05: Turkistan 27.03%");
  }

  @Test
  void unitsAreHighlightedAndNoLonger(FxRobot robot) {
    Button chip = robot.lookup("#day-chip-1").queryAs(Button.class);
    assertThat(chip.getText()).isEqualTo("Turkistan ×");
    robot.clickOn(chip);
    settle();
    assertThat(headline(robot)).startsWith("By 12:05: Abai 43.67%");
    robot.clickOn("#day-add");
    robot.clickOn("Akmola");
    settle();
    assertThat(screen()).contains("Abai ×", "Almaty city ×", "Akmola ×");
  }

  @Test
  void spaceHighlightsTheLineThatTheKeysWalkTo(FxRobot robot) {
    focus(robot);
    robot.type(KeyCode.HOME);
    settle();
    assertThat(session.unit().get()).isNotEmpty();
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(robot.lookup(".day-chip").queryAll()).hasSizeBetween(3, 5);
  }

  @Test
  void theTableOfTheDayIsCopied(FxRobot robot) {
    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard())
        .startsWith("Area\t10:05\t12:05\t14:05\t16:05\t18:05\t20:05\t22:00\n")
        .contains("\nTurkistan\t27.03\t64.21\t76.61\t80.09\t80.25\tnot stated\t80.37\n");
  }

  @Test
  void theResultIsOneKeyAway(FxRobot robot) {
    pressShortcut(robot, KeyCode.D);
    settle();
    assertThat(robot.lookup("#turnout-chart").queryAs(ChartPane.class).chart()).isPresent();
    assertThat(screen()).doesNotContain("+37.18");
  }

  @Test
  void placesAreComparedByAnHour(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT3);
    settle();
    robot.clickOn("#places-hour-2");
    settle();
    assertThat(
            robot.lookup("#places-chart").queryAs(ChartPane.class).chart().orElseThrow().headline())
        .isEqualTo("Turnout from 16.89% in Almaty city to 64.21% in Turkistan");
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT0).release(KeyCode.ALT);
    settle();
    assertThat(
            robot.lookup("#places-chart").queryAs(ChartPane.class).chart().orElseThrow().headline())
        .isEqualTo("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu");
  }
}
