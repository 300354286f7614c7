package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.text.Language;
import org.testfx.api.FxRobot;

/// Tests the menus that the right mouse button and the keyboard open in charts, tables and records.
final class ContextMenuTest extends WindowTest {

  private static final String ABDEN = "Karakat Abden: 2.60%, 206,206 votes";

  /// Clicks with the right button on the third bar of the results.
  private void rightClickThirdBar(FxRobot robot) {
    settle();
    Bounds chart = bounds(robot.lookup("#results-chart").query());
    robot.clickOn(
        chart.getMinX() + 60, chart.getMinY() + 0.45 * chart.getHeight(), MouseButton.SECONDARY);
    settle();
  }

  private static Bounds bounds(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  private void focus(FxRobot robot, String id) {
    settle();
    Node node = robot.lookup("#" + id).query();
    onUserThread(node::requestFocus);
  }

  @Test
  void theFigureOfABarIsCopiedWithItsBaseAndSource(FxRobot robot) {
    rightClickThirdBar(robot);
    robot.clickOn("#context-figure");
    assertThat(clipboard())
        .startsWith(ABDEN + "\n")
        .contains("The source does not state the base of these shares.")
        .endsWith(
            "Source: The Astana Times, 21 November 2022, citing the Central Election Commission"
                + " (CEC).");
    assertThat(screen()).contains("Copied: " + ABDEN);
    assertThat(session.choice().get()).as("the bar is chosen").contains("abden");
  }

  @Test
  void theChartIsCopiedAndSaidToBe(FxRobot robot) {
    rightClickThirdBar(robot);
    robot.clickOn("#context-chart");
    onUserThread(() -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
    assertThat(screen()).contains("Chart copied: Results as bars: President of Kazakhstan");
  }

  @Test
  void aRowOfTheTableCopiesItsFigure(FxRobot robot) {
    settle();
    robot.clickOn("Meiram Kazhyken", MouseButton.SECONDARY);
    robot.clickOn("#context-figure");
    assertThat(clipboard()).startsWith("Meiram Kazhyken: 2.53%, 200,907 votes\n");
  }

  @Test
  void theTableIsCopiedFromItsMenuAndSaidToBe(FxRobot robot) {
    focus(robot, "results-table");
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    robot.clickOn("#context-table");
    assertThat(clipboard()).startsWith("Candidate\tShare, %\tVotes\n");
    assertThat(screen()).contains("Table copied, rows: 7");
  }

  @Test
  void theRecordIsCopiedAsText(FxRobot robot) {
    onUserThread(() -> place(1000, 950));
    settle();
    robot.clickOn("#record", MouseButton.SECONDARY);
    robot.clickOn("#context-record");
    assertThat(clipboard())
        .startsWith("Kassym-Jomart Tokayev\nShare\t81.31%")
        .contains("\t6,455,848 to 6,461,518 (derived)\n")
        .contains(
            "\n"
                + "In the source’s words\t“Incumbent President of Kazakhstan Kassym-Jomart"
                + " Tokayev won");
    assertThat(screen()).contains("Copied: Kassym-Jomart Tokayev");
  }

  @Test
  void theEditMenuCopiesTheRecordAndTheCheck(FxRobot robot) {
    robot.clickOn("#menu-edit").clickOn("#menu-copyRecord");
    assertThat(clipboard()).startsWith("Kassym-Jomart Tokayev\nShare\t81.31%");
    pressShortcut(robot, KeyCode.DIGIT6);
    robot.clickOn("#menu-edit").clickOn("#menu-copyRecord");
    assertThat(clipboard()).contains("\nAgrees: ").contains("7,940,283 to 7,946,281");
  }

  @Test
  void theKeyboardOpensTheMenuOfTheFocusedChart(FxRobot robot) {
    focus(robot, "results-chart");
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    assertThat(robot.lookup("#context-figure").tryQuery()).isPresent();
    robot.type(KeyCode.ENTER);
    assertThat(clipboard()).startsWith(ABDEN);
    assertThat(robot.lookup("#context-figure").tryQuery()).as("closed").isEmpty();
  }

  @Test
  void theMenuOfAChartExportsThatChart(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    focus(robot, "stations-chart");
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    robot.clickOn("#context-export");
    settle();
    assertThat(VisibleTexts.read(robot.lookup("#export").queryParent()))
        .contains("10,101 polling stations, 68 of them abroad");
  }

  @ParameterizedTest
  @CsvSource({
    "DIGIT2, turnout-chart, Voting abroad: 88.47%",
    "DIGIT2, stations-chart, in total: 10101",
    "DIGIT4, observers-chart, Observers accredited: more than 614"
  })
  void everyChartHasTheFigureOfItsChosenItem(
      KeyCode tab, String chart, String expected, FxRobot robot) {
    pressShortcut(robot, tab);
    focus(robot, chart);
    robot.type(KeyCode.HOME);
    if (expected.startsWith("Voting")) {
      robot.type(KeyCode.DOWN);
    }
    pressShortcut(robot, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard().replace(",", "")).startsWith(expected.replace(",", ""));
  }

  @Test
  void anOrganisationAndACheckAreFiguresToo(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT4);
    settle();
    robot.clickOn("Organization of Turkic States", MouseButton.SECONDARY);
    robot.clickOn("#context-figure");
    assertThat(clipboard()).endsWith("Organization of Turkic States, OTS");
    pressShortcut(robot, KeyCode.DIGIT6);
    pressShortcut(robot, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard()).startsWith("Agrees: ");
  }

  @Test
  void ofAChartAsATableTheSelectedRowIsTheFigure(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    pressShortcut(robot, KeyCode.T);
    settle();
    TableView<?> table = robot.lookup("#turnout-chart-table").queryTableView();
    onUserThread(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(0);
        });
    pressShortcut(robot, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard()).startsWith("All voters: Turnout, %, 69.44");
  }

  @Test
  void withoutASelectionTheWindowSaysWhatToDo(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    pressShortcut(robot, KeyCode.ALT, KeyCode.C);
    assertThat(screen()).contains("Nothing is selected. Choose a bar or a row first.");
  }

  @Test
  void whatIsSaidIsHeardAndGoesAgain(FxRobot robot) {
    String summary = robot.lookup("#summary").queryLabeled().getText();
    focus(robot, "results-table");
    String name = robot.lookup("#results-table").query().getAccessibleText();
    pressShortcut(robot, KeyCode.C);
    assertThat(robot.lookup("#results-table").query().getAccessibleText())
        .isEqualTo("Table copied, rows: 7");
    onUserThread(window.viewState()::endSaying);
    assertThat(robot.lookup("#results-table").query().getAccessibleText()).isEqualTo(name);
    assertThat(robot.lookup("#summary").queryLabeled().getText()).isEqualTo(summary);
  }

  @ParameterizedTest
  @CsvSource({"RUSSIAN, Копировать значение", "KAZAKH, Мәнді көшіру"})
  void theMenuSpeaksTheLanguageOfTheWindow(Language language, String expected, FxRobot robot) {
    onUserThread(() -> appearance.speak(language));
    rightClickThirdBar(robot);
    assertThat(robot.lookup("#context-menu").tryQuery()).isPresent();
    assertThat(robot.lookup(expected).tryQuery()).isPresent();
  }
}
