package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.Measure;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests that the window can be used without a mouse.
final class KeyboardTest extends WindowTest {

  private static final int MAX_STOPS = 40;

  private String focused() {
    Node owner = stage.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  private void tabTo(FxRobot robot, String id) {
    for (int i = 0; i < MAX_STOPS && !focused().equals(id); i++) {
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(focused()).isEqualTo(id);
  }

  private void type(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /// Opens a file, reads a figure, switches the measure, and finds an organisation.
  @Test
  void theWholeJobIsDoneByKeys(FxRobot robot) {
    picks.add(file("kazakhstan.json", bundled()));
    pressShortcut(robot, KeyCode.W);
    assertThat(screen()).contains("No election is open");
    pressShortcut(robot, KeyCode.O);

    tabTo(robot, "results-chart");
    type(robot, KeyCode.DOWN, KeyCode.DOWN);
    assertThat(stage.getScene().getFocusOwner().getAccessibleText())
        .startsWith("Karakat Abden, 2.60 percent, 206,206 votes");
    assertThat(String.join(" ", VisibleTexts.read(robot.lookup("#record").queryParent())))
        .contains("National Alliance of Professional Social Workers");

    pressShortcut(robot, KeyCode.M);
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
    assertThat(screen()).contains("206,206 votes");

    pressShortcut(robot, KeyCode.DIGIT4);
    tabTo(robot, "search");
    robot.write("turkic");
    assertThat(screen()).contains("3 of 10", "Organization of Turkic States");
    tabTo(robot, "organisations");
    type(robot, KeyCode.DOWN, KeyCode.DOWN);
    ListView<?> list = robot.lookup("#organisations").queryListView();
    assertThat(list.getSelectionModel().getSelectedIndex()).isPositive();

    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard()).contains("Organization of Turkic States");
  }

  @ParameterizedTest
  @CsvSource({
    "DIGIT1, tabs results-chart results-table record-page measure-SHARE",
    "DIGIT2, tabs turnout-chart stations-chart",
    "DIGIT4, tabs search organisations observers-chart"
  })
  void tabGoesThroughEverythingInOrderAndRoundAgain(KeyCode tab, String stops, FxRobot robot) {
    pressShortcut(robot, tab);
    onUserThread(() -> robot.lookup("#tabs").query().requestFocus());
    List<String> visited = new ArrayList<>();
    do {
      visited.add(focused());
      type(robot, KeyCode.TAB);
    } while (!focused().equals("tabs") && visited.size() < MAX_STOPS);
    assertThat(visited).containsSubsequence(stops.split(" "));
    assertThat(focused()).as("round again").isEqualTo("tabs");
    List<String> back = new ArrayList<>();
    do {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      back.addFirst(focused());
    } while (!focused().equals("tabs") && back.size() < MAX_STOPS);
    assertThat(back).as("the same way back").isEqualTo(visited);
  }

  @Test
  void theFocusCanBeSeen(FxRobot robot) {
    for (String id : List.of("tabs", "measure-SHARE", "results-chart", "results-table")) {
      tabTo(robot, id);
      assertThat(stage.getScene().getFocusOwner().isFocusVisible()).as(id).isTrue();
    }
  }

  @Test
  void aChartIsWalkedFromEndToEnd(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    tabTo(robot, "stations-chart");
    Node chart = stage.getScene().getFocusOwner();
    type(robot, KeyCode.END);
    assertThat(chart.getAccessibleText()).isEqualTo("within the country: 10,033 (derived), 4 of 4");
    type(robot, KeyCode.LEFT);
    assertThat(chart.getAccessibleText()).endsWith("53, 3 of 4");
    type(robot, KeyCode.HOME, KeyCode.UP);
    assertThat(chart.getAccessibleText()).isEqualTo("in total: 10,101, 1 of 4");
  }

  @Test
  void theSameAsATableIsOneKeyAway(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    tabTo(robot, "turnout-chart");
    pressShortcut(robot, KeyCode.T);
    assertThat(focused()).isEqualTo("turnout-chart-table");
    assertThat(screen()).contains("Turnout 69.44%, abroad 88.47%", "3,653,419 (derived)");
    assertThat(robot.lookup("#stations-chart-table").queryTableView().getItems().toString())
        .contains("within the country, 10,033 (derived)");
    pressShortcut(robot, KeyCode.T);
    assertThat(focused()).isEqualTo("turnout-chart");
    assertThat(screen()).contains("Turnout 69.44%, abroad 88.47%");
  }

  @Test
  void theFocusIsStillSeenAfterAnotherLookAndAsATable(FxRobot robot) {
    tabTo(robot, "results-chart");
    pressShortcut(robot, KeyCode.ADD);
    settle();
    assertThat(focused()).isEqualTo("results-chart");
    Region frame = robot.lookup("#results-chart .chart-frame").queryAs(Region.class);
    assertThat(frame.getBorder().getStrokes().getFirst().getTopStroke())
        .isNotEqualTo(Color.TRANSPARENT);
    pressShortcut(robot, KeyCode.T);
    settle();
    Region table = robot.lookup("#results-chart-table").queryAs(Region.class);
    assertThat(table.isFocused()).isTrue();
    assertThat(table.getBorder().getStrokes().getFirst().getTopStroke())
        .isNotEqualTo(Color.TRANSPARENT);
  }

  @Test
  void whatIsReachedInAHighChartIsScrolledIntoSight(FxRobot robot) {
    onUserThread(() -> appearance.prefer(Preferences.defaults().withTextSize(200)));
    settle();
    tabTo(robot, "results-chart");
    type(robot, KeyCode.END);
    settle();
    Bounds window = stage.getScene().getRoot().getLayoutBounds();
    Node ring = robot.lookup("#results-chart .chart-ring").query();
    Bounds place = ring.localToScene(ring.getLayoutBounds());
    assertThat(place.getMinY()).isPositive();
    assertThat(place.getMaxY()).isLessThan(window.getMaxY());
  }

  @Test
  void theSwitchFollowsTheArrowKeys(FxRobot robot) {
    tabTo(robot, "measure-SHARE");
    type(robot, KeyCode.RIGHT);
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
    type(robot, KeyCode.LEFT);
    assertThat(session.measure().get()).isEqualTo(Measure.SHARE);
  }

  @Test
  void menusOpenByKey(FxRobot robot) {
    type(
        robot,
        KeyCode.F10,
        KeyCode.RIGHT,
        KeyCode.RIGHT,
        KeyCode.RIGHT,
        KeyCode.DOWN,
        KeyCode.DOWN,
        KeyCode.ENTER);
    assertThat(appearance.look().get().texts().language()).isEqualTo(Language.KAZAKH);
  }

  @Test
  void everyShortcutIsListedUnderF1(FxRobot robot) {
    type(robot, KeyCode.F1);
    List<String> listed = VisibleTexts.read(robot.lookup("#shortcuts").queryParent());
    assertThat(listed)
        .contains("Open", "Ctrl+O", "Go to the menu bar", "F10, Alt", "Tab, Shift+Tab");
    var shown = robot.lookup("#shortcuts-table").queryTableView().getItems().toString();
    assertThat(stage.getScene().getAccelerators().keySet())
        .allSatisfy(
            keys -> {
              if (!List.of("F1", "↵").contains(keys.getDisplayText())) {
                assertThat(shown).contains(keys.getDisplayText());
              }
            });
    type(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
  }

  @Test
  void theFormatOfDatasetsIsExplainedInHelp(FxRobot robot) {
    onUserThread(
        () ->
            window.menus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-format".equals(item.getId()))
                .forEach(MenuItem::fire));
    List<String> said = VisibleTexts.read(robot.lookup("#format").queryParent());
    assertThat(said).anyMatch(sentence -> sentence.contains("{ \"moreThan\": 614 }"));
    assertThat(robot.lookup("#format-fields").queryTableView().getItems().toString())
        .contains("contests[].shareBase", "What the shares are shares of, if the source says so.");
    type(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#format").tryQuery()).isEmpty();
  }

  @Test
  void settingsAreChangedByKeysAndHoldAtOnce(FxRobot robot) {
    pressShortcut(robot, KeyCode.COMMA);
    ComboBox<?> colours = robot.lookup("#settings-colours").queryComboBox();
    onUserThread(colours::requestFocus);
    type(robot, KeyCode.DOWN, KeyCode.DOWN);
    assertThat(appearance.preferences().colours()).isEqualTo(Colours.DARK);
    ComboBox<?> again = robot.lookup("#settings-colours").queryComboBox();
    assertThat(again).isNotSameAs(colours);
    assertThat(again.isFocused()).as("the focus stays where it was").isTrue();
    type(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#settings").tryQuery()).isEmpty();
  }
}
