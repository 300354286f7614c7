package org.sailau.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LessonClockTest {

  private Instant now = Instant.EPOCH;

  private void wait(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void pausesDoNotCount() {
    LessonClock clock = new LessonClock(() -> now);
    wait(5);
    assertThat(clock.elapsed()).hasMinutes(5);
    clock.toggle();
    wait(20);
    assertThat(clock.isPaused()).isTrue();
    assertThat(clock.elapsed()).hasMinutes(5);
    clock.toggle();
    wait(2);
    assertThat(clock.isPaused()).isFalse();
    assertThat(clock.elapsed()).hasMinutes(7);
    clock.toggle();
    wait(1);
    clock.toggle();
    assertThat(clock.elapsed()).hasMinutes(7);
  }
}
