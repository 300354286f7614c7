package org.sailau.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests that the texts of the record can be selected as in a browser.
final class SelectableLabelTest extends WindowTest {

  private SelectableLabel name(FxRobot robot) {
    settle();
    return robot.lookup("#record .record-name").queryAs(SelectableLabel.class);
  }

  private static Bounds place(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  @Test
  void aTextIsSelectedByDraggingAndCopied(FxRobot robot) {
    SelectableLabel name = name(robot);
    Bounds place = place(name);
    robot
        .moveTo(place.getMinX() + 1, place.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveTo(place.getMinX() + 250, place.getCenterY())
        .release(MouseButton.PRIMARY);
    settle();
    assertThat(name.selected()).contains("Kassym-Jomart Tokayev");
    assertThat(name.lookup(".selected-text")).isNotNull();
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).isEqualTo("Kassym-Jomart Tokayev");
    assertThat(screen()).contains("Copied");
    onUserThread(() -> robot.lookup("#results-chart").query().requestFocus());
    assertThat(name.selected()).isEmpty();
    assertThat(name.lookup(".selected-text")).isNull();
  }

  @Test
  void aDoubleClickSelectsAWordAndCtrlATheWholeText(FxRobot robot) {
    SelectableLabel name = name(robot);
    doubleClickFirstWord(robot, name);
    assertThat(name.selected()).contains("Kassym-Jomart");
    pressShortcut(robot, KeyCode.A);
    assertThat(name.selected()).contains("Kassym-Jomart Tokayev");
  }

  private void doubleClickFirstWord(FxRobot robot, SelectableLabel name) {
    Bounds place = place(name);
    robot.moveTo(place.getMinX() + 8, place.getCenterY()).doubleClickOn(MouseButton.PRIMARY);
    settle();
  }

  @Test
  void theContextMenuCopiesWhatIsSelected(FxRobot robot) {
    SelectableLabel name = name(robot);
    doubleClickFirstWord(robot, name);
    robot.clickOn(MouseButton.SECONDARY).clickOn("#context-text");
    assertThat(clipboard()).isEqualTo("Kassym-Jomart");
  }

  @Test
  void anotherRecordHasNothingSelected(FxRobot robot) {
    doubleClickFirstWord(robot, name(robot));
    robot.clickOn("Meiram Kazhyken");
    assertThat(name(robot).selected()).isEmpty();
  }
}
