package org.sailau.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Measures the time since a presentation began, without the time for which it was paused. One
/// thread only may use it.
final class LessonClock {

  private final InstantSource time;
  private Duration before = Duration.ZERO;
  private Instant since;
  private boolean paused;

  /// Starts now.
  LessonClock(InstantSource time) {
    this.time = time;
    this.since = time.instant();
  }

  boolean isPaused() {
    return paused;
  }

  /// Pauses, or goes on if it is paused.
  void toggle() {
    before = elapsed();
    since = time.instant();
    paused = !paused;
  }

  Duration elapsed() {
    return paused ? before : before.plus(Duration.between(since, time.instant()));
  }
}
