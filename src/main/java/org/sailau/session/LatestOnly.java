package org.sailau.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds answers aside, one at a time: of what is asked for meanwhile only the newest is begun, and
/// only the newest answer lands. Belongs to the user's thread.
public final class LatestOnly<T> {

  private final Work work;
  private boolean busy;
  private long asked;
  private @Nullable Runnable next;

  public LatestOnly(Work work) {
    this.work = work;
  }

  /// @param find answers empty where there is too little memory
  public void find(Supplier<T> find, Consumer<Optional<T>> land) {
    long number = ++asked;
    Runnable begin = () -> work.run(() -> found(find), found -> landed(number, found, land));
    if (busy) {
      next = begin;
    } else {
      busy = true;
      begin.run();
    }
  }

  /// Nobody waits for an answer any more.
  public void forget() {
    asked++;
    next = null;
  }

  private static <T> Optional<T> found(Supplier<T> find) {
    try {
      return Optional.of(find.get());
    } catch (OutOfMemoryError full) {
      return Optional.empty();
    }
  }

  private void landed(long number, Optional<T> found, Consumer<Optional<T>> land) {
    @Nullable Runnable waiting = next;
    next = null;
    busy = waiting != null;
    if (waiting != null) {
      waiting.run();
    }
    if (number == asked) {
      land.accept(found);
    }
  }
}
