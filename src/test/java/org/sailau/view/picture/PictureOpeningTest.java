package org.sailau.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.election.Measure;
import org.sailau.text.Language;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests opening pictures in the window.
final class PictureOpeningTest extends WindowTest {

  private static final String TOKAYEV = "Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%";

  private String open(FxRobot robot, Path file) {
    picks.add(file);
    pressShortcut(robot, KeyCode.O);
    settle();
    return robot.lookup("#picture-words").queryAs(TextArea.class).getText();
  }

  private Path picture(String name, String chart) {
    return ExportedPictures.write(folder.resolve(name), session, chart, Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void anUntouchedPictureMatchesWhatIsOpen(String name, FxRobot robot) {
    assertThat(open(robot, picture(name, "results")))
        .contains(
            "Election: Presidential election in Kazakhstan",
            "Chart: results, language en, theme light",
            "The picture is unchanged: its checksums match.",
            "The dataset is unchanged",
            "Drawn again from the dataset, the picture is identical.",
            "a check, not a signature");
    robot.type(KeyCode.ESCAPE);
    assertThat(screen()).as("what was open stays").contains(TOKAYEV);
    assertThat(userState.recent()).isEmpty();
  }

  @Test
  void anEditedPictureIsCalledEdited(FxRobot robot) throws Exception {
    Path file = picture("a.svg", "results");
    Files.writeString(file, Files.readString(file).replace("81.31", "91.31"));
    assertThat(open(robot, file))
        .contains("The picture was edited", "The dataset is unchanged")
        .doesNotContain("Drawn again");
  }

  @Test
  void aDatasetThatHasChangedSinceIsCalledChanged(FxRobot robot) throws Exception {
    Path data = file("vote.json", referendum("A vote", 71, 29));
    onUserThread(() -> session.open(data));
    Path picture = picture("a.png", "votes");
    Files.writeString(data, referendum("A vote", 72, 28));
    pressShortcut(robot, KeyCode.R);
    assertThat(open(robot, picture))
        .contains("The picture is unchanged: its checksums match.", "The dataset has changed")
        .doesNotContain("Drawn again");
  }

  @Test
  void aDatasetThatIsNowhereIsNotAtHand(FxRobot robot) throws Exception {
    Path data = file("vote.json", referendum("A vote", 71, 29));
    onUserThread(() -> session.open(data));
    Path picture = picture("a.png", "votes");
    Files.delete(data);
    pressShortcut(robot, KeyCode.B);
    assertThat(open(robot, picture)).contains("The dataset was not found.", "vote.json");
    assertThat(robot.lookup("#picture-show").tryQuery()).isEmpty();
  }

  @Test
  void theViewOfAPictureIsShownInItsLanguage(FxRobot robot) {
    Path picture =
        ExportedPictures.write(folder.resolve("a.png"), session, "stations", Language.RUSSIAN);
    open(robot, picture);
    robot.clickOn("#picture-show");
    settle();
    assertThat(window.viewState().tab().get()).isEqualTo("turnout");
    assertThat(appearance.look().get().texts().language()).isEqualTo(Language.RUSSIAN);
    assertThat(robot.lookup("#stations-chart").query().isVisible()).isTrue();
    assertThat(robot.lookup("#picture").tryQuery()).isEmpty();
  }

  @Test
  void theViewOfAPictureIsShownInAnotherTabOfTheSameWindow(FxRobot robot) {
    Path picture = picture("a.pdf", "observers");
    open(robot, picture);
    robot.clickOn("#picture-show");
    assertThat(screen()).contains("10 international organisations observed");
  }

  @Test
  void theDatasetOfAPictureIsOpenedForItsView(FxRobot robot) {
    Path votes = picture("votes.svg", "votes");
    Path data = file("vote.json", referendum("A vote", 71, 29));
    onUserThread(() -> session.open(data));
    assertThat(open(robot, votes)).contains("The dataset is unchanged");
    assertThat(screen()).contains("A vote");
    robot.clickOn("#picture-show");
    assertThat(screen()).contains("206,206 votes");
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
  }

  @Test
  void aRecentDatasetAndOneBesideThePictureAreAtHand(FxRobot robot) throws Exception {
    Path data = file("vote.json", referendum("A vote", 71, 29));
    onUserThread(() -> session.open(data));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path picture = picture("elsewhere/a.png", "votes");
    pressShortcut(robot, KeyCode.B);
    assertThat(open(robot, picture)).as("recent").contains("The dataset is unchanged");
    robot.type(KeyCode.ESCAPE);
    onUserThread(userState::forgetRecent);
    assertThat(open(robot, picture)).contains("The dataset was not found.");
    robot.type(KeyCode.ESCAPE);
    Files.copy(data, elsewhere.resolve("vote.json"));
    assertThat(open(robot, picture)).as("beside").contains("The dataset is unchanged");
  }

  @Test
  void aPictureThatSaysNothingAndADamagedOneGetASentence(FxRobot robot) throws Exception {
    Path silent = file("silent.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(open(robot, silent))
        .startsWith("silent.svg has no Sailau metadata")
        .doesNotContain("sailau:");
    robot.type(KeyCode.ESCAPE);
    Path whole = picture("whole.png", "results");
    Path half = folder.resolve("half.png");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(open(robot, half)).startsWith("half.png is damaged");
    robot.type(KeyCode.ESCAPE);
    assertThat(screen()).contains(TOKAYEV).noneMatch(text -> text.contains("was not opened"));
  }

  @Test
  void aPictureInAnyNameIsAPictureAndADatasetIsNone(FxRobot robot) throws Exception {
    Path file = picture("a.svg", "results");
    Path renamed = Files.move(file, folder.resolve("picture.json"));
    assertThat(open(robot, renamed)).contains("The picture is unchanged: its checksums match.");
    robot.type(KeyCode.ESCAPE);
    picks.add(
        Files.write(
            folder.resolve("data.png"),
            referendum("A vote", 71, 29).getBytes(StandardCharsets.UTF_8)));
    pressShortcut(robot, KeyCode.O);
    assertThat(screen()).contains("A vote");
  }
}
