package org.sailau.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Bundled;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.Appearance;
import org.sailau.view.MainWindow;
import org.sailau.view.Outside;
import org.sailau.view.ProblemReport;
import org.sailau.view.Remembered;
import org.sailau.view.Tastes;

/// The application with a window. Its raw parameters are those of [Start#raw].
public final class Desktop extends Application {

  private static final int PATIENCE_IN_SECONDS = 60;

  /// What the process answers when the window is gone.
  private static volatile int code = Exit.DONE;

  /// What happens before the end to a window that ends by itself.
  private static volatile BiConsumer<MainWindow, Runnable> last = (_, end) -> end.run();

  /// Opens the window, or says in one sentence why none can be opened here. Returns an exit code
  /// when the window has been closed.
  static int open(Texts texts, Start start, PrintStream err) {
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    Display display = Display.here(texts);
    @Nullable String missing = display.missing();
    if (missing == null) {
      missing = startToolkit(texts, display);
    }
    if (missing != null) {
      err.println(missing);
      return Exit.OUTPUT;
    }
    try {
      code = start.ending() ? Exit.OUTPUT : Exit.DONE;
      Application.launch(Desktop.class, start.raw());
      return code;
    } catch (RuntimeException bug) {
      bug.printStackTrace(err); // Left to the JVM, its exit code would be that of a contradiction.
      return Exit.OUTPUT;
    }
  }

  /// The same for a window that ends by itself, with something to be done before the end.
  static int open(
      Texts texts, Start start, PrintStream err, BiConsumer<MainWindow, Runnable> before) {
    last = before;
    return open(texts, start, err);
  }

  /// Starts JavaFX, which prints stack traces of what it lacks: they are read, not shown.
  private static @Nullable String startToolkit(Texts texts, Display display) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      if (!started.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
        return texts.of("display.silent", PATIENCE_IN_SECONDS);
      }
      // Before the first question for the default font: where no font is installed, it is this one.
      MainWindow.loadFonts();
      Font.getDefault();
      return display.explain(printed.toString(StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return display.explain(stopped, "");
    } catch (RuntimeException | LinkageError failure) {
      return display.explain(failure, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    Start start = Start.of(getParameters().getRaw());
    Work work = Work.aside(Platform::runLater);
    Session session = new Session(new DatasetReader(Limits.usual()), Bundled::open, work);
    Remembered remembered = new Remembered(start.settings() ? settings() : null);
    Appearance appearance = new Appearance(remembered, Tastes.ofSystem(), start.language());
    MainWindow window =
        new MainWindow(
            stage,
            session,
            appearance,
            remembered,
            Outside.ofSystem(
                folder -> getHostServices().showDocument(folder.toUri().toString()), work),
            Version.number());
    window.show();
    if (start.ending()) {
      window.whenFirstChartIsSeen(() -> last.accept(window, () -> end(Exit.DONE)));
      session.opened().addListener((_, _, now) -> endIfRefused(now));
    }
    @Nullable String file = start.file();
    if (file == null) {
      session.openBundled();
    } else {
      window.open(Path.of(file));
    }
  }

  private static void end(int answer) {
    code = answer;
    Platform.exit();
  }

  private static void endIfRefused(Opened now) {
    if (now instanceof Opened.Refused refused) {
      Texts texts = Texts.in(Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
      System.err.println(new ProblemReport(texts, refused.file()).text(refused.why()));
      end(Exit.USAGE);
    }
  }

  private static SettingsStore settings() {
    return new SettingsStore(
        SettingsStore.usualPlace(
            System.getenv(),
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "."))));
  }
}
