package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.json.Limits;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.FakePrinting;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.base.UserState;
import org.sailau.view.lesson.FakeScreens;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The base of tests that use a window with the bundled election as a user does. Files are read on
/// the JavaFX thread, so that a test does not wait for reading, unless it sets `holding`.
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {

  protected static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @TempDir protected Path folder;

  @SuppressWarnings("NullAway.Init")
  protected Stage stage;

  @SuppressWarnings("NullAway.Init")
  protected Session session;

  @SuppressWarnings("NullAway.Init")
  protected UserState userState;

  @SuppressWarnings("NullAway.Init")
  protected Failures failures;

  /// Opens the bundled dataset.
  protected Supplier<InputStream> bundledSource = BundledDataset::open;

  /// How many jobs other than reading succeed before jobs throw.
  protected int jobsUntilFailure = Integer.MAX_VALUE;

  /// Whether the test makes the program fail on purpose. Otherwise a failure of the program fails
  /// the test.
  protected boolean failing;

  @SuppressWarnings("NullAway.Init")
  protected Appearance appearance;

  @SuppressWarnings("NullAway.Init")
  protected MainWindow window;

  /// The preferences of the operating system.
  protected final ObjectProperty<SystemPreferences> system =
      new SimpleObjectProperty<>(new SystemPreferences(Locale.UK, false, false, true));

  /// The files that the user picks, one for each file dialog.
  protected final Deque<Path> picks = new ArrayDeque<>();

  /// The files that are dragged over the window.
  protected List<Path> dragged = List.of();

  /// The suggested names of files to be written; "null" for a folder.
  protected final List<String> suggested = new ArrayList<>();

  /// The folders that the program showed in the window of the operating system.
  protected final List<Path> shownFolders = new ArrayList<>();

  protected final FakePrinting printing = new FakePrinting();

  protected final FakeScreens screens = new FakeScreens();

  /// The readings that wait while `holding` is set.
  protected final List<Runnable> held = new ArrayList<>();

  boolean holding;

  /// Whether all other jobs wait, for instance those of exports.
  protected boolean holdingOthers;

  /// TestFX looks for `@Start` only in the class of the test itself.
  @BeforeEach
  void start() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    onUserThread(this::open);
    // The table is added after the first frame.
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> stage.getScene().lookup("#results-table") != null);
  }

  private void open() {
    MainWindow.loadFonts();
    failures =
        new Failures(
            new LogFile(folder.resolve("sailau.log")), () -> "Sailau 1.2.3", Runnable::run);
    session =
        new Session(
            new DatasetReader(Limits.defaults()),
            () -> bundledSource.get(),
            new Work(this::run, Runnable::run, failures));
    userState = remembered();
    appearance = appearance();
    // TestFX uses one stage for all tests. What the previous test changed is reset.
    stage.setFullScreen(false);
    stage.setMaximized(false);
    stage.setIconified(false);
    window =
        new MainWindow(
            stage,
            session,
            appearance,
            userState,
            new PlatformServices(
                (_, _, _, _) -> Optional.ofNullable(picks.poll()),
                (_, name, _, _) -> {
                  suggested.add(String.valueOf(name));
                  return Optional.ofNullable(picks.poll());
                },
                draggedFiles(),
                shownFolders::add,
                printing,
                screens,
                new Work(this::runOther, Runnable::run, failures)),
            "1.2.3");
    window.show();
    place(1000, 700);
    stage.toFront();
    stage.requestFocus();
    session.openBundled();
  }

  private PlatformServices.DraggedFiles draggedFiles() {
    return new PlatformServices.DraggedFiles() {
      @Override
      public boolean any(DragEvent event) {
        return !dragged.isEmpty();
      }

      @Override
      public List<Path> of(DragEvent event) {
        return dragged;
      }
    };
  }

  protected UserState remembered() {
    return new UserState(new SettingsStore(folder.resolve("settings.json")));
  }

  Appearance appearance() {
    return new Appearance(userState, system, null);
  }

  private void run(Runnable task) {
    run(task, holding);
  }

  private void runOther(Runnable task) {
    if (jobsUntilFailure <= 0) {
      throw new IllegalStateException("planted");
    }
    jobsUntilFailure--;
    run(task, holdingOthers);
  }

  private void run(Runnable task, boolean later) {
    if (later) {
      held.add(task);
    } else {
      task.run();
    }
  }

  @AfterEach
  void closeOtherWindows() throws Throwable {
    onUserThread(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide));
    WaitForAsyncUtils.checkException();
    if (!failing) {
      assertThat(failures.latest().get()).as("failures of the program").isEmpty();
    }
  }

  /// Sets the size of the window. The headless screen is 1000 by 1000 pixels.
  protected final void place(double width, double height) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
  }

  protected static void onUserThread(Runnable task) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(task));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until everything that has begun is done, including the layout.
  protected final void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    onUserThread(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
  }

  /// The texts that a user can read in the window now.
  protected final List<String> screen() {
    settle();
    List<String> read = new ArrayList<>();
    onUserThread(() -> read.addAll(VisibleTexts.read(stage.getScene().getRoot())));
    return read;
  }

  /// The names in the table on screen from top to bottom.
  protected final List<String> tableNames(FxRobot robot) {
    settle();
    List<Text> names = new ArrayList<>();
    for (TableRow<?> row :
        robot.lookup("#results-table .table-row-cell").queryAllAs(TableRow.class)) {
      if (!row.isEmpty() && row.isVisible()) {
        row.lookupAll(".table-cell").stream()
            .map(cell -> ((TableCell<?, ?>) cell).getGraphic())
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .forEach(names::add);
      }
    }
    return names.stream()
        .sorted(Comparator.comparingDouble(WindowTest::top))
        .map(Text::getText)
        .toList();
  }

  private static double top(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    return place.getMinY();
  }

  protected final void pressShortcut(FxRobot robot, KeyCode... keys) {
    KeyCode[] all = new KeyCode[keys.length + 1];
    all[0] = KeyCode.SHORTCUT;
    System.arraycopy(keys, 0, all, 1, keys.length);
    robot.push(all);
    WaitForAsyncUtils.waitForFxEvents();
  }

  protected final Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A dataset of a referendum with two choices.
  protected static String referendum(String title, long yes, long no) {
    return """
    {"format": "sailau-election/1", "title": {"en": "%s"}, "date": "2024-10-06",
     "status": "final",
     "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-10-08"}],
     "units": [{"id": "all", "name": {"en": "All voters"}}],
     "contests": [{"id": "q", "name": {"en": "The question"}, "choiceKind": "answer",
       "unit": "all", "rounding": {"decimals": 1, "mode": "half-up", "stated": true},
       "choices": [{"id": "yes", "name": {"en": "Yes"}}, {"id": "no", "name": {"en": "No"}}],
       "tallies": [{"choice": "yes", "votes": %d}, {"choice": "no", "votes": %d}]}]}
    """
        .formatted(title, yes, no);
  }

  protected static String bundled() {
    try (var in = BundledDataset.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  protected static String clipboard() {
    String[] content = new String[1];
    onUserThread(() -> content[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
    return content[0];
  }
}
