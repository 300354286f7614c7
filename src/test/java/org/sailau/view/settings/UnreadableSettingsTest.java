package org.sailau.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.sailau.settings.Preferences;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.UserState;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests the start with settings that cannot be read.
final class UnreadableSettingsTest extends WindowTest {

  @Override
  protected UserState remembered() {
    return new UserState(new SettingsStore(file("settings.json", "{broken")));
  }

  @Test
  void itIsSaidWhereTheOldOnesAreUntilItIsPutAway(FxRobot robot) {
    String aside = folder.resolve("settings.unreadable.json").toString();
    assertThat(folder.resolve("settings.unreadable.json")).hasContent("{broken");
    assertThat(screen())
        .anyMatch(text -> text.contains("could not be read") && text.contains(aside));
    assertThat(stage.getScene().getFocusOwner().getId())
        .as("heard first")
        .isEqualTo("notice-words");
    onUserThread(() -> appearance.speak(Language.RUSSIAN));
    assertThat(screen()).anyMatch(text -> text.contains("араметры") && text.contains(aside));
    robot.clickOn("#notice-close");
    assertThat(screen()).noneMatch(text -> text.contains(aside));
    onUserThread(() -> appearance.speak(Language.ENGLISH));
    assertThat(screen()).as("not again").noneMatch(text -> text.contains(aside));
  }

  @Test
  void withoutSettingsNothingIsReadOrWritten() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{broken");
    onUserThread(
        () -> {
          UserState none = new UserState(null);
          assertThat(none.loadWarning()).isEmpty();
          none.prefer(Preferences.defaults().withPatterns(true));
          none.opened(folder.resolve("a.json"));
          assertThat(none.preferences().patterns()).isTrue();
          assertThat(none.saveWarning()).isPresent();
        });
    assertThat(folder.resolve("settings.json")).hasContent("{broken");
  }

  @Test
  void settingsThatCannotBeKeptSaySo() {
    Path nowhere = file("a file", "").resolve("settings.json");
    onUserThread(
        () -> {
          UserState withoutStore = new UserState(new SettingsStore(nowhere));
          assertThat(withoutStore.loadWarning()).isPresent();
          Appearance own = new Appearance(withoutStore, system, null);
          own.prefer(Preferences.defaults().withPatterns(true));
          assertThat(own.look().get().patterns()).as("holds all the same").isTrue();
          Label said = (Label) new SettingsForm(own, withoutStore).lookup("#settings-forgetful");
          assertThat(said.isVisible()).isTrue();
          assertThat(said.getText()).contains("cannot be saved", nowhere.toString());
        });
  }
}
