package org.sailau.view.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.export.picture.Paper;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests the dialog that writes a handout.
final class HandoutDialogTest extends WindowTest {

  private MenuItem item() {
    return window.menus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> "menu-handout".equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private void open() {
    onUserThread(() -> item().fire());
    settle();
  }

  private void press(FxRobot robot, String button) {
    onUserThread(() -> robot.lookup(button).query().requestFocus());
    robot.type(KeyCode.SPACE);
    settle();
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> list(FxRobot robot, String id) {
    return (ComboBox<T>) robot.lookup(id).queryAs(ComboBox.class);
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#handout-said").queryAs(Labeled.class).getText();
  }

  private static String content(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatWasChosenIsWrittenAndItsFolderShown(FxRobot robot) throws IOException {
    open();
    onUserThread(
        () -> {
          this.<Language>list(robot, "#handout-language").setValue(Language.KAZAKH);
          this.<Paper>list(robot, "#handout-paper").setValue(Paper.LETTER);
          robot.lookup("#handout-answers").queryAs(CheckBox.class).setSelected(true);
        });
    Path target = folder.resolve("sheets.pdf");
    picks.add(target);
    press(robot, "#handout-save");
    assertThat(suggested).containsExactly("handout-answers.pdf");
    assertThat(said(robot)).isEqualTo("Saved: " + target);
    assertThat(content(target))
        .startsWith("%PDF-")
        .contains("chart: handout-answers", "language: kk", "paper: letter");
    press(robot, "#handout-show");
    assertThat(shownFolders).containsExactly(folder);
  }

  @Test
  void theFirstKeySavesOneForThePupils(FxRobot robot) throws IOException {
    open();
    picks.add(folder.resolve("a.pdf"));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(suggested).containsExactly("handout.pdf");
    assertThat(content(folder.resolve("a.pdf")))
        .contains("chart: handout\n", "language: en", "paper: a4");
  }

  @Test
  void aMissingExtensionIsAddedAndThenAFileThatIsThereIsAskedFor(FxRobot robot) throws IOException {
    Path there = Files.writeString(folder.resolve("a.pdf"), "old");
    open();
    picks.add(folder.resolve("a"));
    press(robot, "#handout-save");
    assertThat(said(robot)).isEqualTo(there + " already exists. Replace it?");
    assertThat(there).hasContent("old");
    press(robot, "#handout-replace");
    assertThat(said(robot)).isEqualTo("Saved: " + there);
    assertThat(content(there)).startsWith("%PDF-");
  }

  @Test
  void whoThinksBetterOfItWritesNothing(FxRobot robot) {
    open();
    press(robot, "#handout-save");
    assertThat(robot.lookup("#handout-said").query().isVisible()).isFalse();
    assertThat(folder.toFile().list((_, name) -> name.endsWith(".pdf"))).isEmpty();
  }

  @Test
  void whyItWasNotWrittenIsSaid(FxRobot robot) {
    open();
    Path target = folder.resolve("none").resolve("a.pdf");
    picks.add(target);
    press(robot, "#handout-save");
    assertThat(said(robot)).startsWith(target + " was not written: its folder does not exist");
    assertThat(robot.lookup("#handout-show").query().isVisible()).isFalse();
  }

  @Test
  void anotherLanguageOfTheWindowLosesNothing(FxRobot robot) {
    open();
    onUserThread(() -> this.<Paper>list(robot, "#handout-paper").setValue(Paper.LETTER));
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(Language.RUSSIAN)));
    settle();
    assertThat(this.<Paper>list(robot, "#handout-paper").getValue()).isEqualTo(Paper.LETTER);
    assertThat(VisibleTexts.read(robot.lookup("#handout").queryParent()))
        .contains("Бумага", "С ответами для учителя");
  }

  @Test
  void withoutAnElectionThereIsNone() {
    onUserThread(session::close);
    settle();
    assertThat(item().isDisable()).isTrue();
  }
}
