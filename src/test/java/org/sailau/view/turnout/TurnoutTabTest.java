package org.sailau.view.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Turnouts on screen that are not stated, but follow from counts.
final class TurnoutTabTest extends WindowTest {

  private void open(String turnout) {
    String document =
        Elections.document("", List.of(new DocumentLine("Ann", "", "\"votes\": 3")))
            .replace(
                "\"kind\": \"electorate\"",
                "\"kind\": \"electorate\", \"turnout\": {\"electorate\": \"registered\", %s}"
                    .formatted(turnout));
    picks.add(file("turnout.json", document));
  }

  @ParameterizedTest
  @CsvSource({"7, 3, 42.86", "17140354, 13619916, 79.46"})
  void aTurnoutWorkedOutIsMarked(long eligible, long tookPart, String percent, FxRobot robot) {
    open("\"eligibleVoters\": %d, \"tookPart\": %d".formatted(eligible, tookPart));
    pressShortcut(robot, KeyCode.O);
    pressShortcut(robot, KeyCode.DIGIT2);
    assertThat(screen()).contains("Turnout " + percent + "%", "derived");
    robot.clickOn("#menu-edit").clickOn("#menu-copyTable");
    assertThat(clipboard())
        .contains("All\t" + eligible + "\t" + tookPart + "\t" + percent + " (derived)");
  }

  @Test
  void votersWhoseListIsElsewhereAreNotZero(FxRobot robot) {
    open("\"eligibleVoters\": 0, \"tookPart\": 60");
    pressShortcut(robot, KeyCode.O);
    pressShortcut(robot, KeyCode.DIGIT2);
    assertThat(screen())
        .contains("Turnout is not stated", "kept elsewhere")
        .doesNotContain("of 0 registered voters");
    robot.clickOn("#menu-edit").clickOn("#menu-copyTable");
    assertThat(clipboard()).contains("All\tkept elsewhere\t60\tnot stated");
  }
}
