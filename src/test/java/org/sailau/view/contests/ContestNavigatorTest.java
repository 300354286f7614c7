package org.sailau.view.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.session.Opened;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// The list of contests: found, folded, walked through and chosen as a user does it.
final class ContestNavigatorTest extends WindowTest {

  private static final int DISTRICTS = 45;

  @BeforeEach
  void openTheState() {
    var file = file("state.sailau.json", state());
    onUserThread(() -> session.open(file));
    settle();
  }

  /// A president, two offices of the state, and so many districts that groups are folded at first.
  private static String state() {
    String districts =
        IntStream.rangeClosed(1, DISTRICTS)
            .mapToObj(i -> contest("d" + i, "District " + i, "Округ " + i, "House", 10 + i, 5))
            .collect(Collectors.joining(","));
    return """
    {"format": "sailau-election/1", "title": {"en": "State"}, "date": "2024-11-05",
     "status": "final",
     "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-11-08"}],
     "units": [{"id": "all", "name": {"en": "The state"}, "kind": "electorate"},
       {"id": "bay", "name": {"en": "Bay"}, "kind": "district", "within": "all"}],
     "contests": [%s]}
    """
        .formatted(
            Stream.of(
                    contest("p", "President", "Президент", "Country", 60, 40),
                    contest("t", "Treasurer", "Казначей", "Offices", 30, 30),
                    counted("a", "Attorney", "Offices"),
                    districts)
                .collect(Collectors.joining(",")));
  }

  private static String contest(
      String id, String name, String russian, String group, int first, int second) {
    return """
    {"id": "%1$s", "name": {"en": "%2$s", "ru": "%3$s"}, "group": {"en": "%4$s"},
     "choiceKind": "candidate", "unit": "%7$s", "choicesComplete": true,
     "choices": [{"id": "x", "name": {"en": "Ann of %2$s"}}, {"id": "y", "name": {"en": "Bob"}}],
     "tallies": [{"choice": "x", "votes": %5$d}, {"choice": "y", "votes": %6$d}]}\
    """
        .formatted(id, name, russian, group, first, second, id.equals("d2") ? "bay" : "all");
  }

  private static String counted(String id, String name, String group) {
    return """
    {"id": "%s", "name": {"en": "%s"}, "group": {"en": "%s"}, "choiceKind": "candidate",
     "unit": "all", "choices": [{"id": "x", "name": {"en": "Cy"}}],
     "tallies": [], "counts": [{"unit": "all", "state": "not-counted"}]}\
    """
        .formatted(id, name, group);
  }

  /// The names of the rows that can be seen, from top to bottom; groups with their sign.
  private List<String> rows(FxRobot robot) {
    settle();
    return robot.lookup("#contests .list-cell").queryAllAs(ContestCell.class).stream()
        .filter(cell -> cell.getItem() != null && cell.isVisible())
        .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
        .map(
            cell ->
                switch (cell.getItem()) {
                  case ContestRow.Group group -> (group.open() ? "- " : "+ ") + group.name();
                  case ContestRow.Line line -> line.contest().name().text();
                })
        .toList();
  }

  private String selected() {
    return session.contest().get().orElseThrow().id();
  }

  private void openList(FxRobot robot) {
    settle();
    robot.clickOn("#contests-open");
    settle();
  }

  @Test
  void theListIsBehindAButtonInANarrowWindowAndClosesWhenAContestIsChosen(FxRobot robot) {
    settle();
    assertThat(robot.lookup("#contest-navigator").<Node>query().isVisible()).isFalse();
    openList(robot);
    assertThat(robot.lookup("#contest-navigator").<Node>query().isVisible()).isTrue();
    assertThat(robot.lookup("#contest-search").<Node>query().isFocused()).isTrue();
    robot.write("treas");
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(selected()).isEqualTo("t");
    assertThat(robot.lookup("#contest-navigator").<Node>query().isVisible()).isFalse();
    assertThat(robot.lookup("#contests-open").<Node>query().isFocused()).isTrue();
  }

  @Test
  void theChartKeepsItsWidthInANarrowWindow(FxRobot robot) {
    settle();
    Bounds chart = robot.lookup("#results-chart").query().getLayoutBounds();
    assertThat(chart.getWidth()).isGreaterThanOrEqualTo(520);
  }

  @Test
  void manyContestsAreFoldedExceptTheGroupOfTheSelectedOne(FxRobot robot) {
    openList(robot);
    assertThat(rows(robot)).containsExactly("- Country", "President", "+ Offices", "+ House");
    robot.clickOn("Offices");
    assertThat(rows(robot))
        .containsExactly("- Country", "President", "- Offices", "Treasurer", "Attorney", "+ House");
    assertThat(selected()).as("a heading is no contest").isEqualTo("p");
    robot.push(KeyCode.LEFT);
    assertThat(rows(robot)).containsExactly("- Country", "President", "+ Offices", "+ House");
  }

  @Test
  void eachContestSaysWhoIsFirstOrWhyNot(FxRobot robot) {
    openList(robot);
    robot.clickOn("Offices");
    assertThat(screen())
        .contains("60.00%*", "Ann of President, next: 40.00%*")
        .contains("2 tied for first place", "not counted yet");
    assertThat(
            robot.lookup("#contests .list-cell").queryAllAs(ContestCell.class).stream()
                .map(ContestCell::getAccessibleText))
        .contains(
            "President, Ann of President: 60.00% (derived), next: 40.00% (derived)",
            "Offices, 2 contests, unfolded", "Attorney, not counted yet");
  }

  @Test
  void aSearchFindsNamesInEveryLanguageAndChoices(FxRobot robot) {
    openList(robot);
    robot.write("казначей");
    assertThat(rows(robot)).containsExactly("- Offices", "Treasurer");
    assertThat(screen()).contains("1 of 48");
    robot.push(KeyCode.ESCAPE);
    robot.write("ann district 45");
    assertThat(rows(robot)).containsExactly("- House", "District 45");
    assertThat(screen()).contains("Ann of District 45");
  }

  @Test
  void whatNoContestHasIsSaidWithAWayBack(FxRobot robot) {
    openList(robot);
    robot.write("zebra");
    assertThat(screen()).contains("No contest has “zebra”.", "0 of 48");
    robot.clickOn("#contest-clear");
    assertThat(screen()).contains("48 of 48");
    assertThat(rows(robot)).contains("President");
  }

  @Test
  void contestsAreGroupedByPlaceToo(FxRobot robot) {
    openList(robot);
    robot.clickOn("#contests-by-PLACE");
    assertThat(rows(robot)).startsWith("- The state", "President", "Treasurer", "Attorney");
    robot.clickOn("#contest-search");
    robot.write("bay");
    assertThat(rows(robot)).containsExactly("- Bay", "District 2");
  }

  @Test
  void lettersJumpToAName(FxRobot robot) {
    openList(robot);
    robot.clickOn("Offices");
    robot.write("a");
    settle();
    assertThat(selected()).isEqualTo("a");
  }

  @Test
  void keysStepFromContestToContestFromAnywhere(FxRobot robot) {
    TableView<?> table = robot.lookup("#results-table").queryAs(TableView.class);
    onUserThread(table::requestFocus);
    pressShortcut(robot, KeyCode.DOWN);
    assertThat(selected()).isEqualTo("t");
    pressShortcut(robot, KeyCode.DIGIT5);
    pressShortcut(robot, KeyCode.DOWN);
    assertThat(selected()).isEqualTo("a");
    assertThat(screen()).contains("3 of 48: Offices: Attorney");
    pressShortcut(robot, KeyCode.UP);
    pressShortcut(robot, KeyCode.UP);
    pressShortcut(robot, KeyCode.UP);
    assertThat(selected()).as("the first one is the end").isEqualTo("p");
  }

  @Test
  void buttonsStepAndSayWhichOfHowMany(FxRobot robot) {
    assertThat(screen()).contains("1 of 48");
    assertThat(robot.lookup("#contest-before").<Node>query().isDisabled()).isTrue();
    robot.clickOn("#contest-after");
    assertThat(screen()).contains("2 of 48", "Offices", "Treasurer");
    robot.clickOn("#contest-before");
    assertThat(screen()).contains("1 of 48", "Country", "President");
  }

  @Test
  void theStepsAreInTheMenu() {
    List<MenuItem> items =
        window.menus().stream().flatMap(menu -> menu.getItems().stream()).toList();
    assertThat(items)
        .filteredOn(item -> "menu-contestAfter".equals(item.getId()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.isDisable()).isFalse();
              assertThat(item.getAccelerator().getName()).isEqualTo("Shortcut+Down");
            });
  }

  @Test
  void theListFollowsWhatIsSelectedElsewhere(FxRobot robot) {
    openList(robot);
    onUserThread(
        () -> session.select(session.election().orElseThrow().contest("d40").orElseThrow()));
    assertThat(rows(robot)).contains("District 40");
  }

  @Test
  void onlyContestsThatAreSeenAreCells(FxRobot robot) {
    openList(robot);
    robot.clickOn("House");
    settle();
    assertThat(robot.lookup("#contests .list-cell").queryAll()).hasSizeLessThan(40);
  }

  @Test
  void anElectionOfOneContestHasNoList(FxRobot robot) {
    onUserThread(session::openBundled);
    settle();
    assertThat(session.opened().get()).isInstanceOf(Opened.Ready.class);
    assertThat(robot.lookup("#contest-position").<Node>query().getParent().isVisible()).isFalse();
    assertThat(robot.lookup("#contest-navigator").<Node>query().isVisible()).isFalse();
  }
}
