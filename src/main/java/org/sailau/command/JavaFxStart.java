package org.sailau.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.sailau.view.window.MainWindow;

/// What came of starting JavaFX, which a process can do once. JavaFX prints stack traces of what it
/// lacks: they are kept here, not shown.
///
/// @param failure why JavaFX is not there, as a sentence; null if it is
/// @param printed what JavaFX printed meanwhile
public record JavaFxStart(@Nullable String failure, String printed) {

  private static final int MAX_SECONDS = 60;

  /// Starts JavaFX and loads the program's fonts. If JavaFX is there already, loads the fonts only.
  ///
  /// @param meanwhile what the calling thread does while the window system takes its time
  public static JavaFxStart run(DisplayCheck displayCheck, Runnable meanwhile) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    @Nullable String failure;
    try {
      failure = start(displayCheck, meanwhile);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      failure = displayCheck.explain(stopped, "");
    } catch (RuntimeException | LinkageError lacking) {
      failure = displayCheck.explain(lacking, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
    return new JavaFxStart(failure, printed.toString(StandardCharsets.UTF_8));
  }

  private static @Nullable String start(DisplayCheck displayCheck, Runnable meanwhile)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException startedBefore) {
      Platform.runLater(started::countDown);
    }
    meanwhile.run();
    if (!started.await(MAX_SECONDS, TimeUnit.SECONDS)) {
      return displayCheck.texts().of("display.silent", MAX_SECONDS);
    }
    // Before the first question for the default font: where no font is installed, it is this one.
    MainWindow.loadFonts();
    Font.getDefault();
    return null;
  }
}
