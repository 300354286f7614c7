package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sailau.settings.Settings;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.view.base.UserState;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

final class WindowMemoryTest extends WindowTest {

  private Optional<Settings.Window> kept() {
    return Optional.ofNullable(
        new SettingsStore(folder.resolve("settings.json")).load().settings().window());
  }

  @Test
  void sizeAndPlaceAreRememberedWhenTheWindowCloses() {
    onUserThread(
        () -> {
          stage.setX(40);
          stage.setY(30);
          stage.setWidth(900);
          stage.setHeight(650);
        });
    onUserThread(stage::hide);
    assertThat(kept()).contains(new Settings.Window(40, 30, 900, 650, false));
    onUserThread(stage::show);
  }

  @Test
  void theNextWindowStandsWhereTheLastOneStood() throws Exception {
    SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
    store.save(Settings.none().with(new Settings.Window(20, 10, 860, 640, false)));
    onUserThread(
        () -> {
          Stage next = new Stage();
          new UserState(store).place(next);
          assertThat(next.getX()).isEqualTo(20);
          assertThat(next.getY()).isEqualTo(10);
          assertThat(next.getWidth()).isEqualTo(860);
          assertThat(next.getHeight()).isEqualTo(640);
        });
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsNotUsed() throws Exception {
    SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
    store.save(Settings.none().with(new Settings.Window(5000, 5000, 860, 640, false)));
    onUserThread(
        () -> {
          Stage next = new Stage();
          new UserState(store).place(next);
          assertThat(next.getX()).isBetween(0.0, 140.0);
          assertThat(next.getY()).isBetween(0.0, 360.0);
          assertThat(next.getWidth()).isEqualTo(860);
        });
  }

  @Test
  void aSizeFromALargerScreenIsCutToThisOne() throws Exception {
    SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
    store.save(Settings.none().with(new Settings.Window(300, 200, 2560, 1440, false)));
    onUserThread(
        () -> {
          Stage next = new Stage();
          new UserState(store).place(next);
          assertThat(next.getX()).isZero();
          assertThat(next.getY()).isZero();
          assertThat(next.getWidth()).isEqualTo(1000);
          assertThat(next.getHeight()).isEqualTo(1000);
        });
  }

  @Test
  void f11IsFullScreenAndBack(FxRobot robot) {
    robot.type(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isFullScreen()).isTrue();
    assertThat(stage.getFullScreenExitHint()).isEqualTo("Press Esc to leave full screen");
    onUserThread(() -> appearance.speak(Language.RUSSIAN));
    assertThat(stage.getFullScreenExitHint()).isEqualTo("Выйти из полноэкранного режима: Esc");
    robot.type(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isFullScreen()).isFalse();
  }

  @Test
  void tabsAreReachedByNumber(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    assertThat(screen()).contains("Turnout 69.44%, abroad 88.47%");
    pressShortcut(robot, KeyCode.DIGIT4);
    assertThat(screen()).contains("10 international organisations observed");
    pressShortcut(robot, KeyCode.DIGIT1);
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
  }

  @Test
  void aboutSaysVersionSourceAndLicences(FxRobot robot) {
    robot.clickOn("#menu-help").clickOn("#menu-about");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(VisibleTexts.read(robot.lookup("#about").queryParent()))
        .contains("Sailau 1.2.3")
        .anyMatch(text -> text.contains("The Astana Times, 21 November 2022"))
        .anyMatch(text -> text.contains("Apache License") && text.contains("IBM Plex Sans"));
  }
}
