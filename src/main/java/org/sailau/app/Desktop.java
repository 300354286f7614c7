package org.sailau.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.command.DisplayCheck;
import org.sailau.command.ExitCode;
import org.sailau.command.JavaFxStart;
import org.sailau.command.ProgramFailure;
import org.sailau.command.StartOptions;
import org.sailau.command.Version;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.json.Limits;
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
import org.sailau.wording.MoreMemory;

/// The application with a window.
public final class Desktop extends Application {

  /// JavaFX makes the object of this class itself and hands nothing to it, so the object finds here
  /// how the process was started.
  private static volatile @Nullable Launch launch;

  /// The exit code of the process once the window is closed.
  private static volatile int code = ExitCode.DONE;

  /// How this process was started.
  ///
  /// @param options what the command line says
  /// @param preloader what is loaded while JavaFX starts
  /// @param userState the settings
  /// @param before what is done with a window that ends by itself, before it ends
  private record Launch(
      StartOptions options,
      StartupPreloader preloader,
      UserState userState,
      Failures failures,
      @Nullable BiConsumer<MainWindow, Runnable> before) {}

  /// Opens the window and returns an exit code when the window has been closed. Where no window can
  /// be opened, says why in one sentence, and does what can be done without one.
  ///
  /// @param language of what is said then
  /// @param out where the files are named that are written then
  static int open(Language language, StartOptions options, PrintStream out, PrintStream err) {
    return open(language, options, out, err, null);
  }

  /// @param before what is done with a window that ends by itself, before it ends
  static int open(
      Language language,
      StartOptions options,
      PrintStream out,
      PrintStream err,
      @Nullable BiConsumer<MainWindow, Runnable> before) {
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    if (Runtime.getRuntime().maxMemory() < MoreMemory.OF_WINDOW) {
      return ProgramFailure.tooLittleMemory(options.file(), Texts.in(language), err);
    }
    LogFile log = options.settings() ? UserFiles.log() : new LogFile(null);
    // Not made before it is needed: it loads all texts.
    Supplier<WithoutWindow> withoutWindow =
        () -> new WithoutWindow(language, Path.of(""), log, out, err);
    try {
      if (WithoutWindow.isAskedFor()) {
        return withoutWindow.get().here(options);
      }
      DisplayCheck displayCheck = DisplayCheck.here(language);
      @Nullable String missing = displayCheck.missing();
      if (missing != null) {
        err.println(missing);
        return canDoWithout(options) ? withoutWindow.get().here(options) : ExitCode.OUTPUT;
      }
      missing = prepare(language, options, log, displayCheck, before);
      if (missing != null) {
        err.println(missing);
        return canDoWithout(options) ? withoutWindow.get().inAnotherProcess() : ExitCode.OUTPUT;
      }
      code = options.ending() ? ExitCode.OUTPUT : ExitCode.DONE;
      Application.launch(Desktop.class);
      return code;
    } catch (IOException | RuntimeException failure) {
      return ProgramFailure.tell(failure, options.file(), log, Texts.in(language), err);
    }
  }

  /// @return null for the bundled election
  private static @Nullable Path file(StartOptions options) {
    @Nullable String file = options.file();
    return file == null ? null : Path.of(file);
  }

  /// Whoever measures how soon the window is there wants nothing else.
  private static boolean canDoWithout(StartOptions options) {
    return !options.ending();
  }

  /// Starts JavaFX, and loads what the window needs while the window system takes its time.
  ///
  /// @return why no window can be opened; null if one can
  private static @Nullable String prepare(
      Language language,
      StartOptions options,
      LogFile log,
      DisplayCheck displayCheck,
      @Nullable BiConsumer<MainWindow, Runnable> before) {
    StartupPreloader preloader = StartupPreloader.of(language, file(options));
    JavaFxStart javaFx =
        JavaFxStart.run(
            displayCheck,
            () -> {
              Failures failures = new Failures(log, Version::line, Platform::runLater);
              Thread.setDefaultUncaughtExceptionHandler(
                  (_, thrown) -> failures.reportUncaught(thrown));
              UserState userState =
                  new UserState(
                      options.settings() ? new SettingsStore(UserFiles.settings()) : null);
              Appearance.load(userState);
              launch = new Launch(options, preloader, userState, failures, before);
            });
    if (javaFx.failure() != null) {
      return javaFx.failure();
    }
    preloader.toolkitIsUp();
    return displayCheck.explain(javaFx.printed());
  }

  @Override
  public void start(Stage stage) throws IOException, InterruptedException {
    Launch prepared = Objects.requireNonNull(launch);
    StartOptions options = prepared.options();
    Failures failures = prepared.failures();
    Work work = Work.background(Platform::runLater, failures);
    Session session = new Session(new DatasetReader(Limits.defaults()), BundledDataset::open, work);
    @Nullable Path file = file(options);
    Optional<Opened.Ready> loaded = prepared.preloader().awaitElection();
    // Before there is a window: what is in its first frame is made and drawn only once.
    if (loaded.isPresent()) {
      session.open(loaded.get());
    } else if (file == null) {
      session.openBundled();
    }
    UserState userState = prepared.userState();
    Appearance appearance =
        new Appearance(userState, SystemPreferences.ofSystem(), options.language());
    MainWindow window =
        new MainWindow(
            stage,
            session,
            appearance,
            userState,
            PlatformServices.ofSystem(
                folder -> getHostServices().showDocument(folder.toUri().toString()), work),
            Version.number());
    if (options.ending()) {
      window.whenFirstChartIsSeen(() -> endAfter(prepared.before(), window));
      session.opened().addListener((_, _, opened) -> endIfRefused(opened));
      failures
          .latest()
          .addListener((_, _, latest) -> latest.ifPresent(failure -> endFailed(failure, prepared)));
    }
    prepared.preloader().awaitFonts();
    window.show();
    if (file != null && loaded.isEmpty()) {
      window.open(file);
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

  private static void endFailed(Failures.Failure failure, Launch prepared) {
    @Nullable Path log = prepared.failures().logFile();
    end(ProgramFailure.say(failure, prepared.options().file(), log, texts(), System.err));
  }

  /// For what is said on standard error.
  private static Texts texts() {
    return Texts.in(Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
  }

  private static void endIfRefused(Opened opened) {
    if (opened instanceof Opened.Refused refused) {
      end(ProgramFailure.refuse(refused.file(), refused.problems(), texts(), System.err));
    }
  }
}
