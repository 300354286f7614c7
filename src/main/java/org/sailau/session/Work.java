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
  /// @param land gets the result
  /// @param failed ends on the JavaFX thread what the job was done for, if the job or its delivery
  ///   throws or cannot be started; the failure itself has been logged and said then
  public <T> void run(Supplier<T> job, Consumer<T> land, Runnable failed) {
    try {
      background.execute(() -> perform(job, land, failed));
    } catch (Throwable notStarted) {
      deliver(() -> fail(notStarted, failed));
    }
  }

  private <T> void perform(Supplier<T> job, Consumer<T> land, Runnable failed) {
    T result;
    try {
      result = job.get();
    } catch (Throwable thrown) {
      deliver(() -> fail(thrown, failed));
      return;
    }
    deliver(
        () -> {
          try {
            land.accept(result);
          } catch (Throwable thrown) {
            fail(thrown, failed);
          }
        });
  }

  /// Hands something to the JavaFX thread. Where memory has ended, what the job held is free by
  /// now, so that a second try succeeds.
  private void deliver(Runnable news) {
    try {
      fx.execute(news);
    } catch (OutOfMemoryError full) {
      fx.execute(news);
    }
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
