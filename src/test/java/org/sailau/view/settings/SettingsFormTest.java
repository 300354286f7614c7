package org.sailau.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.settings.Preferences.Motion;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests the dialog with the settings.
final class SettingsFormTest extends WindowTest {

  private void choose(FxRobot robot, String id, int item) {
    onUserThread(
        () -> {
          ComboBox<?> box = robot.lookup(id).queryComboBox();
          box.getSelectionModel().select(item);
        });
    settle();
  }

  private Preferences kept() {
    return new SettingsStore(folder.resolve("settings.json")).load().settings().preferences();
  }

  @Test
  void everySettingHoldsAtOnceAndIsKept(FxRobot robot) {
    pressShortcut(robot, KeyCode.COMMA);
    choose(robot, "#settings-language", 3);
    assertThat(screen()).contains("Результаты");
    assertThat(robot.lookup("#settings").queryParent()).isNotNull();
    assertThat(VisibleTexts.read(robot.lookup("#settings").queryParent()))
        .contains("Размер текста");
    choose(robot, "#settings-colours", 3);
    choose(robot, "#settings-textSize", 5);
    choose(robot, "#settings-motion", 2);
    choose(robot, "#settings-smallBase", 3);
    robot.clickOn("#settings-patterns");
    settle();
    assertThat(appearance.look().get().patterns()).isTrue();
    assertThat(kept())
        .isEqualTo(
            new Preferences(
                Language.RUSSIAN, Colours.HIGH_CONTRAST, 150, Motion.REDUCED, true, 500));
    robot.clickOn("#settings-defaults");
    settle();
    assertThat(kept()).isEqualTo(Preferences.defaults());
    assertThat(screen()).contains("Results");
  }

  @Test
  void whatIsChosenIsShown(FxRobot robot) {
    onUserThread(
        () ->
            appearance.prefer(
                Preferences.defaults().with(Language.KAZAKH).with(Colours.DARK).withTextSize(120)));
    pressShortcut(robot, KeyCode.COMMA);
    assertThat(VisibleTexts.read(robot.lookup("#settings").queryParent()))
        .contains("Қазақша", "Қараңғы", "120%");
  }

  @Test
  void allAboutTheSettingsIsLikeThisInEveryCombo(FxRobot robot) {
    pressShortcut(robot, KeyCode.COMMA);
    assertThat(robot.lookup("#settings-language").queryComboBox().getItems().toString())
        .isEqualTo(List.of("System default", "English", "Қазақша", "Русский").toString());
    assertThat(robot.lookup("#settings-textSize").queryComboBox().getItems()).hasSize(11);
  }
}
