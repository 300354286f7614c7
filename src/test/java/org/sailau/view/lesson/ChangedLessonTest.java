package org.sailau.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.sailau.lesson.SlideOrder;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Changes of a lesson are not lost without a question.
final class ChangedLessonTest extends WindowTest {

  /// Hides the first slide of the open election, as a user does.
  private void change(FxRobot robot) {
    onUserThread(() -> window.lessonActions().arrange());
    settle();
    ListView<?> list = robot.lookup("#slides-list").queryListView();
    onUserThread(list::requestFocus);
    onUserThread(() -> list.getSelectionModel().select(0));
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.ESCAPE);
    settle();
  }

  private static boolean isAsked(FxRobot robot) {
    return robot.lookup("#lesson-changed").tryQuery().isPresent();
  }

  private static String question(FxRobot robot, String dialog) {
    return robot.lookup(dialog + " .dialog-content > .label").queryLabeled().getText();
  }

  private void answer(FxRobot robot, String button) {
    robot.clickOn(button);
    settle();
    assertThat(isAsked(robot)).isFalse();
  }

  private void close() {
    onUserThread(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private String title() {
    return session.election().orElseThrow().title().in(TEXTS.locale());
  }

  private Path town() {
    return file("town.sailau.json", referendum("A town", 3, 2));
  }

  @Test
  void theWindowIsNotClosedBeforeTheUserHasAnswered(FxRobot robot) {
    change(robot);
    close();
    assertThat(isAsked(robot)).isTrue();
    assertThat(question(robot, "#lesson-changed"))
        .startsWith("The slides of the lesson have been changed.");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(stage.isShowing()).as("Esc cancels").isTrue();
    close();
    answer(robot, "#lesson-cancel");
    assertThat(stage.isShowing()).isTrue();
    close();
    robot.clickOn("#lesson-lose");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isShowing()).isFalse();
  }

  @Test
  void anotherElectionIsOpenedAfterTheAnswer(FxRobot robot) throws IOException {
    change(robot);
    Path town = town();
    onUserThread(() -> window.open(town));
    answer(robot, "#lesson-cancel");
    assertThat(title()).isEqualTo("Presidential election in Kazakhstan");
    onUserThread(() -> window.open(town));
    picks.add(folder.resolve("my lesson"));
    answer(robot, "#lesson-save");
    assertThat(suggested).containsExactly("kazakhstan-president-2022.sailau-lesson.json");
    assertThat(Files.readString(folder.resolve("my lesson.sailau-lesson.json")))
        .contains("\"hidden\" : true");
    assertThat(title()).isEqualTo("A town");
  }

  @Test
  void closingTheElectionAsksToo(FxRobot robot) {
    change(robot);
    onUserThread(session::close);
    assertThat(session.election()).isPresent();
    answer(robot, "#lesson-lose");
    assertThat(session.election()).isEmpty();
  }

  @Test
  void anotherLessonIsPresentedAfterTheAnswer(FxRobot robot) {
    change(robot);
    Path other =
        file(
            "b.sailau-lesson.json",
            """
            {"format": "sailau-lesson/1", "dataset": "kazakhstan-president-2022.sailau.json",
             "slides": [{"slide": "source"}]}
            """);
    onUserThread(() -> window.open(other));
    assertThat(window.lessonActions().presentation()).isEmpty();
    answer(robot, "#lesson-cancel");
    assertThat(window.lessonActions().presentation()).isEmpty();
    onUserThread(() -> window.open(other));
    answer(robot, "#lesson-lose");
    assertThat(
            window
                .lessonActions()
                .presentation()
                .orElseThrow()
                .lessonSession()
                .slideOrder()
                .shown())
        .hasSize(1);
  }

  @Test
  void whatIsSavedOrNotChangedIsNotAskedAbout(FxRobot robot) {
    onUserThread(() -> window.lessonActions().present());
    robot.type(KeyCode.DIGIT5, KeyCode.ENTER, KeyCode.G, KeyCode.ESCAPE);
    settle();
    onUserThread(() -> window.open(town()));
    assertThat(isAsked(robot)).as("guesses change nothing").isFalse();
    assertThat(title()).isEqualTo("A town");

    change(robot);
    onUserThread(() -> window.lessonActions().arrange());
    settle();
    picks.add(folder.resolve("town"));
    robot.clickOn("#slides-save");
    assertThat(folder.resolve("town.sailau-lesson.json")).exists();
    robot.type(KeyCode.ESCAPE);
    onUserThread(session::openBundled);
    assertThat(isAsked(robot)).as("saved").isFalse();
  }

  @Test
  void whatCannotBeSavedIsNotLost(FxRobot robot) {
    change(robot);
    onUserThread(session::close);
    picks.add(folder.resolve("no-folder").resolve("a"));
    answer(robot, "#lesson-save");
    assertThat(question(robot, "#lesson-not-saved")).contains("its folder does not exist");
    robot.clickOn("#lesson-close");
    settle();
    assertThat(session.election()).isPresent();
    onUserThread(session::close);
    assertThat(isAsked(robot)).isTrue();
    answer(robot, "#lesson-cancel");
  }

  @Test
  void aLessonThatExistsUnderItsWholeNameIsAskedAbout(FxRobot robot) throws IOException {
    Path there = file("town.sailau-lesson.json", "another");
    change(robot);
    onUserThread(() -> window.lessonActions().arrange());
    settle();
    picks.add(folder.resolve("town"));
    robot.clickOn("#slides-save");
    settle();
    assertThat(Files.readString(there)).isEqualTo("another");
    robot.clickOn("#lesson-replace");
    settle();
    assertThat(Files.readString(there)).contains("sailau-lesson/1");
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void slidesKeepTheirArrangementWhenTheDatasetIsReadAgain(FxRobot robot) throws IOException {
    Path town = town();
    onUserThread(() -> window.open(town));
    change(robot);
    Files.writeString(town, referendum("A town", 4, 2));
    onUserThread(session::reload);
    assertThat(isAsked(robot)).isFalse();
    onUserThread(() -> window.lessonActions().arrange());
    settle();
    ListView<?> list = robot.lookup("#slides-list").queryListView();
    assertThat(((SlideOrder.Entry) list.getItems().getFirst()).hidden()).isTrue();
    robot.type(KeyCode.ESCAPE);
    onUserThread(session::close);
    assertThat(isAsked(robot)).isTrue();
    answer(robot, "#lesson-cancel");
  }
}
