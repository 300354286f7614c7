package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

final class FileOpenerTest extends WindowTest {

  private static final String TOKAYEV = "Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%";

  private void open(FxRobot robot, Path file) {
    picks.add(file);
    pressShortcut(robot, KeyCode.O);
  }

  @Test
  void anotherFileReplacesEverythingOnScreenAtOnce(FxRobot robot) {
    open(robot, file("a.json", referendum("Atom plant", 71, 29)));
    assertThat(screen())
        .contains("Atom plant", "Final", "Yes 71.00%, No 29.00%", "6 October 2024")
        .noneMatch(text -> text.contains("Tokayev"));
    assertThat(stage.getTitle()).isEqualTo("Atom plant – Sailau");
    robot.clickOn("Turnout");
    assertThat(screen())
        .contains("Turnout is not stated")
        .noneMatch(text -> text.contains("69.44"));
    robot.clickOn("Observers");
    assertThat(screen())
        .contains("The source says nothing about observers", "The source lists no organisations.")
        .noneMatch(text -> text.contains("614"));
  }

  @Test
  void aFileOpenedFromAnotherTabIsShownThereToo(FxRobot robot) {
    robot.clickOn("Observers");
    open(robot, file("a.json", referendum("Atom plant", 71, 29)));
    assertThat(screen()).contains("Atom plant").noneMatch(text -> text.contains("OSCE"));
  }

  @Test
  void aRefusedFileLeavesTheOpenOneAndShowsWhatIsWrongWhere(FxRobot robot) {
    open(robot, file("bad.json", bundled().replaceFirst("271641", "-120")));
    assertThat(screen())
        .contains("Kassym-Jomart Tokayev", "bad.json was not opened. Problems found: 1")
        .anyMatch(
            text ->
                text.startsWith("Error: bad.json, line ")
                    && text.contains("(/contests/0/tallies/1/votes): -120 is not a count")
                    && text.endsWith("Nothing was opened."));
    robot.clickOn("#problems-copy");
    assertThat(clipboard()).contains("bad.json was not opened", "-120 is not a count");
    robot.clickOn("#problems-close");
    assertThat(screen()).contains(TOKAYEV).noneMatch(text -> text.contains("bad.json"));
  }

  @Test
  void aMendedFileOpensByReloading(FxRobot robot) throws Exception {
    Path file = file("mended.json", "{");
    open(robot, file);
    assertThat(screen()).anyMatch(text -> text.contains("mended.json was not opened"));
    Files.writeString(file, referendum("Mended", 1, 0));
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Mended").noneMatch(text -> text.contains("was not opened"));
  }

  @Test
  void reloadingShowsTheFilesNewFigures(FxRobot robot) throws Exception {
    Path file = file("live.json", referendum("Live", 10, 9));
    open(robot, file);
    assertThat(screen()).contains("Yes 52.63%, No 47.37%");
    Files.writeString(file, referendum("Live", 20, 19));
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Yes 51.28%, No 48.72%");
  }

  @Test
  void whatWasPassedOverIsAWarningThatCanBeRead(FxRobot robot) {
    open(
        robot,
        file(
            "more.json",
            referendum("More", 2, 1).replace("\"id\": \"q\"", "\"id\": \"q\", \"x\": 1")));
    assertThat(screen()).contains("More", "Warnings: 1");
    robot.clickOn("#warnings");
    assertThat(screen())
        .anyMatch(text -> text.startsWith("Warning: more.json, line ") && text.contains("\"x\""));
  }

  @Test
  void changingOnesMindOpensNothing(FxRobot robot) {
    pressShortcut(robot, KeyCode.O);
    assertThat(screen()).contains(TOKAYEV);
  }

  @Test
  void afterClosingTheWindowSaysWhatCanBeDone(FxRobot robot) {
    pressShortcut(robot, KeyCode.W);
    assertThat(screen())
        .contains("No election is open", "Open file…", "Bundled election")
        .noneMatch(text -> text.contains("Tokayev"));
    robot.clickOn("#nothing-bundled");
    assertThat(screen()).contains(TOKAYEV);
  }

  @Test
  void recentFilesAreInTheMenu(FxRobot robot) {
    Path file = file("a_file.json", referendum("Recent one", 2, 1));
    open(robot, file);
    pressShortcut(robot, KeyCode.B);
    assertThat(screen()).contains(TOKAYEV);
    robot.clickOn("#menu-file").clickOn("#recent").clickOn("#recent-0");
    assertThat(screen()).contains("Recent one");
  }

  @Test
  void recentFilesCanBeForgotten(FxRobot robot) {
    open(robot, file("a.json", referendum("Recent one", 2, 1)));
    assertThat(userState.recent()).hasSize(1);
    robot
        .clickOn("#menu-file")
        .clickOn("#recent")
        .moveTo("#recent-0")
        .clickOn("#menu-forgetRecent");
    assertThat(userState.recent()).isEmpty();
  }

  @Test
  void aRecentFileThatIsGoneIsSaidToBeGone(FxRobot robot) throws Exception {
    Path file = file("gone.json", referendum("Gone", 2, 1));
    open(robot, file);
    Files.delete(file);
    pressShortcut(robot, KeyCode.R);
    assertThat(screen())
        .contains("Gone")
        .anyMatch(text -> text.contains("gone.json: there is no such file"));
  }

  @Test
  void whileAFileIsReadTheOpenOneStaysAndReadingCanBeGivenUp(FxRobot robot) {
    holding = true;
    open(robot, file("slow.json", referendum("Slow", 2, 1)));
    assertThat(screen()).contains(TOKAYEV, "Loading slow.json");
    assertThat(robot.lookup("#progress").queryAs(ProgressBar.class).isVisible()).isTrue();
    robot.clickOn("#cancel");
    assertThat(screen()).contains(TOKAYEV).noneMatch(text -> text.contains("Loading"));
    onUserThread(() -> held.forEach(Runnable::run));
    assertThat(screen()).as("what was given up does not land").contains(TOKAYEV);
  }

  @Test
  void escapeGivesUpReading(FxRobot robot) {
    holding = true;
    open(robot, file("slow.json", referendum("Slow", 2, 1)));
    robot.type(KeyCode.ESCAPE);
    assertThat(screen()).contains(TOKAYEV).noneMatch(text -> text.contains("Loading"));
  }

  @Test
  void onlyTheNewestOfTwoFilesLands(FxRobot robot) {
    holding = true;
    open(robot, file("first.json", referendum("First", 2, 1)));
    open(robot, file("second.json", referendum("Second", 2, 1)));
    onUserThread(
        () -> {
          held.get(1).run();
          held.get(0).run();
        });
    assertThat(screen()).contains("Second").doesNotContain("First");
  }
}
