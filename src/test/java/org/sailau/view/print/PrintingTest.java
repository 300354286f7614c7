package org.sailau.view.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class PrintingTest extends WindowTest {

  private List<String> dialog(FxRobot robot) {
    settle();
    return VisibleTexts.read(robot.lookup("#print").queryParent());
  }

  @Test
  void theChartIsPrintedBlackOnWhiteAsSharpAsPaperShows(FxRobot robot) {
    printing.printers.addAll(List.of("Office", "Hall"));
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(Colours.DARK)));
    pressShortcut(robot, KeyCode.P);
    assertThat(dialog(robot)).contains("Office", "Print");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(printing.printed)
        .containsExactly("Office: Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
    Image page = printing.pages.getFirst();
    assertThat(page.getWidth()).as("10 inches").isEqualTo(3000);
    assertThat(page.getHeight()).as("7 inches").isEqualTo(2100);
    assertThat(page.getPixelReader().getColor(0, 0)).isEqualTo(Color.WHITE);
    assertThat(robot.lookup("#print").tryQuery()).isEmpty();
  }

  @Test
  void theFocusedChartIsPrintedOnTheChosenPrinter(FxRobot robot) {
    printing.printers.addAll(List.of("Office", "Hall"));
    pressShortcut(robot, KeyCode.DIGIT2);
    settle();
    onUserThread(() -> robot.lookup("#stations-chart").query().requestFocus());
    pressShortcut(robot, KeyCode.P);
    onUserThread(() -> robot.lookup("#print-printer").query().requestFocus());
    robot.type(KeyCode.DOWN);
    robot.clickOn("#print-do");
    settle();
    assertThat(printing.printed).singleElement().asString().startsWith("Hall: 10,101");
  }

  @Test
  void withoutAPrinterItIsSaidWhatCanBeDone(FxRobot robot) {
    pressShortcut(robot, KeyCode.P);
    assertThat(dialog(robot))
        .anyMatch(text -> text.startsWith("No printer was found.") && text.contains("PDF"));
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup("#print").tryQuery()).isEmpty();
  }

  @Test
  void aPrinterThatDoesNotTakeItIsNamed(FxRobot robot) {
    printing.printers.add("Office");
    printing.broken = true;
    pressShortcut(robot, KeyCode.P);
    robot.type(KeyCode.ENTER);
    assertThat(dialog(robot)).anyMatch(text -> text.startsWith("Office did not accept the chart."));
  }
}
