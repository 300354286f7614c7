package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.view.chart.ChartPane;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests copying charts and tables to the clipboard.
final class CopyingTest extends WindowTest {

  private static Image image() {
    AtomicReference<@Nullable Image> image = new AtomicReference<>();
    onUserThread(() -> image.set(Clipboard.getSystemClipboard().getImage()));
    return Optional.ofNullable(image.get()).orElseThrow();
  }

  private static void clear() {
    onUserThread(
        () -> {
          ClipboardContent nothing = new ClipboardContent();
          nothing.putString("nothing");
          Clipboard.getSystemClipboard().setContent(nothing);
        });
  }

  private void focus(FxRobot robot, String id) {
    settle();
    Node node = robot.lookup("#" + id).query();
    onUserThread(node::requestFocus);
  }

  /// Counts the pixels that have a colour.
  private static long count(Image image, Color colour) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getPixelReader().getColor(x, y).equals(colour) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theFocusedChartIsCopiedAsAnImageAndItsFiguresAsText(FxRobot robot) {
    focus(robot, "results-chart");
    pressShortcut(robot, KeyCode.C);
    Image image = image();
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
    assertThat(image.getPixelReader().getColor(0, 0)).isEqualTo(Color.WHITE);
    assertThat(count(image, Color.web("#5b3c9e"))).as("the leader's bar").isGreaterThan(10_000);
    assertThat(clipboard().lines().toList())
        .hasSize(8)
        .anySatisfy(
            line -> assertThat(line).startsWith("Zhiguli Dairabayev\t").contains("\t3.42\t"));
  }

  @Test
  void theImageHasTheColoursOfTheWindow(FxRobot robot) {
    onUserThread(() -> appearance.prefer(Preferences.defaults().with(Colours.DARK)));
    focus(robot, "results-chart");
    pressShortcut(robot, KeyCode.C);
    assertThat(image().getPixelReader().getColor(0, 0).getBrightness()).isLessThan(0.3);
  }

  @Test
  void withoutAFocusedChartTheTabsMainOneIsCopied(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    focus(robot, "tabs");
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).contains("8300046").doesNotContain("10101");
    focus(robot, "stations-chart");
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).contains("10101").doesNotContain("8300046");
  }

  @Test
  void theMenuCopiesAsWell(FxRobot robot) {
    robot.clickOn("#menu-edit").clickOn("#menu-copyChart");
    assertThat(image().getWidth()).isEqualTo(1920);
  }

  @Test
  void aChartThatIsShownAsATableIsCopiedToo(FxRobot robot) {
    focus(robot, "results-chart");
    pressShortcut(robot, KeyCode.T);
    pressShortcut(robot, KeyCode.C);
    assertThat(image().getWidth()).isEqualTo(1920);
  }

  @Test
  void textKeepsItsOwnCopying(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT4);
    robot.clickOn("#search").write("turkic");
    clear();
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).as("nothing is selected").isEqualTo("nothing");
    robot.push(KeyCode.SHIFT, KeyCode.HOME);
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).isEqualTo("turkic");
  }

  @ParameterizedTest
  @CsvSource({
    "DIGIT1, results-table, 271641",
    "DIGIT4, organisations, Organization of Turkic States"
  })
  void ofATableOrAListTheFiguresAreCopied(KeyCode tab, String id, String expected, FxRobot robot) {
    pressShortcut(robot, tab);
    focus(robot, id);
    clear();
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).contains(expected);
    onUserThread(() -> assertThat(Clipboard.getSystemClipboard().hasImage()).isFalse());
  }

  @Test
  void withNothingOpenNothingIsCopied(FxRobot robot) {
    pressShortcut(robot, KeyCode.W);
    clear();
    pressShortcut(robot, KeyCode.C);
    assertThat(clipboard()).isEqualTo("nothing");
  }

  @Test
  void theButtonIsAlwaysSeenAndReachedAndPressedByKeys(FxRobot robot) {
    focus(robot, "tabs");
    robot.moveTo("#title");
    Node button = robot.lookup("#results-chart-copy").query();
    assertThat(button.getParent().getOpacity()).isEqualTo(1);
    for (int i = 0; i < 10 && !button.isFocused(); i++) {
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(button.isFocused()).isTrue();
    assertThat(button.isFocusVisible()).isTrue();
    assertThat(button.getAccessibleText()).isEqualTo("Copy chart");
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(image().getWidth()).isEqualTo(1920);
  }

  @Test
  void theButtonIsSeenUnderThePointerAndPressedByIt(FxRobot robot) {
    settle();
    robot.moveTo("#results-chart");
    settle();
    assertThat(robot.lookup("#results-chart-copy").query().getParent().getOpacity()).isEqualTo(1);
    robot.clickOn("#results-chart-copy");
    assertThat(image().getWidth()).isEqualTo(1920);
  }

  @ParameterizedTest
  @CsvSource({
    "results-chart-copy, (Ctrl+C)",
    "results-chart-export, (Ctrl+E)",
    "export-chart, (Ctrl+E)",
    "present, (F5)"
  })
  void tooltipsOfButtonsNameTheirShortcut(String id, String keys, FxRobot robot) {
    settle();
    robot.moveTo("#" + id);
    settle();
    assertThat(robot.lookup("#" + id).queryAs(Button.class).getTooltip().getText()).endsWith(keys);
  }

  @Test
  void theExportButtonOfTheWindowExportsTheChartOfTheTab(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT4);
    settle();
    robot.clickOn("#export-chart");
    settle();
    assertThat(robot.lookup("#export").tryQuery()).isPresent();
    assertThat(VisibleTexts.read(robot.lookup("#export").queryParent()))
        .anyMatch(text -> text.contains("614"));
  }

  @Test
  void theExportButtonBeginsWithItsChart(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT2);
    settle();
    onUserThread(() -> robot.lookup("#stations-chart-export").queryAs(Button.class).fire());
    settle();
    assertThat(VisibleTexts.read(robot.lookup("#export").queryParent()))
        .contains("10,101 polling stations, 68 of them abroad");
  }

  /// If a button covered text, the picture below it would have pixels of different colours.
  @ParameterizedTest
  @CsvSource({"800, 600, 100", "1000, 700, 100", "1000, 700, 150", "1000, 900, 200"})
  void theButtonsCoverNothingThatIsDrawn(double width, double height, int text, FxRobot robot) {
    onUserThread(
        () -> {
          place(width, height);
          appearance.prefer(Preferences.defaults().withTextSize(text));
        });
    for (KeyCode tab : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      pressShortcut(robot, tab);
      settle();
      settle();
      for (ChartPane chartPane : robot.lookup(".chart").queryAllAs(ChartPane.class)) {
        if (chartPane.chart().isPresent() && chartPane.getWidth() > 0) {
          onUserThread(() -> assertNothingUnderButtons(chartPane));
        }
      }
    }
  }

  private static void assertNothingUnderButtons(ChartPane chartPane) {
    Node buttons = chartPane.lookup(".chart-buttons");
    buttons.setVisible(false);
    WritableImage seen = chartPane.snapshot(null, null);
    buttons.setVisible(true);
    var place = buttons.getBoundsInParent();
    int left = (int) Math.ceil(place.getMinX() - chartPane.getBoundsInLocal().getMinX());
    int top = (int) Math.ceil(place.getMinY() - chartPane.getBoundsInLocal().getMinY());
    int first = seen.getPixelReader().getArgb(left + 1, top + 1);
    for (int y = top + 1; y < top + (int) place.getHeight() - 1; y++) {
      for (int x = left + 1; x < left + (int) place.getWidth() - 3; x++) {
        assertThat(seen.getPixelReader().getArgb(x, y))
            .as("%s at %d, %d", chartPane.getId(), x, y)
            .isEqualTo(first);
      }
    }
  }
}
