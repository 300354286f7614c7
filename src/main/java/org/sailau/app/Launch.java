package org.sailau.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// Opens the window, or says in one sentence why none can be opened here.
final class Launch {

  private static final int PATIENCE_IN_SECONDS = 60;

  private Launch() {}

  /// Returns when the window has been closed.
  static int window(Texts texts, String[] files, PrintStream err) {
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
      Application.launch(Desktop.class, files);
      return Exit.DONE;
    } catch (RuntimeException bug) {
      bug.printStackTrace(err); // Left to the JVM, its exit code would be that of a contradiction.
      return Exit.OUTPUT;
    }
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
}
