package org.sailau.election.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.election.column.Counts.Kind;
import org.sailau.election.column.Counts.State;

/// What was counted beside the votes.
class CountsTest {

  @Test
  void everyKindHasItsPlaceInItsUnit() {
    Counts.Builder builder = new Counts.Builder();
    for (int unit = 2; unit >= 0; unit -= 2) {
      for (Kind kind : Kind.values()) {
        builder.add(unit, kind, 100L * unit + kind.place());
      }
    }
    Counts counts = builder.build(4);
    assertThat(counts.size()).isEqualTo(2 * Kind.values().length);
    assertThat(counts.isEmpty()).isFalse();
    for (Kind kind : Kind.values()) {
      assertThat(counts.value(0, kind)).isEqualTo(kind.place());
      assertThat(counts.value(1, kind)).isEqualTo(Counts.NOT_STATED);
      assertThat(counts.value(2, kind)).isEqualTo(200 + kind.place());
      assertThat(counts.value(3, kind)).isEqualTo(Counts.NOT_STATED);
    }
    assertThat(counts.nextUnit(0)).isZero();
    assertThat(counts.nextUnit(1)).isEqualTo(2);
    assertThat(counts.nextUnit(3)).isEqualTo(4);
  }

  @Test
  void nothingIsStatedWithoutCounts() {
    assertThat(Counts.NONE.isEmpty()).isTrue();
    assertThat(Counts.NONE.size()).isZero();
    assertThat(Counts.NONE.nextUnit(7)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Counts.NONE.value(7, Kind.VALID)).isEqualTo(Counts.NOT_STATED);
    assertThat(Counts.NONE.state(7)).isNull();
    assertThat(Counts.NONE.asOf(7)).isNull();
    assertThat(Counts.NONE.isUnfinished(7)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyWhatIsCountedIsFinished(State state) {
    Counts.Builder builder = new Counts.Builder();
    builder.add(1, state);
    Counts counts = builder.build(3);
    assertThat(counts.state(1)).isEqualTo(state);
    assertThat(counts.isUnfinished(1)).isEqualTo(state != State.COUNTED);
    assertThat(counts.state(0)).isNull();
    assertThat(counts.isUnfinished(0)).isFalse();
    assertThat(counts.isUnfinished(2)).isFalse();
  }

  @Test
  void theHourIsKept() {
    LocalDateTime hour = LocalDateTime.of(2024, 11, 5, 21, 0);
    Counts.Builder builder = new Counts.Builder();
    builder.add(0, hour);
    builder.add(0, Kind.BALLOTS, 0);
    Counts counts = builder.build(1);
    assertThat(counts.asOf(0)).isEqualTo(hour);
    assertThat(counts.value(0, Kind.BALLOTS)).isZero();
    assertThat(counts.state(0)).isNull();
  }

  @Test
  void unitsCanBePutInOtherPlaces() {
    Counts.Builder builder = new Counts.Builder();
    builder.add(0, Kind.VALID, 5);
    builder.add(1, Kind.VALID, 6);
    Counts counts = builder.build(new int[] {2, 0}, 3);
    assertThat(counts.value(2, Kind.VALID)).isEqualTo(5);
    assertThat(counts.value(0, Kind.VALID)).isEqualTo(6);
    assertThat(counts.value(1, Kind.VALID)).isEqualTo(Counts.NOT_STATED);
  }
}
