package org.sailau.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.SlideOrder;
import org.sailau.present.Presentation;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests what the presenter sees and does on a screen of their own.
final class PresenterWindowTest extends WindowTest {

  @BeforeEach
  void present() {
    onUserThread(screens::connect);
    onUserThread(() -> window.lessonActions().present());
  }

  private Presentation given() {
    return window.lessonActions().presentation().orElseThrow();
  }

  private LessonSession show() {
    return given().lessonSession();
  }

  private Node presenter(String id) {
    return Objects.requireNonNull(
        given().presenterStage().getScene().lookup("#presenter-" + id), id);
  }

  private String words(String id) {
    return ((Labeled) presenter(id)).getText();
  }

  private Node audience(String id) {
    return Objects.requireNonNull(given().stage().getScene().lookup("#audience-" + id), id);
  }

  private void press(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /// See `PresenterPaneTest` for all sizes; the headless screen has one.
  @Test
  void bothSlidesHaveTheAudiencesProportions() {
    Scene seen = given().stage().getScene();
    double proportions = seen.getWidth() / seen.getHeight();
    Bounds now = bounds(presenter("now"));
    Bounds next = bounds(presenter("next"));
    assertThat(now.getWidth() / now.getHeight()).isCloseTo(proportions, within(0.02));
    assertThat(next.getWidth() / next.getHeight()).isCloseTo(proportions, within(0.02));
    assertThat(next.getWidth()).isGreaterThanOrEqualTo(0.4 * now.getWidth());
    Bounds center = bounds(presenter("now").getParent());
    assertThat(inside(center, now) && inside(center, next)).isTrue();
  }

  private static boolean inside(Bounds outer, Bounds inner) {
    return inner.getMinX() >= outer.getMinX() - 1
        && inner.getMinY() >= outer.getMinY() - 1
        && inner.getMaxX() <= outer.getMaxX() + 1
        && inner.getMaxY() <= outer.getMaxY() + 1;
  }

  @Test
  void aClickerDrivesTheShowWhileSlidesAreArranged(FxRobot robot) {
    press(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
    robot.clickOn(presenter("list"));
    ListView<?> list = robot.lookup("#slides-list").queryListView();
    assertThat(((SlideOrder.Entry) list.getSelectionModel().getSelectedItem()).slide())
        .as("the list begins at the present slide")
        .isEqualTo(show().current().entry().slide());
    assertThat(show().current().number()).isEqualTo(3);
    onUserThread(list::requestFocus);
    press(robot, KeyCode.PAGE_UP);
    assertThat(show().current().number()).isEqualTo(2);
    press(robot, KeyCode.DOWN);
    assertThat(show().current().number()).as("an arrow belongs to the list").isEqualTo(2);
    press(robot, KeyCode.PERIOD);
    assertThat(audience("black").isVisible()).as("a clicker's black").isTrue();
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(audience("black").isVisible()).isFalse();
    TextArea notes = robot.lookup("#slides-notes").queryAs(TextArea.class);
    onUserThread(notes::requestFocus);
    press(robot, KeyCode.PAGE_DOWN, KeyCode.B);
    assertThat(show().current().number()).isEqualTo(3);
    assertThat(audience("black").isVisible()).as("a letter is written").isFalse();
    press(robot, KeyCode.ESCAPE);
    assertThat(list.isVisible() && list.getParent().isVisible()).isFalse();
    assertThat(window.lessonActions().presentation()).isPresent();
  }

  @Test
  void theListOfKeysIsNotShownToTheAudience(FxRobot robot) {
    press(robot, KeyCode.F1);
    assertThat(presenter("keys-list").isVisible()).isTrue();
    assertThat(audience("keys").isVisible()).isFalse();
    press(robot, KeyCode.ESCAPE);
    assertThat(presenter("keys-list").isVisible()).isFalse();
    onUserThread(screens::disconnect);
    press(robot, KeyCode.F1);
    assertThat(audience("keys").isVisible()).as("with one screen it is").isTrue();
    onUserThread(screens::connect);
    assertThat(audience("keys").isVisible()).isFalse();
  }

  @Test
  void onABlackScreenTheNextKeyOrClickOnlyBringsThePictureBack(FxRobot robot) {
    for (KeyCode key :
        new KeyCode[] {KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.LEFT, KeyCode.F1, KeyCode.B}) {
      press(robot, KeyCode.B);
      assertThat(words("place")).isEqualTo("Slide 1 of 15, screen black");
      press(robot, key);
      assertThat(audience("black").isVisible()).as(key.getName()).isFalse();
      assertThat(show().current().number()).as(key.getName()).isEqualTo(1);
      assertThat(presenter("keys-list").isVisible()).isFalse();
    }
    press(robot, KeyCode.B);
    robot.clickOn(presenter("forward"));
    assertThat(audience("black").isVisible()).isFalse();
    assertThat(show().current().number()).isEqualTo(1);
    press(robot, KeyCode.PAGE_DOWN);
    assertThat(show().current().number()).isEqualTo(2);
  }

  @Test
  void theEndIsAnnouncedAndSaidPlainly(FxRobot robot) {
    press(robot, KeyCode.END);
    while (show().current().number() < 15) {
      press(robot, KeyCode.PAGE_DOWN);
    }
    while (!words("place").equals("End")) {
      press(robot, KeyCode.PAGE_DOWN);
    }
    assertThat(audience("slide").getAccessibleText()).startsWith("End.");
    assertThat(presenter("next").isVisible()).isFalse();
  }

  @Test
  void theClockIsPausedByAKeyOrAClick(FxRobot robot) {
    assertThat(words("elapsed")).endsWith("elapsed");
    press(robot, KeyCode.T);
    assertThat(words("elapsed")).endsWith("paused");
    robot.clickOn(presenter("elapsed"));
    assertThat(words("elapsed")).endsWith("elapsed");
    assertThat(show().current().number()).isEqualTo(1);
  }

  @Test
  void theAudienceReadsNoHints(FxRobot robot) {
    press(robot, KeyCode.P);
    assertThat(words("message")).startsWith("Pen: drag to draw.");
    assertThat(audience("message").isVisible()).isFalse();
  }

  @Test
  void hintsGoAfterThreeSecondsAndNeverCoverText(FxRobot robot) throws TimeoutException {
    onUserThread(screens::disconnect);
    String sentence = "A sentence that is as long as a hint can be, such as the name of a file.";
    while (show().next().isPresent()) {
      onUserThread(() -> given().say(sentence));
      onUserThread(() -> given().stage().getScene().getRoot().layout());
      Bounds hint = bounds(audience("message"));
      Bounds slide = bounds(audience("slide"));
      String as = String.valueOf(show().current());
      assertThat(audience("message").isVisible()).as(as).isTrue();
      assertThat(isBackground(hint) || hint.getMinY() >= slide.getMaxY() - 1).as(as).isTrue();
      press(robot, KeyCode.PAGE_DOWN);
    }
    onUserThread(() -> given().say(sentence));
    long from = System.nanoTime();
    WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> !audience("message").isVisible());
    assertThat((System.nanoTime() - from) / 1e9).isBetween(2.5, 6.0);
    assertThat(bounds(audience("slide")).getHeight())
        .isCloseTo(given().stage().getScene().getHeight(), within(1.0));
    press(robot, KeyCode.DIGIT1);
    assertThat(isBackground(bounds(audience("typed")))).isTrue();
    robot.clickOn(audience("slide"), MouseButton.SECONDARY);
  }

  /// Whether the slide has nothing but its background within some bounds.
  private boolean isBackground(Bounds part) {
    Node slide = audience("slide");
    Image picture =
        ((ImageView) ((javafx.scene.Parent) slide).getChildrenUnmodifiable().getFirst()).getImage();
    double scale = picture.getWidth() / slide.getLayoutBounds().getWidth();
    Bounds at =
        new BoundingBox(
            part.getMinX() * scale,
            part.getMinY() * scale,
            part.getWidth() * scale,
            part.getHeight() * scale);
    int background = picture.getPixelReader().getArgb(0, 0);
    for (int y = (int) at.getMinY(); y < at.getMaxY() && y < picture.getHeight(); y++) {
      for (int x = (int) at.getMinX(); x < at.getMaxX() && x < picture.getWidth(); x++) {
        if (picture.getPixelReader().getArgb(x, y) != background) {
          return false;
        }
      }
    }
    return true;
  }
}
