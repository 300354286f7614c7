package org.sailau.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs what takes time away from the thread that must answer the user, and brings the result back
/// to it.
public final class Work {

  private final Executor background;
  private final Executor user;

  public Work(Executor background, Executor user) {
    this.background = background;
    this.user = user;
  }

  /// On threads of its own.
  ///
  /// @param user the user's thread, for instance `Platform::runLater`
  public static Work background(Executor user) {
    return new Work(task -> Thread.ofVirtual().name("work").start(task), user);
  }

  /// Everything at once, on the calling thread: for tests and the command line.
  public static Work direct() {
    return new Work(Runnable::run, Runnable::run);
  }

  /// Does a job in the background and delivers its result on the user's thread.
  public <T> void run(Supplier<T> job, Consumer<T> deliver) {
    background.execute(
        () -> {
          T result = job.get();
          user.execute(() -> deliver.accept(result));
        });
  }

  /// Tells news on the user's thread.
  public void runOnFx(Runnable news) {
    user.execute(news);
  }
}
