package org.sailau.session;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sailau.log.FailureDetails;
import org.sailau.log.LogFile;

/// Errors of the program itself. Keeps each in the log and lets the window say it. Failures can be
/// reported from any thread; [#latest] belongs to the JavaFX thread.
public final class Failures {

  /// At most this many different failures are logged in one run, to limit the log.
  private static final int MAX_DIFFERENT = 100;

  /// What is said of a failure.
  ///
  /// @param details program, Java, operating system and stack trace, without personal data; empty
  ///   where memory has ended
  /// @param memoryEnded whether the user can help it with more memory
  public record Failure(String details, boolean memoryEnded) {}

  /// Made before it is needed, since there may be no memory then.
  private static final Optional<Failure> MEMORY_ENDED = Optional.of(new Failure("", true));

  private final LogFile log;
  private final Supplier<String> program;
  private final Executor fx;
  private final Set<String> known = new HashSet<>();
  private final ReadOnlyObjectWrapper<Optional<Failure>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param program answers the program's name and version; asked when something fails
  /// @param fx runs something on the JavaFX thread, for instance `Platform::runLater`
  public Failures(LogFile log, Supplier<String> program, Executor fx) {
    this.log = log;
    this.program = program;
    this.fx = fx;
  }

  /// Where failures are logged; null if that is standard error.
  public @Nullable Path logFile() {
    return log.file();
  }

  /// The latest failure that the user has not put away.
  public ReadOnlyObjectProperty<Optional<Failure>> latest() {
    return latest.getReadOnlyProperty();
  }

  /// Puts the latest failure away.
  public void dismiss() {
    latest.set(Optional.empty());
  }

  /// Reports why something that the user waits for has ended. It is said each time, and logged when
  /// it fails like this for the first time.
  public void report(Throwable thrown) {
    logOnce(thrown);
    show(thrown);
  }

  /// Reports what a thread did not catch. It is logged and said only when it fails like this for
  /// the first time, for a failure while painting comes again with each frame.
  public void reportUncaught(Throwable thrown) {
    if (logOnce(thrown)) {
      show(thrown);
    }
  }

  private void show(Throwable thrown) {
    Optional<Failure> failure =
        FailureDetails.isOutOfMemory(thrown) ? MEMORY_ENDED : Optional.of(withDetails(thrown));
    fx.execute(() -> latest.set(failure));
  }

  private Failure withDetails(Throwable thrown) {
    return new Failure(
        FailureDetails.system(program.get()) + "\n" + FailureDetails.trace(thrown), false);
  }

  /// @return whether it failed like this for the first time
  private boolean logOnce(Throwable thrown) {
    synchronized (known) {
      if (known.size() >= MAX_DIFFERENT || !known.add(place(thrown))) {
        return false;
      }
    }
    try {
      log.log(System.Logger.Level.ERROR, FailureDetails.system(program.get()), thrown);
    } catch (OutOfMemoryError full) {
      // It is said all the same.
    }
    return true;
  }

  /// Where it failed, whatever the message says.
  private static String place(Throwable thrown) {
    StringBuilder place = new StringBuilder();
    int causes = 0;
    for (@Nullable Throwable at = thrown; at != null && causes < 20; at = at.getCause()) {
      causes++;
      place.append(at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        place.append('\n').append(frame);
      }
    }
    return place.toString();
  }
}
