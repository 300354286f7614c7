package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.chart.draw.Theme;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.control.DialogHost;
import org.sailau.view.picture.ExportedPictures;
import org.testfx.api.FxRobot;

/// Tests the window in every language, text size and theme.
final class EveryLookTest extends WindowTest {

  private void prefer(Preferences preferences) {
    onUserThread(() -> appearance.prefer(preferences));
    settle();
  }

  static Stream<Arguments> looks() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(100, 200).map(size -> Arguments.of(language, size)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noWordIsCut(Language language, int size, FxRobot robot) {
    onUserThread(() -> place(800, 600));
    prefer(Preferences.defaults().with(language).withTextSize(size));
    List<String> cut = new ArrayList<>();
    for (String tab : List.of("#results", "#turnout", "#observers")) {
      for (boolean table : List.of(false, true)) {
        onUserThread(() -> show(robot, tab, table));
        settle();
        settle();
        onUserThread(() -> cut.addAll(CutTexts.in(stage.getScene().getRoot())));
      }
    }
    assertThat(cut).isEmpty();
  }

  /// The line has the most to say then.
  @ParameterizedTest
  @MethodSource("looks")
  void noWordOfTheStatusLineIsCutBesideWarnings(Language language, int size) {
    onUserThread(() -> place(1000, 700));
    prefer(Preferences.defaults().with(language).withTextSize(size));
    Path odd = file("odd.json", bundled().replaceFirst("\\{", "{\"colour\": \"red\","));
    onUserThread(() -> window.open(odd));
    settle();
    List<String> cut = new ArrayList<>();
    onUserThread(() -> cut.addAll(CutTexts.in(stage.getScene().getRoot())));
    assertThat(stage.getScene().lookup("#warnings")).isNotNull();
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noWordOfADialogIsCut(Language language, int size, FxRobot robot) {
    prefer(Preferences.defaults().with(language).withTextSize(size));
    for (String id : List.of("settings", "shortcuts", "about", "handout")) {
      onUserThread(() -> show(id));
      settle();
      List<String> cut = new ArrayList<>();
      onUserThread(() -> cut.addAll(CutTexts.in(robot.lookup("#" + id).queryParent())));
      assertThat(cut).as(id).isEmpty();
      robot.type(KeyCode.ESCAPE);
      assertThat(robot.lookup("#" + id).tryQuery()).as("Esc closes %s", id).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noWordOfADialogOnChartsAndPicturesIsCut(Language language, int size, FxRobot robot) {
    onUserThread(() -> place(800, 600));
    prefer(Preferences.defaults().with(language).withTextSize(size));
    printing.printers.add("Office");
    picks.add(ExportedPictures.write(folder.resolve("a.png"), session, "results", language));
    Map<String, KeyCode> dialogs =
        Map.of("#export", KeyCode.E, "#print", KeyCode.P, "#picture", KeyCode.O);
    dialogs.forEach(
        (id, key) -> {
          pressShortcut(robot, key);
          settle();
          List<String> cut = new ArrayList<>();
          Parent dialog = robot.lookup(id).queryParent();
          onUserThread(
              () -> {
                cut.addAll(CutTexts.in(dialog));
                dialog
                    .lookupAll(".combo-box")
                    .forEach(
                        box ->
                            assertThat(box.localToScene(box.getLayoutBounds()).getMaxX())
                                .as(String.valueOf(box.getId()))
                                .isLessThan(dialog.getLayoutBounds().getMaxX()));
                assertThat(dialog.getLayoutBounds().getHeight()).as(id).isLessThan(600);
                assertThat(dialog.getLayoutBounds().getWidth()).as(id).isLessThan(801);
              });
          assertThat(cut).as(id).isEmpty();
          robot.type(KeyCode.ESCAPE);
        });
  }

  private void show(FxRobot robot, String tab, boolean asTable) {
    window.viewState().asTables().set(asTable);
    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
    tabs.getTabs().stream()
        .filter(some -> tab.equals("#" + some.getId()))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  private void show(String id) {
    Dialogs dialogs =
        new Dialogs(
            new DialogHost(stage, appearance.look(), failures),
            session,
            appearance,
            userState,
            WindowPictures.outside(),
            "1.2.3");
    switch (id) {
      case "settings" -> dialogs.settings();
      case "handout" -> dialogs.handout(session.opened().get().shown().orElseThrow());
      case "shortcuts" -> dialogs.shortcuts(List.of());
      default -> dialogs.about();
    }
  }

  @Test
  void theThemeColoursWindowAndChartsAlike(FxRobot robot) {
    for (Colours colours : List.of(Colours.DARK, Colours.HIGH_CONTRAST, Colours.LIGHT)) {
      prefer(Preferences.defaults().with(colours));
      Theme theme = Theme.valueOf(colours.name());
      var ground = theme.palette().bg();
      Region page = robot.lookup(".page").queryAs(Region.class);
      assertThat(page.getBackground().getFills().getFirst().getFill())
          .isEqualTo(Color.rgb(ground.getRed(), ground.getGreen(), ground.getBlue()));
      assertThat(
              robot
                  .lookup("#results-chart")
                  .queryAs(ChartPane.class)
                  .jfreeChart()
                  .orElseThrow()
                  .getBackgroundPaint())
          .isEqualTo(ground);
    }
  }

  @Test
  void theSystemsColoursAreFollowedUntilOthersAreChosen() {
    onUserThread(() -> system.set(new SystemPreferences(Locale.UK, true, false, true)));
    assertThat(appearance.look().get().theme()).isEqualTo(Theme.DARK);
    onUserThread(() -> system.set(new SystemPreferences(Locale.UK, true, true, true)));
    assertThat(appearance.look().get().theme()).isEqualTo(Theme.HIGH_CONTRAST);
    prefer(Preferences.defaults().with(Colours.LIGHT));
    assertThat(appearance.look().get().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void whatChangesNothingMakesNothingAnew() {
    AtomicInteger looks = new AtomicInteger();
    onUserThread(() -> appearance.look().addListener((_, _, _) -> looks.incrementAndGet()));
    onUserThread(() -> system.set(new SystemPreferences(Locale.US, false, false, true)));
    prefer(Preferences.defaults().withTextSize(50));
    assertThat(looks).hasValue(0);
  }

  @Test
  void theTextGrowsAndShrinksByKeyAndStopsAtItsEnds(FxRobot robot) {
    pressShortcut(robot, KeyCode.EQUALS);
    assertThat(appearance.preferences().textSize()).isEqualTo(110);
    pressShortcut(robot, KeyCode.MINUS);
    pressShortcut(robot, KeyCode.MINUS);
    assertThat(appearance.preferences().textSize()).isEqualTo(100);
    for (int i = 0; i < 12; i++) {
      pressShortcut(robot, KeyCode.ADD);
    }
    assertThat(appearance.preferences().textSize()).isEqualTo(200);
    pressShortcut(robot, KeyCode.DIGIT0);
    assertThat(appearance.preferences().textSize()).isEqualTo(100);
  }
}
