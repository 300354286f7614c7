package org.sailau.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs one background job at a time. While one runs, later requests replace each other; results
/// that are not those of the latest request are dropped. Belongs to the JavaFX thread.
public final class LatestOnly<T> {

  private static final long NONE = 0;

  private final Work work;

  /// The number of the request whose job runs.
  private long running = NONE;

  /// The number of the latest request.
  private long asked;

  private @Nullable Runnable next;

  public LatestOnly(Work work) {
    this.work = work;
  }

  /// Requests a result.
  ///
  /// @param job runs in the background
  /// @param deliver gets the result; empty where there is too little memory
  /// @param failed runs instead if the job fails, see [Work#run]
  public void request(Supplier<T> job, Consumer<Optional<T>> deliver, Runnable failed) {
    long number = ++asked;
    Runnable start =
        () -> {
          running = number;
          work.run(
              () -> result(job),
              result -> end(number, () -> deliver.accept(result)),
              () -> end(number, failed));
        };
    if (running == NONE) {
      start.run();
    } else {
      next = start;
    }
  }

  /// Drops the result of the latest request.
  public void cancel() {
    asked++;
    next = null;
  }

  private static <T> Optional<T> result(Supplier<T> job) {
    try {
      return Optional.of(job.get());
    } catch (OutOfMemoryError full) {
      return Optional.empty();
    }
  }

  private void end(long number, Runnable land) {
    if (running == number) {
      running = NONE;
      @Nullable Runnable waiting = next;
      next = null;
      if (waiting != null) {
        waiting.run();
      }
    }
    if (number == asked) {
      land.run();
    }
  }
}
