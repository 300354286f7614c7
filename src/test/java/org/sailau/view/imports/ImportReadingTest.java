package org.sailau.view.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.importer.table.TableLimits;
import org.sailau.session.Work;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.control.DialogHost;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a user sees and can do while a file is read. The reader waits in the middle of the file
/// until the test lets it go on.
class ImportReadingTest extends WindowTest {

  private static final String TABLE =
      "Area,Valid,Aman,Berik\nNorth,30,10,20\nSouth,70,30,40\nTotal,100,40,60\n";

  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger cancelled = new AtomicInteger();

  /// Which reading waits, from 1.
  private int waits = 1;

  private final AtomicInteger readings = new AtomicInteger();

  private Outcome<Imported> read(Path file, ImportRequest request, ReadProgress progress) {
    if (readings.incrementAndGet() != waits) {
      return new Importer(TableLimits.defaults()).read(file, request, progress);
    }
    progress.reached(TABLE.length() / 2);
    begun.countDown();
    try {
      assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
      Outcome<Imported> outcome =
          new Importer(TableLimits.defaults()).read(file, request, progress);
      if (outcome instanceof Outcome.Cancelled) {
        cancelled.incrementAndGet();
      }
      return outcome;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      ended.countDown();
    }
  }

  private void open() {
    Path file = file("town 2024-05-12.csv", TABLE);
    onUserThread(
        () -> {
          PlatformServices platform =
              new PlatformServices(
                  (_, _, _, _) -> Optional.empty(),
                  (_, _, _, _) -> Optional.empty(),
                  PlatformServices.DraggedFiles.ofSystem(),
                  _ -> {},
                  printing,
                  screens,
                  Work.background(Platform::runLater, failures));
          new ImportActions(
                  session,
                  platform,
                  new DialogHost(stage, appearance.look(), failures),
                  new RecipeFolder(folder.resolve("recipes")),
                  this::read)
              .open(file);
        });
  }

  @AfterEach
  void letGo() {
    goOn.countDown();
  }

  private static void await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition::getAsBoolean)));
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isSeen(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  private static List<String> texts(FxRobot robot) {
    List<String> texts = new ArrayList<>();
    onUserThread(() -> texts.addAll(VisibleTexts.read(robot.lookup("#import-form").query())));
    return texts;
  }

  private static double progress(FxRobot robot) {
    return robot.lookup("#import-progress").queryAs(ProgressBar.class).getProgress();
  }

  @Test
  void theBarSaysHowMuchIsRead(FxRobot robot) {
    open();
    await(begun);
    await(() -> isSeen(robot, "#import-cancel"));
    assertThat(robot.lookup("#import-percent").queryAs(Labeled.class).getText())
        .isEqualTo("50% of the file read");
    assertThat(progress(robot)).isEqualTo(0.5);
    assertThat(texts(robot)).doesNotContain("Do the figures add up?");
    goOn.countDown();
    await(() -> !robot.lookup("#import-open").queryAs(Button.class).isDisabled());
    await(() -> texts(robot).contains("100 = 100"));
    assertThat(isSeen(robot, "#import-reading")).isFalse();
    assertThat(texts(robot)).contains("Do the figures add up?");
  }

  @Test
  void cancelEndsReadingAndLeavesTheOpenElection(FxRobot robot) {
    open();
    await(begun);
    await(() -> isSeen(robot, "#import-cancel"));
    robot.clickOn("#import-cancel");
    assertEndedWithoutChange(robot);
  }

  @Test
  void theKeyEscEndsReadingAndLeavesTheOpenElection(FxRobot robot) {
    open();
    await(begun);
    await(() -> isSeen(robot, "#import-cancel"));
    robot.push(KeyCode.ESCAPE);
    assertEndedWithoutChange(robot);
  }

  private void assertEndedWithoutChange(FxRobot robot) {
    await(() -> robot.lookup("#import-form").tryQuery().isEmpty());
    assertThat(ended.getCount()).isEqualTo(1);
    goOn.countDown();
    await(ended);
    assertThat(cancelled).hasValue(1);
    assertThat(robot.lookup("#import-form").tryQuery()).isEmpty();
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(screen()).anyMatch(text -> text.contains("81.31%"));
  }

  /// The first reading is done; the next one, of a decision, is ended.
  @Test
  void theKeyEscTakesBackTheDecisionThatIsReadFor(FxRobot robot) {
    waits = 2;
    open();
    await(() -> isSeen(robot, "#import-encoding"));
    ComboBox<?> encoding = robot.lookup("#import-encoding").queryComboBox();
    onUserThread(() -> encoding.getSelectionModel().select(2));
    await(begun);
    await(() -> isSeen(robot, "#import-reading"));
    robot.push(KeyCode.ESCAPE);
    assertThat(encoding.getSelectionModel().getSelectedIndex()).isZero();
    assertThat(isSeen(robot, "#import-reading")).isFalse();
    assertThat(robot.lookup("#import-undo").queryAs(Button.class).isDisabled()).isTrue();
    goOn.countDown();
    await(ended);
    assertThat(cancelled).hasValue(1);
    assertThat(encoding.getSelectionModel().getSelectedIndex()).isZero();
    assertThat(robot.lookup("#import-open").queryAs(Button.class).isDisabled()).isFalse();
  }
}
