package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.testfx.api.FxRobot;

/// Tests what screen readers are told.
final class AccessibilityTest extends WindowTest {

  private static @Nullable Object ask(Node node, AccessibleAttribute attribute, Object... of) {
    Object[] answer = new Object[1];
    onUserThread(() -> answer[0] = String.valueOf(node.queryAccessibleAttribute(attribute, of)));
    return answer[0];
  }

  private static Node part(Node node, AccessibleAttribute attribute, Object... of) {
    List<Node> answer = new ArrayList<>();
    onUserThread(() -> answer.add((Node) node.queryAccessibleAttribute(attribute, of)));
    return answer.getFirst();
  }

  /// The role and the text of every visible node that the keys can reach, by its id.
  private Map<String, String> heard() {
    settle();
    Map<String, String> heard = new LinkedHashMap<>();
    onUserThread(() -> hear(stage.getScene().getRoot(), heard));
    return heard;
  }

  private static void hear(Node node, Map<String, String> heard) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable()) {
      @Nullable Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      @Nullable Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
      heard.put(
          node.getId() == null ? "without id " + heard.size() : node.getId(),
          node.getAccessibleRole() + ": " + (label instanceof Node named ? text(named) : text));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> hear(child, heard));
    }
  }

  private static @Nullable Object text(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatKeysReachHasARoleAndAName(Language language, FxRobot robot) {
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(language)));
    for (KeyCode tab :
        List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6)) {
      pressShortcut(robot, tab);
      for (int table = 0; table < 2; table++) {
        Map<String, String> heard = heard();
        assertThat(heard).hasSizeGreaterThan(2);
        heard.remove("tabs"); // The tabs themselves have the texts.
        assertThat(heard)
            .allSatisfy(
                (id, said) ->
                    assertThat(said)
                        .as(id)
                        .doesNotStartWith("NODE")
                        .doesNotStartWith("PARENT")
                        .doesNotEndWith(": null")
                        .doesNotEndWith(": "));
        pressShortcut(robot, KeyCode.T);
      }
    }
  }

  @Test
  void whereThereIsNothingNobodyStops(FxRobot robot) {
    picks.add(file("referendum.json", referendum("A question", 71, 29)));
    pressShortcut(robot, KeyCode.O);
    pressShortcut(robot, KeyCode.DIGIT4);
    assertThat(heard()).doesNotContainKey("observers-chart").containsKey("search");
    pressShortcut(robot, KeyCode.DIGIT2);
    assertThat(heard()).doesNotContainKey("stations-chart");
  }

  @Test
  void chartsSayWhatTheyShow(FxRobot robot) {
    Node results = robot.lookup("#results-chart").query();
    assertThat(results.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
    assertThat(String.valueOf(ask(results, AccessibleAttribute.TEXT)))
        .startsWith(
            "Results as bars: President of Kazakhstan. Kassym-Jomart Tokayev won with 81.31%")
        .contains("Kassym-Jomart Tokayev, 81.31 percent, votes not stated")
        .contains("1 of 7")
        .contains("Not in the source, 5.80 percent");
    assertThat(ask(results, AccessibleAttribute.HELP))
        .isEqualTo("The arrow keys move through the chart. Ctrl+T shows it as a table.");
    pressShortcut(robot, KeyCode.DIGIT2);
    assertThat(
            String.valueOf(ask(robot.lookup("#turnout-chart").query(), AccessibleAttribute.TEXT)))
        .startsWith("Turnout as half rings. Turnout 69.44%, abroad 88.47%.")
        .contains("All voters: 69.44 percent, of 11,953,465 eligible voters")
        .contains("Did not vote: 3,653,419 (derived)");
    assertThat(
            String.valueOf(ask(robot.lookup("#stations-chart").query(), AccessibleAttribute.TEXT)))
        .startsWith("Polling stations. in total: 10,101");
    pressShortcut(robot, KeyCode.DIGIT4);
    assertThat(
            String.valueOf(ask(robot.lookup("#observers-chart").query(), AccessibleAttribute.TEXT)))
        .startsWith("Observers and foreign reporters as bars. Observers accredited: more than 614");
  }

  @Test
  void aChartSaysTheBarThatIsReached(FxRobot robot) {
    Node results = robot.lookup("#results-chart").query();
    onUserThread(results::requestFocus);
    assertThat(String.valueOf(ask(results, AccessibleAttribute.TEXT)))
        .startsWith("Results as bars");
    robot.type(KeyCode.DOWN);
    assertThat(ask(results, AccessibleAttribute.TEXT))
        .isEqualTo("Zhiguli Dairabayev, 3.42 percent, 271,641 votes, Auyl Party, 2 of 7");
  }

  @Test
  void tablesListsAndTabsSpeakThroughTheirParts(FxRobot robot) {
    Node table = robot.lookup("#results-table").query();
    assertThat(ask(table, AccessibleAttribute.ROW_COUNT)).isEqualTo("7");
    settle();
    Node name = part(table, AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 0);
    Node share = part(table, AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 1);
    assertThat(ask(name, AccessibleAttribute.TEXT)).isEqualTo("Kassym-Jomart Tokayev");
    assertThat(ask(share, AccessibleAttribute.TEXT)).isEqualTo("81.31");
    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
    assertThat(ask(tabs, AccessibleAttribute.ITEM_COUNT)).isEqualTo("6");
    assertThat(ask(part(tabs, AccessibleAttribute.ITEM_AT_INDEX, 1), AccessibleAttribute.TEXT))
        .isEqualTo("Turnout");
    pressShortcut(robot, KeyCode.DIGIT4);
    settle();
    Node list = robot.lookup("#organisations").query();
    assertThat(ask(list, AccessibleAttribute.TEXT))
        .isEqualTo("10 international organisations observed");
    assertThat(ask(part(list, AccessibleAttribute.ITEM_AT_INDEX, 0), AccessibleAttribute.TEXT))
        .isEqualTo("1. OSCE Office for Democratic Institutions and Human Rights, OSCE/ODIHR");
    assertThat(
            String.valueOf(
                ask(part(list, AccessibleAttribute.ITEM_AT_INDEX, 10), AccessibleAttribute.TEXT)))
        .startsWith("representatives of foreign countries. The source’s list ends");
  }

  @Test
  void theTableInAChartsPlaceSpeaks(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    pressShortcut(robot, KeyCode.T);
    settle();
    Node table = robot.lookup("#turnout-chart-table").query();
    assertThat(ask(table, AccessibleAttribute.TEXT)).isEqualTo("Turnout as half rings, as a table");
    assertThat(
            ask(
                part(table, AccessibleAttribute.CELL_AT_ROW_COLUMN, 1, 2),
                AccessibleAttribute.TEXT))
        .isEqualTo("8,300,046");
  }

  @Test
  void problemsAreHeardAtOnce(FxRobot robot) {
    picks.add(file("bad.json", "[]"));
    pressShortcut(robot, KeyCode.O);
    Node report = stage.getScene().getFocusOwner();
    assertThat(report.getId()).isEqualTo("problems-report");
    assertThat(report.getAccessibleText()).startsWith("bad.json was not opened");
  }

  @Test
  void settingsAreNamedByTheirLabels(FxRobot robot) {
    pressShortcut(robot, KeyCode.COMMA);
    settle();
    Map<String, String> heard = new LinkedHashMap<>();
    onUserThread(() -> hear(robot.lookup("#settings").query(), heard));
    assertThat(heard)
        .contains(
            entry("settings-language", "COMBO_BOX: Language"),
            entry("settings-textSize", "COMBO_BOX: Text size"),
            entry("settings-patterns", "CHECK_BOX: Patterns instead of shades"));
  }
}
