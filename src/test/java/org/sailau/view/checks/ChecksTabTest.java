package org.sailau.view.checks;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Rule;
import org.sailau.text.Language;
import org.sailau.view.window.PlaceDatasets;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.sailau.wording.FindingWords;
import org.testfx.api.FxRobot;

/// Tests the tab with the checks.
final class ChecksTabTest extends WindowTest {

  private void misprint(FxRobot robot, String before, String after) {
    picks.add(file("misprint.json", bundled().replace(before, after)));
    pressShortcut(robot, KeyCode.O);
    settle();
  }

  private String detail(FxRobot robot) {
    settle();
    return String.join(" ", VisibleTexts.read(robot.lookup("#check").queryParent()));
  }

  private String tab(FxRobot robot) {
    settle();
    return robot
        .lookup("#tabs")
        .queryAs(TabPane.class)
        .getSelectionModel()
        .getSelectedItem()
        .getId();
  }

  @Test
  void theMostTellingCheckIsOpen(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    assertThat(screen())
        .contains("Agrees  13", "Turnout: All voters", "8,300,046 of 11,953,465 is 69.44%");
    onUserThread(() -> robot.lookup("#check-list").queryListView().scrollTo(21));
    assertThat(screen())
        .contains(
            "Not stated  6", "Contradicts  0", "None. No stated figures contradict each other.");
    assertThat(detail(robot))
        .contains(
            "Votes match shares (5 candidates)",
            "A share printed as 3.42% can be any value from 3.415 to less than 3.425.",
            "100 · 206,206 ÷ 2.605 < N ≤ 100 · 206,206 ÷ 2.595",
            "7,915,777.35… < N ≤ 7,946,281.31…",
            "7,915,778 to 7,946,281 derived",
            "One base fits all 5: 7,940,283 to 7,946,281",
            "Whole numbers that fit: 5,999.",
            "The 8,300,046 who took part are outside these limits",
            "Check S10");
  }

  /// The Down key goes through all findings. It skips headings and stays at the last finding.
  @Test
  void keysWalkThroughAllChecks(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    Node list = robot.lookup("#check-list").query();
    onUserThread(list::requestFocus);
    robot.type(KeyCode.HOME);
    assertThat(detail(robot)).startsWith("Turnout: All voters");
    robot.type(KeyCode.DOWN, 13);
    assertThat(detail(robot))
        .startsWith("Voting abroad: included in the total?")
        .contains("8,288,686 of 11,940,624, turnout 69.4158…% derived")
        .contains("8,311,406 of 11,966,306, turnout 69.4567…% derived");
    robot.type(KeyCode.DOWN, 20);
    assertThat(detail(robot)).startsWith("Final results");
    robot.type(KeyCode.UP, 30);
    assertThat(detail(robot)).startsWith("Turnout: All voters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Missing share (shares do not add up to 100) | 94.20% stated, 5.80% missing | more than 5.77%, up to 5.83%
          Base of the shares | 7,940,283 to 7,946,281, derived | 353,765 to 359,763
          Votes: Kassym-Jomart Tokayev | 6,455,848 to 6,461,518, derived | from 81.305 to less than 81.315
          Observers accredited | more than 614, a lower bound | count > 614
          Dates in order | 20 November 2022 ≤ 21 November 2022 | Source published
          List of organisations | stated: 10, listed: 10 | listed ≤ stated
          """)
  void eachCheckOpensToItsFigures(String title, String summary, String fact, FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    ListView<CheckRow> list = robot.lookup("#check-list").queryListView();
    onUserThread(
        () ->
            list.getItems().stream()
                .filter(CheckRow.Entry.class::isInstance)
                .filter(
                    row ->
                        new FindingWords(session.audited().orElseThrow(), TEXTS)
                            .title(((CheckRow.Entry) row).finding())
                            .equals(title))
                .forEach(list.getSelectionModel()::select));
    assertThat(detail(robot)).startsWith(title).contains(summary, fact);
  }

  @Test
  void aContradictionComesFirstAndIsMarkedWhereItsFiguresAre(FxRobot robot) {
    misprint(robot, "206206", "260206");
    assertThat(screen())
        .contains(
            "Contradicts: Votes do not match shares – Karakat Abden fits no base that fits the"
                + " others",
            "Contradictions: 1")
        .contains("2.60%\u00a0◊", "260,206\u00a0◊")
        .anyMatch(text -> text.startsWith("◊ is part of a contradiction"));
    robot.clickOn(
        "Contradicts: Votes do not match shares – Karakat Abden fits no base that fits the others");
    assertThat(tab(robot)).isEqualTo("checks");
    assertThat(detail(robot))
        .startsWith("Votes do not match shares")
        .contains("Contradicts: Karakat Abden fits no base that fits the others")
        .contains("Cannot all be true Karakat Abden: Votes: 260,206")
        .contains("No base fits all 5", "fits all others: 7,940,283 to 7,951,060");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          88.47,              88.46,            DIGIT2, 88.46%
          '"count": 68',      '"count": 10102', DIGIT2, '10,102'
          '"counted": false', '"counted": true', DIGIT4, 'Contradicts: List of organisations – stated: 10, listed: 11'
          """)
  void everyTabMarksItsOwn(String before, String after, KeyCode tab, String mark, FxRobot robot) {
    misprint(robot, before, after);
    pressShortcut(robot, tab);
    assertThat(screen()).contains(tab == KeyCode.DIGIT4 ? mark : mark + "\u00a0◊");
    robot.clickOn(robot.lookup(".check-link").match(Node::isVisible).<Hyperlink>query());
    assertThat(tab(robot)).isEqualTo("checks");
  }

  @Test
  void withoutAContradictionNothingIsMarked(FxRobot robot) {
    assertThat(screen()).noneMatch(text -> text.contains("◊")).contains("No contradiction found");
    robot.clickOn("#verdict");
    assertThat(tab(robot)).isEqualTo("checks");
  }

  @Test
  void derivedFiguresLeadToTheirDerivation(FxRobot robot) {
    assertThat(screen())
        .contains("6,455,848 to 6,461,518", "7,940,283 to 7,946,281")
        .contains("81.31%, that is from 81.305 to less than 81.315");
    Hyperlink link = robot.lookup("#how-derived").queryAs(Hyperlink.class);
    onUserThread(link::fire);
    assertThat(tab(robot)).isEqualTo("checks");
    assertThat(detail(robot)).startsWith("Votes: Kassym-Jomart Tokayev");
  }

  @Test
  void theTableOfChecksIsCopied(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    settle();
    assertThat(clipboard().lines())
        .startsWith("Outcome\tCheck\tResult")
        .contains("Agrees\tTurnout: All voters\t8,300,046 of 11,953,465 is 69.44%")
        .hasSize(20);
  }

  @Test
  void theCheckStaysOpenInAnotherLanguage(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    Node list = robot.lookup("#check-list").query();
    onUserThread(list::requestFocus);
    robot.type(KeyCode.HOME);
    onUserThread(() -> appearance.speak(Language.RUSSIAN));
    assertThat(detail(robot)).startsWith("Явка: Все избиратели");
  }

  @Test
  void anotherElectionHasItsOwnChecks(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT6);
    picks.add(file("referendum.json", referendum("A question", 71, 29)));
    pressShortcut(robot, KeyCode.O);
    assertThat(screen())
        .contains("No contradiction found")
        .noneMatch(text -> text.contains("8,300,046"));
    pressShortcut(robot, KeyCode.W);
    assertThat(screen()).contains("No election is open").doesNotContain("No contradiction found");
  }

  @Test
  void theChecksFollowThePlaceUntilAllAreWanted(FxRobot robot) {
    onUserThread(() -> session.open(file("country.sailau.json", PlaceDatasets.country())));
    pressShortcut(robot, KeyCode.DIGIT6);
    settle();
    assertThat(robot.lookup("#checks-only-here").query().isVisible()).isFalse();
    assertThat(String.join(" ", screen())).contains("Dates in order", "2 of 2 areas");
    int south = session.election().orElseThrow().unitOf("south");
    onUserThread(() -> session.selectUnit(south));
    settle();
    assertThat(screen()).contains("Only checks of South");
    assertThat(String.join(" ", screen()))
        .contains("1 of 1 area")
        .doesNotContain("Dates in order", "2 of 2 areas");
    robot.clickOn("#checks-only-here");
    settle();
    assertThat(String.join(" ", screen())).contains("Dates in order", "2 of 2 areas");
  }

  @Test
  void aLinkToACheckOfAnotherPlaceIsFollowed(FxRobot robot) {
    onUserThread(() -> session.open(file("country.sailau.json", PlaceDatasets.country())));
    pressShortcut(robot, KeyCode.DIGIT6);
    int north = session.election().orElseThrow().unitOf("north");
    onUserThread(() -> session.selectUnit(north));
    settle();
    assertThat(String.join(" ", screen())).doesNotContain("Dates in order");
    Finding dates =
        session.audited().orElseThrow().report().findings().stream()
            .filter(finding -> finding.rule() == Rule.DATES)
            .findFirst()
            .orElseThrow();
    onUserThread(() -> window.viewState().show(dates));
    settle();
    assertThat(detail(robot)).contains("Dates in order");
    assertThat(robot.lookup("#checks-only-here").queryAs(CheckBox.class).isSelected()).isFalse();
  }
}
