package org.sailau.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.base.UserState;
import org.sailau.view.window.MainWindow;
import org.sailau.wording.ProblemReport;

/// The application with a window.
public final class Desktop extends Application {

  private static final int PATIENCE_IN_SECONDS = 60;

  /// What JavaFX makes an object of, it gives nothing to: so this is where that object finds it.
  private static volatile @Nullable Launch launch;

  /// What the process answers when the window is gone.
  private static volatile int code = ExitCode.DONE;

  /// How this process was started.
  ///
  /// @param before what is done with a window that ends by itself, before it ends
  private record Launch(
      StartOptions start,
      StartupPreloader ahead,
      UserState remembered,
      Failures failures,
      @Nullable BiConsumer<MainWindow, Runnable> before) {}

  /// Opens the window, or says in one sentence why none can be opened here. Returns an exit code
  /// when the window has been closed.
  ///
  /// @param language of such a sentence
  static int open(Language language, StartOptions start, PrintStream err) {
    return open(language, start, err, null);
  }

  /// @param before what is done with a window that ends by itself, before it ends
  static int open(
      Language language,
      StartOptions start,
      PrintStream err,
      @Nullable BiConsumer<MainWindow, Runnable> before) {
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    DisplayCheck display = DisplayCheck.here(language);
    LogFile log = start.settings() ? UserFiles.log() : new LogFile(null);
    @Nullable String missing = display.missing();
    if (missing == null) {
      StartupPreloader ahead = StartupPreloader.of(language, start.file() == null);
      missing =
          startToolkit(
              display,
              ahead,
              () -> {
                Failures failures = new Failures(log, Version::line, Platform::runLater);
                Thread.setDefaultUncaughtExceptionHandler(
                    (_, thrown) -> failures.reportUncaught(thrown));
                UserState remembered =
                    new UserState(
                        start.settings() ? new SettingsStore(UserFiles.settings()) : null);
                Appearance.load(remembered);
                launch = new Launch(start, ahead, remembered, failures, before);
              });
    }
    if (missing != null) {
      err.println(missing);
      return ExitCode.OUTPUT;
    }
    try {
      code = start.ending() ? ExitCode.OUTPUT : ExitCode.DONE;
      Application.launch(Desktop.class);
      return code;
    } catch (RuntimeException failure) {
      return ProgramFailure.tell(failure, log, Texts.in(language), err);
    }
  }

  /// Starts JavaFX, and does something while the window system takes its time. JavaFX prints stack
  /// traces of what it lacks: they are read, not shown.
  private static @Nullable String startToolkit(
      DisplayCheck display, StartupPreloader ahead, Runnable meanwhile) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      meanwhile.run();
      if (!started.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
        return display.texts().of("display.silent", PATIENCE_IN_SECONDS);
      }
      // Before the first question for the default font: where no font is installed, it is this one.
      MainWindow.loadFonts();
      Font.getDefault();
      ahead.toolkitIsUp();
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
  public void start(Stage stage) throws IOException, InterruptedException {
    Launch how = Objects.requireNonNull(launch);
    StartOptions start = how.start();
    Failures failures = how.failures();
    Work work = Work.background(Platform::runLater, failures);
    Session session = new Session(new DatasetReader(Limits.defaults()), BundledDataset::open, work);
    @Nullable String file = start.file();
    if (file == null) {
      // Before there is a window: what is in its first frame is made and drawn only once.
      how.ahead().bundled().ifPresentOrElse(session::open, session::openBundled);
    }
    UserState remembered = how.remembered();
    Appearance appearance =
        new Appearance(remembered, SystemPreferences.ofSystem(), start.language());
    MainWindow window =
        new MainWindow(
            stage,
            session,
            appearance,
            remembered,
            PlatformServices.ofSystem(
                folder -> getHostServices().showDocument(folder.toUri().toString()), work),
            Version.number());
    if (start.ending()) {
      window.whenFirstChartIsSeen(() -> endAfter(how.before(), window));
      session.opened().addListener((_, _, now) -> endIfRefused(now));
      failures
          .latest()
          .addListener(_ -> end(ProgramFailure.say(failures.logFile(), texts(), System.err)));
    }
    how.ahead().awaitFonts();
    window.show();
    if (file != null) {
      window.open(Path.of(file));
    }
  }

  private static void endAfter(
      @Nullable BiConsumer<MainWindow, Runnable> before, MainWindow window) {
    if (before == null) {
      end(ExitCode.DONE);
    } else {
      before.accept(window, () -> end(ExitCode.DONE));
    }
  }

  private static void end(int answer) {
    code = answer;
    Platform.exit();
  }

  /// For what is said on standard error.
  private static Texts texts() {
    return Texts.in(Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
  }

  private static void endIfRefused(Opened now) {
    if (now instanceof Opened.Refused refused) {
      System.err.println(new ProblemReport(texts(), refused.file()).text(refused.why()));
      end(ExitCode.USAGE);
    }
  }
}
