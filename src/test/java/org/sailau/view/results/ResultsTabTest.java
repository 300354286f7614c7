package org.sailau.view.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.election.Contest;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class ResultsTabTest extends WindowTest {

  private static final List<String> BY_SHARE =
      List.of(
          "Kassym-Jomart Tokayev",
          "Zhiguli Dairabayev",
          "Karakat Abden",
          "Meiram Kazhyken",
          "Nurlan Auesbayev",
          "Saltanat Tursynbekova",
          "Not in the source");

  /// Clicks the header of a column. The headless platform reports every click as a small drag,
  /// which headers ignore. Therefore the header gets the events of a real click.
  private static void clickHeader(FxRobot robot, String title) {
    Node label =
        robot
            .lookup("#results-table .column-header .label")
            .<Label>match(found -> found.getText().equals(title))
            .query();
    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      onUserThread(
          () ->
              label.fireEvent(
                  new MouseEvent(
                      type,
                      0,
                      0,
                      0,
                      0,
                      MouseButton.PRIMARY,
                      1,
                      false,
                      false,
                      false,
                      false,
                      true,
                      false,
                      false,
                      false,
                      false,
                      true,
                      null)));
    }
  }

  private String record(FxRobot robot) {
    settle();
    return String.join(" ", VisibleTexts.read(robot.lookup("#record").queryParent()));
  }

  @Test
  void theHeadlineSaysWhatIsSeen() {
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
  }

  @Test
  void votesAreOneClickAwayAndSharesAnother(FxRobot robot) {
    robot.clickOn("#measure-VOTES");
    assertThat(screen()).contains("The leader’s votes are not stated; second place 271,641");
    robot.clickOn("#measure-VOTES");
    assertThat(screen())
        .as("pressing the chosen one again changes nothing")
        .contains("The leader’s votes are not stated; second place 271,641");
    robot.clickOn("#measure-SHARE");
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
  }

  @Test
  void theMeasureSwitchesByKeyboard(FxRobot robot) {
    pressShortcut(robot, KeyCode.M);
    assertThat(screen()).contains("The leader’s votes are not stated; second place 271,641");
  }

  @Test
  void whatIsNotInTheSourceIsARowOfItsOwn() {
    assertThat(screen())
        .contains("Not in the source", "5.80%", "100 minus the 6 stated shares")
        .contains(
            "“Not in the source”: the 6 stated shares add up to 94.20, and 100 − 94.20 = 5.80.");
  }

  @Test
  void noVotesAreInventedForTheWinner() {
    assertThat(String.join(" ", screen()))
        .contains("votes not stated", "derived 6,455,848 to 6,461,518 votes")
        .doesNotContainPattern("(?<!derived )6,45[0-9,]+ to (?!6,461,518( votes| derived))");
  }

  @Test
  void theTableSortsByNameAndBackAndKeepsTheRemainderLast(FxRobot robot) {
    assertThat(tableNames(robot)).isEqualTo(BY_SHARE);
    clickHeader(robot, "Candidate");
    assertThat(tableNames(robot))
        .containsExactly(
            "Karakat Abden",
            "Kassym-Jomart Tokayev",
            "Meiram Kazhyken",
            "Nurlan Auesbayev",
            "Saltanat Tursynbekova",
            "Zhiguli Dairabayev",
            "Not in the source");
    clickHeader(robot, "Candidate");
    assertThat(tableNames(robot)).startsWith("Zhiguli Dairabayev").endsWith("Not in the source");
    clickHeader(robot, "Candidate");
    assertThat(tableNames(robot)).as("no order: as in the chart").isEqualTo(BY_SHARE);
  }

  @Test
  void votesThatAreNotStatedSortLastEitherWay(FxRobot robot) {
    clickHeader(robot, "Votes");
    assertThat(tableNames(robot))
        .startsWith("Saltanat Tursynbekova", "Nurlan Auesbayev")
        .endsWith("Zhiguli Dairabayev", "Kassym-Jomart Tokayev", "Not in the source");
    clickHeader(robot, "Votes");
    assertThat(tableNames(robot))
        .startsWith("Zhiguli Dairabayev", "Karakat Abden")
        .endsWith("Saltanat Tursynbekova", "Kassym-Jomart Tokayev", "Not in the source");
  }

  @Test
  void theChartIsWalkedWithTheArrowKeys(FxRobot robot) {
    ChartPane chartPane = robot.lookup("#results-chart").queryAs(ChartPane.class);
    robot.clickOn("#title");
    onUserThread(chartPane::requestFocus);
    robot.type(KeyCode.DOWN);
    assertThat(record(robot)).contains("Zhiguli Dairabayev", "Auyl Party", "271,641");
    robot.type(KeyCode.END);
    assertThat(record(robot)).contains("Not in the source", "5.80%");
    robot.type(KeyCode.HOME);
    assertThat(record(robot)).contains("Kassym-Jomart Tokayev");
  }

  @Test
  void clickingABarChoosesItsRowInTheTable(FxRobot robot) {
    ChartPane chartPane = robot.lookup("#results-chart").queryAs(ChartPane.class);
    Bounds pane = chartPane.localToScreen(chartPane.getLayoutBounds());
    robot.clickOn(pane.getMinX() + 60, pane.getMinY() + 0.45 * pane.getHeight());
    robot.moveTo("#title");
    assertThat(record(robot)).contains("Karakat Abden");
    assertThat(session.choice().get()).contains("abden");
  }

  @Test
  void theTableIsCopiedWithPlainDigits(FxRobot robot) {
    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard())
        .startsWith("Candidate\tShare, %\tVotes\nKassym-Jomart Tokayev\t81.31\tnot stated\n")
        .contains("Karakat Abden\t2.60\t206206\n")
        .endsWith("Not in the source\t5.80\tnot stated\n");
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsCopiedHarmless(FxRobot robot) {
    picks.add(file("formula.json", referendum("Formula", 3, 2).replace("\"Yes\"", "\"=1+1\"")));
    pressShortcut(robot, KeyCode.O);
    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard()).contains("\n'=1+1\t").doesNotContain("\n=");
  }

  @Test
  void theRecordSaysWhatFewSourcesState(FxRobot robot) {
    picks.add(
        file(
            "rounds.json",
            Elections.document(
                "",
                List.of(
                    new DocumentLine(
                        "Ann",
                        ", \"party\": \"g\", \"list\": {\"en\": \"List 4\"}, \"rank\": 2,"
                            + " \"elected\": \"lot\", \"seats\": 1, \"eliminatedIn\": \"contest\","
                            + " \"sameAs\": {\"contest\": \"contest\", \"choice\": \"c1\"}",
                        "\"votes\": 30, \"quote\": \"Ana trideset\""),
                    new DocumentLine("Others", ", \"role\": \"write-ins\"", "\"votes\": 2")))));
    pressShortcut(robot, KeyCode.O);
    assertThat(record(robot))
        .contains("Party Green Party")
        .contains("List List 4, place\u00a02")
        .contains("Outcome elected by lot")
        .contains("Seats 1")
        .contains("Eliminated in A contest")
        .contains("Also in A contest: Others")
        .contains("Ana trideset")
        .contains("Source’s language Serbian (Latin)");
    Region swatch = robot.lookup("#party-colour").queryAs(Region.class);
    assertThat(swatch.getBackground().getFills().getFirst().getFill())
        .isEqualTo(Color.web("#00A14B"));
    onUserThread(() -> session.choice().set(Optional.of("c1")));
    assertThat(record(robot))
        .contains("Kind of line written in by voters, together")
        .doesNotContain("Party", "Outcome", "Seats", "Eliminated", "Also in", "language");
  }

  @Test
  void contestsAreListedInTheirOrderWithTheirGroups(FxRobot robot) {
    String one = referendum("Two", 3, 2);
    String contest = one.substring(one.indexOf("{\"id\": \"q\""), one.lastIndexOf("]}"));
    String two =
        one.replace(
            contest,
            contest
                + ", "
                + contest
                    .replace(
                        "\"id\": \"q\"",
                        "\"id\": \"r\", \"order\": 1," + " \"group\": {\"en\": \"Town\"}")
                    .replace("The question", "The other"));
    picks.add(file("two.json", two));
    pressShortcut(robot, KeyCode.O);
    settle();
    assertThat(session.election().orElseThrow().contestsInOrder())
        .extracting(Contest::id)
        .containsExactly("r", "q");
    pressShortcut(robot, KeyCode.UP);
    assertThat(screen()).as("the one that comes first").contains("Town", "The other");
  }

  @Test
  void aCandidateIsSelectedAndCountedAndNotWhatWasWrittenIn() {
    picks.add(
        file(
            "written-in.json",
            Elections.document(
                "",
                List.of(
                    new DocumentLine("Others", ", \"role\": \"write-ins\"", "\"votes\": 9"),
                    new DocumentLine("Ann", "", "\"votes\": 7")))));
    onUserThread(() -> session.open(picks.remove()));
    settle();
    assertThat(session.choice().get()).contains("c1");
    assertThat(String.join(" ", screen()))
        .contains("candidates: 1")
        .contains("Others: 56.25%, ahead of Ann with 43.75%");
  }

  @Test
  void aContestThatIsNotCountedListsItsChoices(FxRobot robot) {
    picks.add(
        file(
            "early.json",
            Elections.document(
                "\"counts\": [{\"reported\": 0, \"expected\": 575}],",
                List.of(new DocumentLine("Ann", "", ""), new DocumentLine("Bob", "", "")))));
    pressShortcut(robot, KeyCode.O);
    assertThat(tableNames(robot)).containsExactly("Ann", "Bob");
    assertThat(screen()).contains("Not counted yet", "0 of 575 polling stations reported.");
    robot.clickOn("Bob");
    assertThat(record(robot))
        .contains("Bob", "Votes not counted yet", "0 of 575 polling stations reported.");
  }

  @Test
  void aWithheldFigureIsNamedAsSuch(FxRobot robot) {
    picks.add(
        file(
            "withheld.json",
            Elections.document(
                "",
                List.of(
                    new DocumentLine("Ann", "", "\"votes\": 9"),
                    new DocumentLine("Bob", "", "\"withheld\": true")))));
    pressShortcut(robot, KeyCode.O);
    assertThat(screen()).contains("withheld");
    robot.clickOn("Bob");
    assertThat(record(robot)).contains("Share withheld", "Votes withheld");
  }

  @Test
  void theOthersOfManyHaveOneBarAndARecord(FxRobot robot) {
    List<DocumentLine> lines =
        IntStream.range(0, 40)
            .mapToObj(i -> new DocumentLine("C" + i, "", "\"votes\": " + (100 - i)))
            .toList();
    onUserThread(() -> session.open(file("many.sailau.json", Elections.document("", lines))));
    settle();
    onUserThread(() -> robot.lookup("#results-chart").query().requestFocus());
    robot.press(KeyCode.END).release(KeyCode.END);
    settle();
    assertThat(record(robot)).contains("11 others, together", "726", "sum of 11 figures");
    assertThat(
            robot.lookup("#results-table").queryTableView().getSelectionModel().getSelectedItem())
        .as("no row of the table is theirs")
        .isNull();
  }
}
