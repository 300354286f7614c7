package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.election.Measure;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.base.UserState;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests changing the language while the window is open.
final class LanguagesTest extends WindowTest {

  private void speak(FxRobot robot, Language language) {
    robot.clickOn("#menu-language").clickOn("#language-" + language.tag());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  @Test
  void everythingIsSaidInTheChosenLanguageAtOnce(FxRobot robot) {
    speak(robot, Language.KAZAKH);
    assertThat(screen())
        .contains(
            "Нәтижелер",
            "Қазақстан Республикасы Президентінің сайлауы",
            "Қасым-Жомарт Тоқаев – 81,31%, екінші орын – 3,42%",
            "Дереккөзде жоқ",
            "271\u00a0641");
    assertThat(stage.getTitle()).startsWith("Қазақстан");
    speak(robot, Language.RUSSIAN);
    assertThat(screen()).contains("Касым-Жомарт Токаев", "81,31\u00a0%", "Нет в источнике");
    assertThat(stage.getTitle()).startsWith("Выборы");
    speak(robot, Language.ENGLISH);
    assertThat(screen()).contains("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%");
  }

  @Test
  void theChosenLanguageIsKept(FxRobot robot) {
    speak(robot, Language.RUSSIAN);
    UserState next = new UserState(new SettingsStore(folder.resolve("settings.json")));
    assertThat(next.preferences().language()).isEqualTo(Language.RUSSIAN);
  }

  @Test
  void anotherLanguageLosesNoPlace(FxRobot robot) {
    onUserThread(() -> session.measure().set(Measure.VOTES));
    robot.clickOn("Observers");
    robot.clickOn("#search").write("osce");
    speak(robot, Language.KAZAKH);
    assertThat(screen()).contains("1 / 10").anyMatch(text -> text.contains("ЕҚЫҰ ДИАҚБ"));
    TextField search = robot.lookup("#search").queryAs(TextField.class);
    assertThat(search.getText()).isEqualTo("osce");
    assertThat(focused()).isSameAs(search);
    robot.write("x");
    assertThat(search.getText()).isEqualTo("oscex");
    pressShortcut(robot, KeyCode.DIGIT1);
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
    assertThat(screen()).contains("Дауыс саны; алдын ала нәтиже. Үзік сызықты жолақ – есептелген.");
  }

  @Test
  void theTableStaysSortedAndTheRowChosen(FxRobot robot) {
    onUserThread(() -> session.choice().set(Optional.of("abden")));
    onUserThread(
        () -> {
          TableView<?> table = (TableView<?>) robot.lookup("#results-table").query();
          sortByName(table);
          table.requestFocus();
        });
    speak(robot, Language.KAZAKH);
    assertThat(tableNames(robot))
        .containsExactly(
            "Жигули Дайрабаев",
            "Қарақат Әбден",
            "Қасым-Жомарт Тоқаев",
            "Мейрам Қажыкен",
            "Нұрлан Әуесбаев",
            "Салтанат Тұрсынбекова",
            "Дереккөзде жоқ");
    assertThat(session.choice().get()).contains("abden");
    assertThat(focused().getId()).isEqualTo("results-table");
  }

  private static <T> void sortByName(TableView<T> table) {
    table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
    table.sort();
  }

  @Test
  void problemsAreSaidInTheNewLanguage(FxRobot robot) {
    picks.add(file("bad.json", bundled().replace("271641", "-120")));
    pressShortcut(robot, KeyCode.O);
    speak(robot, Language.RUSSIAN);
    assertThat(screen()).anyMatch(text -> text.contains("bad.json") && text.startsWith("Ошибка"));
    robot.clickOn("#problems-close");
    assertThat(screen()).noneMatch(text -> text.contains("bad.json"));
  }

  @Test
  void shortcutsWorkOnceInEveryLanguage(FxRobot robot) {
    for (Language language : List.of(Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH)) {
      speak(robot, language);
      Measure before = session.measure().get();
      pressShortcut(robot, KeyCode.M);
      assertThat(session.measure().get()).isNotEqualTo(before);
    }
  }

  @Test
  void theSystemsLanguageIsFollowedUntilOneIsChosen(FxRobot robot) {
    onUserThread(
        () -> system.set(new SystemPreferences(Locale.of("kk", "KZ"), false, false, true)));
    assertThat(screen()).contains("Нәтижелер");
    speak(robot, Language.RUSSIAN);
    onUserThread(() -> system.set(new SystemPreferences(Locale.UK, false, false, true)));
    assertThat(screen()).contains("Результаты");
  }

  @Test
  void theLanguageOfOneStartIsNotKept() {
    Appearance asked = new Appearance(userState, system, Language.KAZAKH);
    assertThat(asked.look().get().texts().language()).isEqualTo(Language.KAZAKH);
    assertThat(userState.preferences().language()).isNull();
    onUserThread(() -> asked.prefer(asked.preferences().withPatterns(true)));
    assertThat(asked.look().get().texts().language()).isEqualTo(Language.KAZAKH);
    onUserThread(() -> asked.speak(Language.RUSSIAN));
    assertThat(asked.look().get().texts().language()).isEqualTo(Language.RUSSIAN);
  }

  @Test
  void viewsThatAreGoneListenNoMore(FxRobot robot) {
    MenuBar before = robot.lookup("#menus").queryAs(MenuBar.class);
    for (int i = 0; i < 3; i++) {
      speak(robot, Language.RUSSIAN);
      speak(robot, Language.ENGLISH);
    }
    onUserThread(session::close);
    var close =
        before.getMenus().getFirst().getItems().stream()
            .filter(item -> "menu-close".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    assertThat(close.isDisable()).as("an old menu hears nothing of the closing").isFalse();
  }
}
