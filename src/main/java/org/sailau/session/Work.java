package org.sailau.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs jobs that take time in the background, and brings their results to the JavaFX thread. For
/// any thread.
public final class Work {

  private final Executor background;
  private final Executor fx;
  private final Failures failures;

  /// @param fx runs something on the JavaFX thread, for instance `Platform::runLater`
  /// @param failures is told of jobs that fail
  public Work(Executor background, Executor fx, Failures failures) {
    this.background = background;
    this.fx = fx;
    this.failures = failures;
  }

  /// Runs each job on a virtual thread of its own.
  ///
  /// @param fx as above
  public static Work background(Executor fx, Failures failures) {
    return new Work(job -> Thread.ofVirtual().name("work").start(job), fx, failures);
  }

  /// Runs everything at once on the calling thread: for tests.
  public static Work direct(Failures failures) {
    return new Work(Runnable::run, Runnable::run, failures);
  }

  /// What is told of jobs that fail.
  public Failures failures() {
    return failures;
  }

  /// Does a job in the background and delivers its result on the JavaFX thread.
  ///
  /// @param failed ends on the JavaFX thread what the job was done for, if the job or its delivery
  ///   throws or cannot be started; the failure itself has been logged and said then
  public <T> void run(Supplier<T> job, Consumer<T> deliver, Runnable failed) {
    try {
      background.execute(() -> perform(job, deliver, failed));
    } catch (Throwable notStarted) {
      fx.execute(() -> fail(notStarted, failed));
    }
  }

  private <T> void perform(Supplier<T> job, Consumer<T> deliver, Runnable failed) {
    T result;
    try {
      result = job.get();
    } catch (Throwable thrown) {
      fx.execute(() -> fail(thrown, failed));
      return;
    }
    fx.execute(
        () -> {
          try {
            deliver.accept(result);
          } catch (Throwable thrown) {
            fail(thrown, failed);
          }
        });
  }

  private void fail(Throwable thrown, Runnable failed) {
    failures.report(thrown);
    try {
      failed.run();
    } catch (Throwable another) {
      failures.report(another);
    }
  }

  /// Runs something short on the JavaFX thread.
  public void runOnFx(Runnable news) {
    fx.execute(news);
  }
}
