package org.sailau.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests what the pointer does over charts, tables and records.
final class PointingTest extends WindowTest {

  private static ChartPane chart(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(ChartPane.class);
  }

  private static void moveTo(FxRobot robot, ChartPane pane, Rectangle2D area) {
    Point2D place = pane.localToScreen(area.getCenterX(), area.getCenterY());
    robot.moveTo(place);
  }

  private void moveToItem(FxRobot robot, ChartPane pane, String key) {
    settle();
    moveTo(
        robot,
        pane,
        pane.items().stream()
            .filter(item -> item.key().equals(key))
            .findFirst()
            .orElseThrow()
            .getArea()
            .getBounds2D());
    settle();
  }

  /// The names of the rows that are marked in the table of the results.
  private static List<String> markedRows(FxRobot robot) {
    return robot.lookup("#results-table .table-row-cell:pointed").queryAll().stream()
        .map(row -> VisibleTexts.read((Parent) row).getFirst())
        .toList();
  }

  private String record(FxRobot robot) {
    settle();
    return VisibleTexts.read(robot.lookup("#record").queryParent()).getFirst();
  }

  private static void waitForTip(String words) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            Window.getWindows().stream()
                .anyMatch(
                    window ->
                        window instanceof Tooltip tip
                            && tip.isShowing()
                            && tip.getText().equals(words)));
  }

  @Test
  void theBarUnderThePointerAndItsRowAreMarkedAndTheRecordStays(FxRobot robot) {
    ChartPane pane = chart(robot, "results-chart");
    moveToItem(robot, pane, "abden");
    assertThat(markedRows(robot)).containsExactly("Karakat Abden");
    Node mark = pane.lookup(".chart-pointed");
    assertThat(mark.isVisible()).isTrue();
    Bounds place = mark.localToScreen(mark.getLayoutBounds());
    assertThat(place.contains(robot.robotContext().getBaseRobot().retrieveMouse())).isTrue();
    assertThat(record(robot)).isEqualTo("Kassym-Jomart Tokayev");
    robot.moveTo("#title");
    assertThat(mark.isVisible()).isFalse();
    assertThat(markedRows(robot)).isEmpty();
  }

  @Test
  void theRowUnderThePointerMarksItsBar(FxRobot robot) throws TimeoutException {
    ChartPane pane = chart(robot, "results-chart");
    settle();
    robot.moveTo("Meiram Kazhyken");
    settle();
    Node mark = pane.lookup(".chart-pointed");
    assertThat(mark.isVisible()).isTrue();
    Rectangle2D row =
        pane.items().stream()
            .filter(item -> item.key().equals("kazhyken"))
            .findFirst()
            .orElseThrow()
            .getArea()
            .getBounds2D();
    assertThat(mark.getLayoutY()).isEqualTo(row.getY());
    waitForTip("Meiram Kazhyken: 2.53%, 200,907 votes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DIGIT1 | results-chart | abden | Karakat Abden: 2.60%, 206,206 votes",
        "DIGIT2 | stations-chart | 0 | in total: 10,101",
        "DIGIT4 | observers-chart | 0 | Observers accredited: more than 614",
      })
  void aTooltipHasTheFigure(KeyCode tab, String id, String key, String expected, FxRobot robot)
      throws TimeoutException {
    pressShortcut(robot, tab);
    moveToItem(robot, chart(robot, id), key);
    waitForTip(expected);
    robot.moveTo("#title");
    assertThat(Window.getWindows()).noneMatch(window -> window instanceof Tooltip);
  }

  @Test
  void aNewSelectionBeginsTheRecordAtItsTop(FxRobot robot) {
    onUserThread(() -> place(1000, 560));
    settle();
    ScrollPane page = robot.lookup("#record-page").queryAs(ScrollPane.class);
    onUserThread(() -> page.setVvalue(1));
    moveToItem(robot, chart(robot, "results-chart"), "abden");
    assertThat(page.getVvalue()).as("pointing moves nothing").isEqualTo(1);
    robot.clickOn("Meiram Kazhyken");
    settle();
    assertThat(record(robot)).isEqualTo("Meiram Kazhyken");
    assertThat(page.getVvalue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"DIGIT1, results-chart, tokayev", "DIGIT2, turnout-chart, 0"})
  void aTagInAChartLeadsToItsDerivation(KeyCode tab, String id, String key, FxRobot robot) {
    pressShortcut(robot, tab);
    settle();
    ChartPane pane = chart(robot, id);
    DerivedTagEntity tag =
        pane.derivedTags().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    moveTo(robot, pane, tag.getArea().getBounds2D());
    assertThat(pane.getCursor()).isEqualTo(Cursor.HAND);
    robot.clickOn();
    assertThat(window.viewState().tab().get()).isEqualTo("checks");
    assertThat(window.viewState().check().get()).isEqualTo(pane.derivation(key)).isPresent();
  }

  @Test
  void soDoesEnterInTheChart(FxRobot robot) {
    ChartPane pane = chart(robot, "results-chart");
    onUserThread(pane::requestFocus);
    robot.type(KeyCode.HOME, KeyCode.ENTER);
    settle();
    assertThat(window.viewState().tab().get()).isEqualTo("checks");
    assertThat(screen()).contains("6,455,848 to 6,461,518");
  }

  @Test
  void aTagInTheRecordLeadsToItsDerivationByMouseAndKeys(FxRobot robot) {
    settle();
    robot.clickOn("#record .derived-tag");
    assertThat(window.viewState().tab().get()).isEqualTo("checks");
    pressShortcut(robot, KeyCode.DIGIT1);
    Node tag = robot.lookup("#record .derived-tag").query();
    assertThat(tag.isFocusTraversable()).isTrue();
    onUserThread(tag::requestFocus);
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(window.viewState().tab().get()).isEqualTo("checks");
  }
}
