package org.sailau.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// JavaFX without a display, a window system or a graphics card: its platform "Headless" draws into
/// memory.
public final class HeadlessJavaFx {

  private HeadlessJavaFx() {}

  /// Starts it for this process.
  ///
  /// @return why that cannot be done here, as a sentence; null if it is done
  static @Nullable public String start(Language language) {
    setUnlessSet("glass.platform", "Headless");
    setUnlessSet("prism.order", "sw");
    setUnlessSet("java.awt.headless", "true");
    DisplayCheck displayCheck = DisplayCheck.here(language);
    @Nullable String failure = JavaFxStart.run(displayCheck, () -> {}).failure();
    return failure == null ? null : displayCheck.explainHeadless(failure);
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /// Runs something on the JavaFX thread and waits for it.
  static <T> T call(Callable<T> task) throws InterruptedException {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
