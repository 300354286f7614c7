package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.export.picture.Format;
import org.sailau.lesson.LessonFile;
import org.sailau.present.Presentation;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests what users see when the program fails.
final class FailureTest extends WindowTest {

  private static final String SAID = TEXTS.of("failure.said");
  private static final String TOKAYEV = "Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%";

  @BeforeEach
  void expectFailures() {
    failing = true;
  }

  private static RuntimeException planted() {
    return new IllegalStateException("planted");
  }

  /// Lets jobs other than reading throw from now on.
  ///
  /// @param jobsBefore how many of them still succeed
  private void plant(int jobsBefore) {
    jobsUntilFailure = jobsBefore;
  }

  private void repair() {
    jobsUntilFailure = Integer.MAX_VALUE;
    printing.failure = null;
  }

  private String logged() throws IOException {
    return Files.readString(folder.resolve("sailau.log"));
  }

  private void press(FxRobot robot, String button) {
    onUserThread(() -> robot.lookup(button).query().requestFocus());
    robot.type(KeyCode.SPACE);
    settle();
  }

  private static Parent dialog(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryParent();
  }

  private void openDialog(String menuItem) {
    onUserThread(
        () ->
            window.menus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> menuItem.equals(item.getId()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    settle();
  }

  /// Asserts that the window and the log report the failure, that its details can be copied by
  /// keys, and that the notice can be closed.
  private void assertSaidInWindow(FxRobot robot) throws IOException {
    assertThat(screen()).contains(SAID);
    assertThat(logged()).contains("ERROR Sailau 1.2.3, Java ", "planted", "\tat ");
    assertCopiedAndPutAway(robot, stage.getScene().getRoot());
    assertThat(screen()).doesNotContain(SAID);
  }

  private void assertSaidInDialog(FxRobot robot, String id) throws IOException {
    assertThat(VisibleTexts.read(dialog(robot, id))).contains(SAID);
    assertThat(logged()).contains("planted");
    assertCopiedAndPutAway(robot, dialog(robot, id));
    assertThat(VisibleTexts.read(dialog(robot, id))).doesNotContain(SAID);
    assertThat(screen()).doesNotContain(SAID);
  }

  private void assertCopiedAndPutAway(FxRobot robot, Parent root) {
    onUserThread(() -> Objects.requireNonNull(root.lookup("#failure-copy")).requestFocus());
    robot.type(KeyCode.SPACE);
    assertThat(clipboard()).startsWith("Sailau 1.2.3, Java ").contains("planted", "\tat ");
    settle();
    assertThat(VisibleTexts.read(root)).contains(TEXTS.of("failure.copied"));
    robot.type(KeyCode.TAB).type(KeyCode.SPACE);
    settle();
  }

  private void open(FxRobot robot, Path file) {
    picks.add(file);
    pressShortcut(robot, KeyCode.O);
    settle();
  }

  @Test
  void aReadingThatFailsEndsAndWhatWasOpenStays(FxRobot robot) throws IOException {
    bundledSource =
        () -> {
          throw planted();
        };
    pressShortcut(robot, KeyCode.B);
    assertThat(screen())
        .contains(TOKAYEV, TEXTS.of("failure.notOpened", TEXTS.of("bundled")))
        .noneMatch(text -> text.contains("Reading"));
    assertThat(stage.getScene().getFocusOwner().getId()).as("heard").isEqualTo("failure-words");
    assertThat(robot.lookup("#progress").tryQuery()).isEmpty();
    assertSaidInWindow(robot);
    open(robot, file("a.json", referendum("Atom plant", 71, 29)));
    assertThat(screen()).contains("Atom plant").noneMatch(text -> text.contains("not opened"));
  }

  @Test
  void aFileThatMemoryDoesNotSufficeForIsRefusedAndWhatWasOpenStays(FxRobot robot)
      throws IOException {
    bundledSource =
        () -> {
          throw new OutOfMemoryError();
        };
    pressShortcut(robot, KeyCode.B);
    assertThat(screen())
        .contains(TOKAYEV)
        .anyMatch(text -> text.contains("needs more than the") && text.contains("-Xmx"))
        .doesNotContain(SAID);
  }

  @Test
  void memoryThatEndsOnTheJavaFxThreadIsSaidInTheWindow(FxRobot robot) {
    onUserThread(() -> failures.reportUncaught(new OutOfMemoryError()));
    assertThat(screen())
        .contains(TOKAYEV)
        .anyMatch(text -> text.startsWith("The ") && text.contains("not enough"))
        .doesNotContain(SAID, TEXTS.of("failure.copy"));
    press(robot, "#failure-close");
    assertThat(screen()).noneMatch(text -> text.contains("not enough"));
    onUserThread(() -> failures.reportUncaught(planted()));
    onUserThread(() -> failures.reportUncaught(new OutOfMemoryError()));
    assertThat(screen()).anyMatch(text -> text.contains("not enough")).doesNotContain(SAID);
  }

  @Test
  void withNothingOpenAFailedReadingLeavesTheChoice(FxRobot robot) throws IOException {
    pressShortcut(robot, KeyCode.W);
    bundledSource =
        () -> {
          throw planted();
        };
    robot.clickOn("#nothing-bundled");
    assertThat(screen()).contains("No election is open");
    assertSaidInWindow(robot);
    robot.clickOn("#nothing-bundled");
    assertThat(screen()).as("each time that the user asks for it").contains(SAID);
  }

  @Test
  void whatLooksAtAFileMayFail(FxRobot robot) throws IOException {
    plant(0);
    open(robot, file("a.json", referendum("Atom plant", 71, 29)));
    assertThat(screen()).contains(TOKAYEV);
    assertSaidInWindow(robot);
    repair();
    open(robot, folder.resolve("a.json"));
    assertThat(screen()).contains("Atom plant");
  }

  @Test
  void aPictureCheckMayFail(FxRobot robot) throws IOException {
    Path picture = folder.resolve("a.svg");
    Files.writeString(picture, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    plant(1);
    open(robot, picture);
    assertThat(robot.lookup("#picture").tryQuery()).isEmpty();
    assertSaidInWindow(robot);
    repair();
    open(robot, picture);
    assertThat(robot.lookup("#picture").tryQuery()).isPresent();
  }

  private Path lesson() throws IOException {
    return Files.write(
        folder.resolve("a" + LessonFile.ENDING), LessonFile.bytes(LessonFile.bundled()));
  }

  @Test
  void readingALessonMayFail(FxRobot robot) throws IOException {
    Path lesson = lesson();
    plant(1);
    open(robot, lesson);
    assertThat(window.lessonActions().presentation()).isEmpty();
    assertSaidInWindow(robot);
    repair();
    open(robot, lesson);
    assertThat(window.lessonActions().presentation()).isPresent();
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aLessonIsNotGivenWithAnotherElectionThanItsOwn(FxRobot robot) throws IOException {
    open(robot, file("a.json", referendum("Atom plant", 71, 29)));
    Path lesson = lesson();
    bundledSource =
        () -> {
          throw planted();
        };
    open(robot, lesson);
    assertThat(window.lessonActions().presentation()).isEmpty();
    holding = true;
    open(robot, lesson);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(screen()).contains("Atom plant");
    assertThat(window.lessonActions().presentation()).isEmpty();
  }

  @Test
  void savingALessonMayFail(FxRobot robot) throws IOException {
    openDialog("menu-slides");
    Path target = folder.resolve("b" + LessonFile.ENDING);
    picks.add(target);
    plant(0);
    press(robot, "#slides-save");
    assertThat(VisibleTexts.read(dialog(robot, "lesson")))
        .contains(TEXTS.of("failure.notWritten", target));
    assertSaidInDialog(robot, "lesson");
    repair();
    picks.add(target);
    press(robot, "#slides-save");
    assertThat(target).exists();
  }

  @Test
  void writingAHandoutMayFail(FxRobot robot) throws IOException {
    openDialog("menu-handout");
    Path target = folder.resolve("a.pdf");
    picks.add(target);
    plant(0);
    press(robot, "#handout-save");
    assertThat(robot.lookup("#handout-said").queryAs(Labeled.class).getText())
        .isEqualTo(TEXTS.of("failure.notWritten", target));
    assertSaidInDialog(robot, "handout");
    repair();
    picks.add(target);
    press(robot, "#handout-save");
    assertThat(target).exists();
  }

  @Test
  void aPreviewThatFailsShowsNone(FxRobot robot) throws IOException {
    plant(0);
    pressShortcut(robot, KeyCode.E);
    settle();
    assertThat(preview(robot).getImage()).isNull();
    assertThat(robot.lookup("#export-size").queryAs(Label.class).getText())
        .isEqualTo(TEXTS.of("failure.notDone"));
    assertSaidInDialog(robot, "export");
    repair();
    onUserThread(() -> list(robot, "#export-format").setValue(Format.SVG));
    settle();
    assertThat(preview(robot).getImage()).isNotNull();
    assertThat(robot.lookup("#export-size").queryAs(Label.class).getText()).contains("KB");
  }

  private static ImageView preview(FxRobot robot) {
    return robot.lookup("#export-preview").queryAs(ImageView.class);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Format> list(FxRobot robot, String id) {
    return (ComboBox<Format>) robot.lookup(id).queryAs(ComboBox.class);
  }

  @Test
  void anExportThatFailsEndsWithWhatIsWritten(FxRobot robot) throws IOException {
    pressShortcut(robot, KeyCode.E);
    settle();
    onUserThread(() -> list(robot, "#export-format").setValue(Format.CSV));
    settle();
    picks.add(folder);
    plant(2);
    press(robot, "#export-all");
    assertThat(csvFiles()).hasSize(2);
    assertThat(robot.lookup("#export-said").queryAs(Labeled.class).getText())
        .endsWith("was not written because of an error in Sailau. Existing files are unchanged.");
    assertThat(robot.lookup("#export-progress").query().isVisible()).isFalse();
    assertThat(robot.lookup("#export-save").query().isDisabled()).isFalse();
    assertSaidInDialog(robot, "export");
    repair();
    picks.add(folder.resolve("mine.csv"));
    press(robot, "#export-save");
    assertThat(csvFiles()).hasSize(3);
  }

  private List<Path> csvFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    }
  }

  @Test
  void lookingForPrintersMayFail(FxRobot robot) throws IOException {
    printing.printers.add("Office");
    printing.failure = planted();
    pressShortcut(robot, KeyCode.P);
    assertThat(robot.lookup("#print").tryQuery()).isEmpty();
    assertSaidInWindow(robot);
    repair();
    pressShortcut(robot, KeyCode.P);
    assertThat(robot.lookup("#print").tryQuery()).isPresent();
  }

  @Test
  void printingMayFail(FxRobot robot) throws IOException {
    printing.printers.add("Office");
    pressShortcut(robot, KeyCode.P);
    settle();
    printing.failure = planted();
    press(robot, "#print-do");
    assertThat(VisibleTexts.read(dialog(robot, "print"))).contains(TEXTS.of("failure.notDone"));
    assertThat(robot.lookup("#print-do").query().isDisabled()).isFalse();
    assertSaidInDialog(robot, "print");
    repair();
    press(robot, "#print-do");
    assertThat(printing.printed).hasSize(1);
  }

  @Test
  void copyingAChartMayFail(FxRobot robot) throws IOException {
    onUserThread(() -> robot.lookup("#results-chart").query().requestFocus());
    plant(0);
    pressShortcut(robot, KeyCode.C);
    assertSaidInWindow(robot);
    repair();
    onUserThread(() -> robot.lookup("#results-chart").query().requestFocus());
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).contains("Kassym-Jomart Tokayev");
  }

  @Test
  void writingGuessesMayFail(FxRobot robot) throws IOException {
    robot.type(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    Presentation presentation = window.lessonActions().presentation().orElseThrow();
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.DIGIT5, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    Path target = folder.resolve("guesses.csv");
    picks.add(target);
    plant(0);
    robot.type(KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    Label message =
        (Label) Objects.requireNonNull(presentation.stage().getScene().lookup("#audience-message"));
    assertThat(message.getText()).isEqualTo(TEXTS.of("failure.notWritten", target));
    robot.type(KeyCode.PAGE_DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(presentation.lessonSession().current().number())
        .as("the lesson goes on")
        .isEqualTo(3);
    robot.type(KeyCode.ESCAPE);
    assertSaidInWindow(robot);
  }

  @Test
  void whatFailsInEachFrameIsSaidOnce(FxRobot robot) throws IOException {
    Region broken =
        new Region() {
          @Override
          protected void layoutChildren() {
            throw planted();
          }
        };
    // The program sets such a handler for all threads.
    Thread.UncaughtExceptionHandler[] before = new Thread.UncaughtExceptionHandler[1];
    onUserThread(
        () -> {
          before[0] = Thread.currentThread().getUncaughtExceptionHandler();
          Thread.currentThread()
              .setUncaughtExceptionHandler((_, thrown) -> failures.reportUncaught(thrown));
        });
    try {
      for (int frame = 0; frame < 20; frame++) {
        Platform.runLater(
            () -> {
              broken.requestLayout();
              broken.layout();
            });
      }
      WaitForAsyncUtils.waitForFxEvents();
    } finally {
      onUserThread(() -> Thread.currentThread().setUncaughtExceptionHandler(before[0]));
    }
    assertThat(logged().lines().filter(line -> line.endsWith(": planted"))).hasSize(1);
    assertSaidInWindow(robot);
    robot.clickOn("Turnout");
    assertThat(screen()).anyMatch(text -> text.contains("69.44"));
  }

  @Test
  void theNoticeIsInTheLanguageOfTheWindow(FxRobot robot) throws IOException {
    plant(0);
    pressShortcut(robot, KeyCode.P);
    for (Language language : Language.values()) {
      onUserThread(() -> appearance.speak(language));
      assertThat(screen())
          .contains(Texts.in(language).of("failure.said"), Texts.in(language).of("failure.copy"));
    }
  }

  @Test
  void aboutNamesTheLog(FxRobot robot) {
    openDialog("menu-about");
    String log = folder.resolve("sailau.log").toString();
    assertThat(robot.lookup("#about-log").queryAs(Label.class).getText()).contains(log);
    press(robot, "#about-copy-log");
    assertThat(clipboard()).isEqualTo(log);
    assertThat(folder.resolve("sailau.log")).as("nothing has failed").doesNotExist();
  }
}
