package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.sailau.election.Measure;
import org.sailau.present.Presentation;
import org.testfx.api.FxRobot;

/// Shortcuts on Russian and Kazakh keyboards, whose keys come without a code.
final class CyrillicKeysTest extends WindowTest {

  private static void press(Scene scene, String letter, boolean control, boolean shift) {
    KeyCode code = letter.equals("\"") ? KeyCode.QUOTEDBL : KeyCode.UNDEFINED;
    onUserThread(
        () ->
            Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    KeyEvent.CHAR_UNDEFINED,
                    letter,
                    code,
                    shift,
                    control,
                    false,
                    false)));
  }

  private void control(String letter) {
    press(stage.getScene(), letter, true, false);
  }

  @Test
  void menusWorkByThePlaceOfTheirKeys() {
    control("ь");
    assertThat(session.measure().get()).as("Ctrl+M").isEqualTo(Measure.VOTES);
    control("е");
    assertThat(window.viewState().asTables().get()).as("Ctrl+T").isTrue();
    control("ә");
    assertThat(window.viewState().tab().get()).as("Ctrl+2").isEqualTo("turnout");
    control("\"");
    assertThat(window.viewState().tab().get()).as("Ctrl+1").isEqualTo("results");
    control("һ");
    assertThat(appearance.preferences().textSize()).as("Ctrl+=").isEqualTo(110);
    control("ө");
    assertThat(appearance.preferences().textSize()).as("Ctrl+-").isEqualTo(100);
    press(stage.getScene(), "С", true, true);
    assertThat(clipboard()).as("Ctrl+Shift+C").contains("Tokayev");
  }

  @Test
  void lettersAloneAreNoShortcutsInTheWindow() {
    press(stage.getScene(), "ь", false, false);
    assertThat(session.measure().get()).isEqualTo(Measure.SHARE);
  }

  @Test
  void textIsCopiedAndPastedToo(FxRobot robot) {
    control("ң");
    TextField search = robot.lookup("#search").queryAs(TextField.class);
    onUserThread(
        () -> {
          search.requestFocus();
          search.setText("turkic");
        });
    control("ф");
    control("с");
    assertThat(clipboard()).isEqualTo("turkic");
  }

  @Test
  void aPresentationIsGivenByThem(FxRobot robot) {
    onUserThread(() -> window.lessonActions().present());
    Presentation given = window.lessonActions().presentation().orElseThrow();
    Scene audience = given.stage().getScene();
    var black = audience.lookup("#audience-black");
    press(audience, "и", false, false);
    assertThat(black.isVisible()).as("B").isTrue();
    press(audience, "ю", false, false);
    assertThat(black.isVisible()).as("a clicker's point").isFalse();
    press(audience, "и", false, false);
    press(audience, "й", false, false);
    assertThat(black.isVisible()).as("any key").isFalse();
    press(audience, "д", false, false);
    assertThat(audience.lookup(".halo").isVisible()).as("L").isTrue();
    press(audience, "?", false, true);
    assertThat(audience.lookup("#audience-keys").isVisible()).as("?").isTrue();
    press(audience, "?", false, true);
    press(audience, "і", false, false);
    robot.type(KeyCode.ENTER);
    assertThat(given.lessonSession().current().number())
        .as("the slide of that number")
        .isEqualTo(3);
    press(audience, "ғ", false, false);
    press(audience, "қ", false, false);
    robot.type(KeyCode.ENTER);
    assertThat(
            given
                .lessonSession()
                .guesses(given.lessonSession().openQuestion().orElseThrow())
                .percents())
        .as("a guess")
        .hasToString("[50]");
    Labeled clock = (Labeled) given.presenterStage().getScene().lookup("#presenter-elapsed");
    press(audience, "е", false, false);
    assertThat(clock.getText()).as("T").endsWith("paused");
    onUserThread(given::end);
  }
}
