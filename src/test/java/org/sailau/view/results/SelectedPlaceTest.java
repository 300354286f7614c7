package org.sailau.view.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.PlaceDatasets;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Everything follows the selected contest and the selected unit.
final class SelectedPlaceTest extends WindowTest {

  @BeforeEach
  void openCountry() {
    var file = file("country.sailau.json", PlaceDatasets.country());
    onUserThread(() -> session.open(file));
  }

  private void select(String unit) {
    onUserThread(() -> session.selectUnit(session.election().orElseThrow().unitOf(unit)));
  }

  private void select(String contest, String unit) {
    onUserThread(
        () ->
            session.select(
                session.election().orElseThrow().contest(contest).orElseThrow(),
                session.election().orElseThrow().unitOf(unit)));
  }

  @Test
  void theHeadlineTheTableAndTheTrailAreThoseOfTheUnit() {
    select("n2");
    assertThat(screen())
        .contains("Library: Bob leads with 80.00%; second place 20.00%")
        .contains("All voters", "North", "Library");
    assertThat(String.join(" ", screen())).contains("Place Library");
  }

  @Test
  void theRecordOfAUnitSaysWhatTheChoiceHasInTheWhole() {
    place(1280, 800);
    select("n1");
    assertThat(String.join(" ", screen()))
        .contains("All voters 51.43% (derived) of 350 valid votes (derived)");
  }

  @Test
  void whoLeadsInAPartHasNotWonThere() {
    assertThat(screen()).contains("By these figures, Ann won with 51.43%; runner-up 48.57%");
    select("south");
    assertThat(screen()).contains("South: Ann leads with 60.00%; second place 40.00%");
  }

  @Test
  void theTrailLeadsUp(FxRobot robot) {
    select("n2");
    settle();
    robot.clickOn("North");
    assertThat(screen()).contains("North: Bob leads with 55.00%; second place 45.00%");
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertThat(screen()).contains("By these figures, Ann won with 51.43%; runner-up 48.57%");
  }

  @Test
  void theUserGoesBackAndForward(FxRobot robot) {
    select("n2");
    select("mayor", "south");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(screen()).contains("Library: Bob leads with 80.00%; second place 20.00%");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(screen()).contains("By these figures, Ann won with 51.43%; runner-up 48.57%");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(screen()).anyMatch(text -> text.contains("Dee") && text.contains("71.43%"));
  }

  @Test
  void aUnitWithoutFiguresOffersTheNearestThatHasSome(FxRobot robot) {
    select("mayor", "north");
    assertThat(screen()).contains("North: no figures are stated for this contest");
    robot.clickOn("#place-nearest");
    assertThat(screen()).anyMatch(text -> text.contains("Dee") && text.contains("71.43%"));
  }

  @Test
  void anotherContestIsSeenInTheSameUnit() {
    select("n1");
    onUserThread(
        () -> session.select(session.election().orElseThrow().contest("mayor").orElseThrow()));
    assertThat(screen()).contains("School: no figures are stated for this contest");
    select("head", "all");
    onUserThread(
        () -> session.select(session.election().orElseThrow().contest("mayor").orElseThrow()));
    assertThat(screen())
        .as("from the unit that decides a contest to the one that decides the other")
        .anyMatch(text -> text.contains("Dee") && text.contains("71.43%"));
  }

  @Test
  void reloadingKeepsTheContestTheUnitAndTheChoice(FxRobot robot) {
    select("n2");
    onUserThread(() -> session.choice().set(Optional.of("bob")));
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Library: Bob leads with 80.00%; second place 20.00%");
    assertThat(session.choice().get()).contains("bob");
  }

  @Test
  void anotherElectionBeginsWithItsFirstContest(FxRobot robot) {
    select("n2");
    onUserThread(session::openBundled);
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
  }

  @Test
  void theSharesInTheWholeStandBesideThoseOfThePlace(FxRobot robot) {
    openCountry();
    assertThat(String.join(" ", VisibleTexts.read(robot.lookup("#results-table").queryParent())))
        .doesNotContain("All voters");
    onUserThread(() -> session.selectUnit(2));
    settle();
    assertThat(screen())
        .as("in the chart, at the mark under the first bar")
        .contains("All voters 51.43%")
        .contains("The short mark under a bar is the share of this choice in: All voters.");
    assertThat(VisibleTexts.read(robot.lookup("#results-table").queryParent()))
        .as("in the table")
        .containsSubsequence("All voters, %", "Ann", "60.00*", "90", "51.43");
  }
}
