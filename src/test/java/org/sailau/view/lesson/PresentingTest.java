package org.sailau.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.Slide;
import org.sailau.lesson.Step;
import org.sailau.present.Presentation;
import org.sailau.session.Opened;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests presenting by keys, as teachers do it.
final class PresentingTest extends WindowTest {

  private Presentation given() {
    return window.lessonActions().presentation().orElseThrow();
  }

  private LessonSession show() {
    return given().lessonSession();
  }

  private void press(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void number(FxRobot robot, String digits) {
    digits
        .chars()
        .mapToObj(digit -> digit == '.' ? KeyCode.PERIOD : KeyCode.getKeyCode("" + (char) digit))
        .forEach(key -> press(robot, key));
    press(robot, KeyCode.ENTER);
  }

  /// What screen readers say about the audience's slide.
  private String said() {
    return String.valueOf(given().stage().getScene().lookup("#audience-slide").getAccessibleText());
  }

  private Node audience(String id) {
    return Objects.requireNonNull(given().stage().getScene().lookup("#audience-" + id), id);
  }

  private String presenter(String id) {
    return ((Labeled) presenterPart(id)).getText();
  }

  private Node presenterPart(String id) {
    return Objects.requireNonNull(
        given().presenterStage().getScene().lookup("#presenter-" + id), id);
  }

  @Test
  void aWholeLessonIsGivenByKeysAlone(FxRobot robot) {
    press(robot, KeyCode.F5);
    assertThat(given().stage().isFullScreen()).isTrue();
    assertThat(said()).startsWith("Presidential election in Kazakhstan. 20 November 2022.");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("6 candidates stood.").contains("Auyl Party");

    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said())
        .startsWith("Of 100 eligible voters, how many took part?")
        .doesNotContain("69.44");
    number(robot, "50");
    number(robot, "61.5");
    number(robot, "55");
    assertThat(said()).contains("3 guesses so far", "all guesses: 50%; 61.5%; 55%");
    press(robot, KeyCode.SPACE);
    assertThat(said())
        .startsWith("69.44% took part. 8,300,046 of 11,953,465 eligible voters.")
        .contains("class median 55%", "Your median was 14.44 points too low.");
    press(robot, KeyCode.RIGHT);
    assertThat(said()).contains("61.5%, 7.94 too low. 55%, 14.44 too low. 50%, 19.44 too low.");

    press(robot, KeyCode.RIGHT, KeyCode.S);
    assertThat(said())
        .startsWith("Of 100 eligible voters in Turkistan, how many had voted by 12:05?")
        .doesNotContain("64.21");
    press(robot, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
    press(robot, KeyCode.SPACE);
    assertThat(said())
        .startsWith("Turkistan: 64.21% had voted by 12:05.")
        .contains("Your guess was 13.21 points too low.");
    press(robot, KeyCode.RIGHT, KeyCode.RIGHT);
    aMapIsWalked(robot);
    press(robot, KeyCode.SPACE);
    assertThat(show().current().entry().slide()).isInstanceOf(Slide.Results.class);
    List<String> names = new ArrayList<>();
    for (int row = 1; row <= 5; row++) {
      press(robot, KeyCode.DOWN);
      names.add(said());
    }
    assertThat(names.getFirst())
        .contains("Saltanat Tursynbekova: 2.12%")
        .doesNotContain("Auesbayev");
    assertThat(names.getLast())
        .contains("Zhiguli Dairabayev: 3.42%")
        .doesNotContain("Tokayev", "5.80");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("What share of the votes did Kassym-Jomart Tokayev get?");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("Kassym-Jomart Tokayev: 81.31%.").contains("Nobody has guessed.");
    press(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
    assertThat(said())
        .startsWith("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%.")
        .contains("Not in the source: 5.80%");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("Do the stated shares add up to 100?").doesNotContain("5.80");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("5.80% is not in the source.");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("Do these figures agree with each other?");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("No contradiction found.").contains("69.44%");
    number(robot, "10");
    assertThat(said()).contains("Observers accredited: more than 614");
    number(robot, "12");
    assertThat(said()).startsWith("How many times as tall is the second column?");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("The axis starts at").contains("Lie factor");
    press(robot, KeyCode.END);
    assertThat(said()).contains("The number of votes for Kassym-Jomart Tokayev is not stated.");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said())
        .isEqualTo(
            "End. Presidential election in Kazakhstan. Source: The Astana Times, 21 November 2022,"
                + " citing the Central Election Commission (CEC).");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).as("the end is the end").startsWith("End.");
    press(robot, KeyCode.PAGE_UP);
    assertThat(show().current().number()).isEqualTo(15);

    press(robot, KeyCode.HOME);
    assertThat(show().current().number()).isEqualTo(1);
    number(robot, "8");
    assertThat(show().current().entry().slide()).isInstanceOf(Slide.Remainder.class);
    press(robot, KeyCode.ESCAPE);
    assertThat(window.lessonActions().presentation()).isEmpty();
    assertThat(stage.isShowing()).isTrue();
  }

  /// The class points at tiles before any figure is seen; then the answer is shown.
  private void aMapIsWalked(FxRobot robot) {
    assertThat(show().current().entry().slide()).isInstanceOf(Slide.Places.class);
    assertThat(said())
        .startsWith("Where was the turnout highest, and where was it lowest?")
        .contains("Took part by 22:00", "Informburo.kz, 20 November 2022")
        .doesNotContain("81.42", "28.72", "Zhetisu");
    press(robot, KeyCode.RIGHT);
    assertThat(said()).contains("North Kazakhstan").doesNotContain("79.01");
    press(robot, KeyCode.DOWN, KeyCode.LEFT, KeyCode.LEFT);
    assertThat(said()).as("over a gap").contains("West Kazakhstan").doesNotContain("68.67");
    press(robot, KeyCode.LEFT);
    assertThat(said()).as("there is nothing further left").contains("West Kazakhstan");
    press(robot, KeyCode.SPACE);
    assertThat(said())
        .contains("from 28.72%", "to 81.42%", "West Kazakhstan: 68.67%")
        .contains("highest: Zhetisu, 81.42%", "lowest: Almaty city, 28.72%");
    press(robot, KeyCode.DOWN);
    assertThat(said()).contains("eligible voters. Atyrau: 70.87%. highest");
    press(robot, KeyCode.ESCAPE);
    assertThat(said()).as("the frame is taken away").contains("eligible voters. highest");
    press(robot, KeyCode.PAGE_UP);
    assertThat(said()).startsWith("Where was the turnout highest").doesNotContain("81.42");
    press(robot, KeyCode.ENTER);
    assertThat(said()).contains("highest: Zhetisu, 81.42%");
  }

  @Test
  void aTileThatIsClickedIsNamedAndAClickBesideTheMapGoesOn(FxRobot robot) {
    press(robot, KeyCode.F5);
    number(robot, "6");
    onUserThread(() -> {}); // Waits for one more layout.
    var slide = robot.bounds(audience("slide")).query();
    // There are three tiles in the first column of the map.
    robot.clickOn(
        slide.getMinX() + 0.08 * slide.getWidth(), slide.getMinY() + 0.58 * slide.getHeight());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said())
        .containsPattern("voters\\. (West Kazakhstan|Atyrau|Mangystau)\\. Informburo");
    robot.clickOn(
        slide.getMinX() + 0.9 * slide.getWidth(), slide.getMinY() + 0.6 * slide.getHeight());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said())
        .containsPattern(
            "voters\\. (West Kazakhstan|Atyrau|Mangystau): \\d\\d\\.\\d\\d%\\. highest");
    press(robot, KeyCode.HOME);
    number(robot, "6");
    assertThat(said()).as("forgotten").contains("voters. Choose a place");
  }

  @Test
  void thePresenterSeesTheAnswerOfTheMapBeforeTheClass(FxRobot robot) {
    onUserThread(screens::connect);
    press(robot, KeyCode.F5);
    number(robot, "6");
    press(robot, KeyCode.DOWN);
    assertThat(said()).contains("North Kazakhstan").doesNotContain("79.01");
    assertThat(presenterSlide("now")).contains("North Kazakhstan").doesNotContain("79.01");
    assertThat(presenterSlide("next")).contains("North Kazakhstan: 79.01%");
    assertThat(presenter("notes")).startsWith("Each tile is a region or a city");
    robot.clickOn(presenterPart("list"));
    ListView<?> list = robot.lookup("#slides-list").queryListView();
    onUserThread(list::requestFocus);
    press(robot, KeyCode.DOWN);
    assertThat(said()).as("an arrow belongs to the list").contains("North Kazakhstan.");
    press(robot, KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
    onUserThread(screens::disconnect);
  }

  @Test
  void guessesAreTakenBackAskedForAgainAndKeptWhenThePresentationIsLeft(FxRobot robot) {
    press(robot, KeyCode.F5);
    number(robot, "3");
    press(robot, KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    assertThat(said()).contains("marker at 48%");
    press(robot, KeyCode.ENTER);
    number(robot, "70");
    press(robot, KeyCode.DIGIT9, KeyCode.BACK_SPACE);
    assertThat(said()).contains("2 guesses so far");
    press(robot, KeyCode.BACK_SPACE);
    assertThat(said()).contains("1 guess so far");
    press(robot, KeyCode.SPACE);
    assertThat(said()).contains("Your guess was 21.44 points too low.");
    press(robot, KeyCode.ESCAPE);
    robot.push(KeyCode.SHIFT, KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said()).contains("Your guess was 21.44 points too low.");
    press(robot, KeyCode.A);
    assertThat(said()).contains("No guesses yet.");
    press(robot, KeyCode.ESCAPE, KeyCode.F5);
    assertThat(show().current().number()).as("from the beginning").isEqualTo(1);
  }

  @Test
  void anyChoicesShareCanBeGuessed(FxRobot robot) {
    press(robot, KeyCode.F5);
    number(robot, "7");
    press(robot, KeyCode.DOWN, KeyCode.G);
    assertThat(said()).startsWith("What share of the votes did Nurlan Auesbayev get?");
    number(robot, "2");
    press(robot, KeyCode.SPACE);
    assertThat(said()).contains("Your guess was 0.22 points too low.");
    press(robot, KeyCode.SPACE, KeyCode.SPACE);
    assertThat(show().current().step()).isEqualTo(new Step.Rows(2));
  }

  @Test
  void escPutsAwayWhatIsInFrontOfTheSlideFirst(FxRobot robot) {
    press(robot, KeyCode.F5, KeyCode.F1);
    assertThat(audience("keys").isVisible()).isTrue();
    press(robot, KeyCode.ESCAPE, KeyCode.B);
    assertThat(audience("keys").isVisible()).isFalse();
    assertThat(audience("black").isVisible()).isTrue();
    press(robot, KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.ESCAPE, KeyCode.DIGIT7);
    assertThat(audience("black").isVisible()).isFalse();
    assertThat(audience("typed").isVisible()).isTrue();
    press(robot, KeyCode.ESCAPE);
    assertThat(audience("typed").isVisible()).isFalse();
    assertThat(show().current().number()).isEqualTo(1);
    press(robot, KeyCode.ESCAPE);
    assertThat(window.lessonActions().presentation()).isEmpty();
  }

  @Test
  void aSmallBarIsEnlarged(FxRobot robot) {
    press(robot, KeyCode.F5);
    number(robot, "7");
    press(robot, KeyCode.DOWN, KeyCode.Z);
    assertThat(said()).contains("enlarged: the axis ends at 3%");
    press(robot, KeyCode.DOWN);
    assertThat(said()).as("goes on enlarged").contains("the axis ends at 3%");
    press(robot, KeyCode.Z);
    assertThat(said()).doesNotContain("enlarged");
  }

  @Test
  void theAudienceSeesTheSlideAndThePresenterItsNotesAndALostScreenEndsNothing(FxRobot robot) {
    onUserThread(screens::connect);
    press(robot, KeyCode.F5);
    Stage presenter = given().presenterStage();
    assertThat(presenter.isShowing()).isTrue();
    assertThat(given().screen().getMinX()).isEqualTo(1000);
    assertThat(presenter("notes")).startsWith("Figures from one newspaper article");
    assertThat(presenter("place")).isEqualTo("Slide 1 of 15");
    assertThat(presenter("elapsed")).matches("0:0\\d:\\d\\d elapsed");
    assertThat(presenter("clock")).matches("\\d\\d:\\d\\d");
    assertThat(given().stage().getScene().lookup("#presenter-notes")).isNull();
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("6 candidates");
    assertThat(presenterSlide("now")).startsWith("6 candidates");
    assertThat(presenterSlide("next")).startsWith("Of 100 eligible voters");

    onUserThread(screens::disconnect);
    assertThat(presenter.isShowing()).isFalse();
    assertThat(given().stage().isShowing()).isTrue();
    assertThat(given().screen().getMinX()).isZero();
    assertThat(said()).startsWith("6 candidates");
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("Of 100 eligible voters");

    onUserThread(screens::connect);
    assertThat(presenter.isShowing()).isTrue();
    assertThat(presenterSlide("now")).startsWith("Of 100 eligible voters");
    press(robot, KeyCode.ESCAPE);
    assertThat(presenter.isShowing()).isFalse();
    assertThat(screens.listeners()).isZero();
    onUserThread(screens::disconnect);
  }

  private String presenterSlide(String id) {
    return String.valueOf(
        given().presenterStage().getScene().lookup("#presenter-" + id).getAccessibleText());
  }

  @Test
  void theMouseDragsGuessesAndDrawsWithThePen(FxRobot robot) {
    press(robot, KeyCode.F5);
    number(robot, "3");
    onUserThread(() -> {}); // Waits for one more layout.
    var axis = robot.bounds(audience("slide")).query();
    robot.moveTo(axis.getMinX() + axis.getWidth() / 2, axis.getMinY() + axis.getHeight() / 2);
    robot.press(MouseButton.PRIMARY).moveBy(100, 0).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said()).contains("1 guess so far");
    assertThat(show().guesses(show().openQuestion().orElseThrow()).percents().getFirst().intValue())
        .isBetween(55, 68);

    press(robot, KeyCode.HOME, KeyCode.P);
    robot.press(MouseButton.PRIMARY).moveBy(50, 50).release(MouseButton.PRIMARY);
    assertThat(lines()).isEqualTo(1);
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(lines()).as("another slide").isZero();
    press(robot, KeyCode.PAGE_UP);
    assertThat(lines()).as("back again").isEqualTo(1);
    robot.press(MouseButton.PRIMARY).moveBy(0, -90).release(MouseButton.PRIMARY);
    assertThat(lines()).isEqualTo(2);
    pressShortcut(robot, KeyCode.Z);
    assertThat(lines()).isEqualTo(1);
    press(robot, KeyCode.C);
    assertThat(lines()).isZero();
    press(robot, KeyCode.P, KeyCode.L);
    assertThat(robot.from(given().stage().getScene().getRoot()).lookup(".halo").query().isVisible())
        .isTrue();
    robot.clickOn(audience("slide"));
    assertThat(show().current().number()).as("a click goes on").isEqualTo(2);
    robot.clickOn(audience("slide"), MouseButton.SECONDARY);
    assertThat(show().current().number()).isEqualTo(1);
  }

  private int lines() {
    WaitForAsyncUtils.waitForFxEvents();
    return given().stage().getScene().getRoot().lookupAll(".ink").size();
  }

  @Test
  void whatWasGuessedIsKeptOnlyIfTheTeacherWantsIt(FxRobot robot) throws IOException {
    press(robot, KeyCode.F5, KeyCode.E);
    assertThat(suggested).as("nothing to be kept here").isEmpty();
    number(robot, "3");
    number(robot, "50");
    number(robot, "70");
    press(robot, KeyCode.SPACE);
    picks.add(folder.resolve("guesses.csv"));
    press(robot, KeyCode.E);
    picks.add(folder.resolve("guesses.png"));
    robot.push(KeyCode.SHIFT, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(suggested)
        .containsExactly("guess-turnout-electorate.csv", "guess-turnout-electorate.png");
    assertThat(Files.readString(folder.resolve("guesses.csv")))
        .isEqualTo(
            """
            No.,"Guess, %","Published, %","Difference, percentage points"\r
            1,50,69.44,-19.44\r
            2,70,69.44,0.56\r
            """);
    assertThat(ImageIO.read(folder.resolve("guesses.png").toFile()).getWidth()).isEqualTo(1920);
    assertThat(((Label) audience("message")).getText()).contains("guesses.png");
    picks.add(folder.resolve("no-folder").resolve("guesses.csv"));
    press(robot, KeyCode.E);
    assertThat(((Label) audience("message")).getText()).contains("its folder does not exist");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("guesses.csv", "guesses.png")
          .noneMatch(name -> name.contains("part"));
    }
  }

  @Test
  void slidesAreHiddenMovedGivenNotesAndSavedAsALessonThatOpensPresenting(FxRobot robot)
      throws IOException {
    Path dataset = file("town.sailau.json", bundled());
    onUserThread(() -> window.open(dataset));
    robot.interact(() -> window.lessonActions().arrange());
    settle();
    ListView<?> list = robot.lookup("#slides-list").queryListView();
    onUserThread(list::requestFocus);
    onUserThread(() -> list.getSelectionModel().select(0));
    press(robot, KeyCode.SPACE, KeyCode.DOWN);
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    robot.clickOn("#slides-notes").write("Ask why");
    picks.add(folder.resolve("town.sailau-lesson.json"));
    robot.clickOn("#slides-save");
    assertThat(suggested).containsExactly("town.sailau-lesson.json");
    assertThat(Files.readString(folder.resolve("town.sailau-lesson.json")))
        .contains("\"dataset\" : \"town.sailau.json\"", "Ask why");
    picks.add(folder.resolve("elsewhere").resolve("town.sailau-lesson.json"));
    robot.clickOn("#slides-save");
    assertThat(robot.lookup("#slides .subtitle").queryLabeled().getText())
        .startsWith("A lesson file belongs beside its dataset");
    press(robot, KeyCode.ESCAPE);

    onUserThread(session::openBundled);
    onUserThread(screens::connect);
    onUserThread(() -> window.open(folder.resolve("town.sailau-lesson.json")));
    assertThat(session.opened().get())
        .isInstanceOfSatisfying(
            Opened.Ready.class, open -> assertThat(open.file()).isEqualTo(dataset));
    assertThat(said()).as("the title is hidden, two have changed places").startsWith("Of 100");
    press(robot, KeyCode.DIGIT2, KeyCode.BACK_SPACE, KeyCode.S);
    assertThat(said()).startsWith("6 candidates");
    assertThat(presenter("notes")).isEqualTo("Ask why");
    onUserThread(screens::disconnect);
  }

  @Test
  void aLessonThatCannotBeReadIsRefusedWithItsPlaces() {
    Path bad =
        file(
            "bad.sailau-lesson.json",
            """
            {"format": "sailau-lesson/1", "dataset": "../town.sailau.json",
             "slides": [{"slide": "title", "hidden": "yes"}]}
            """);
    onUserThread(() -> window.open(bad));
    assertThat(window.lessonActions().presentation()).isEmpty();
    assertThat(String.join("\n", screen()))
        .contains("bad.sailau-lesson.json, line 1, column 42 (/dataset)")
        .contains("the lesson’s folder has no file")
        .contains("line 2, column 42 (/slides/0/hidden)")
        .contains("Nothing was opened.");
  }

  @Test
  void aLessonWhoseDatasetIsMissingOrAnotherSaysSo() {
    String lesson =
        """
        {"format": "sailau-lesson/1", "dataset": "%s",
         "slides": [{"slide": "title"}, {"slide": "results:nobody"}]}
        """;
    onUserThread(
        () -> window.open(file("a.sailau-lesson.json", lesson.formatted("gone.sailau.json"))));
    assertThat(window.lessonActions().presentation()).isEmpty();
    assertThat(String.join("\n", screen())).contains("gone.sailau.json");
    file("here.sailau.json", referendum("A town", 3, 2));
    onUserThread(
        () -> window.open(file("b.sailau-lesson.json", lesson.formatted("here.sailau.json"))));
    assertThat(said()).startsWith("A town");
    assertThat(((Label) audience("message")).getText())
        .isEqualTo("Slides of the lesson that this dataset cannot show: 1.");
  }
}
