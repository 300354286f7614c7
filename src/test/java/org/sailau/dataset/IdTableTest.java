package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdTableTest {

  private static final int MANY = 1 << 10;

  private final IdTable ids = new IdTable();

  @Test
  void idsAreNumberedAsTheyAreMet() {
    assertSlots(i -> "u" + i);
  }

  /// "Aa" and "BB" have one hash code, and so has every sequence of them.
  @Test
  void idsWithEqualHashCodesAreToldApart() {
    assertSlots(
        i ->
            IntStream.range(0, 10)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .reduce("", String::concat));
  }

  private void assertSlots(IntFunction<String> id) {
    for (int i = 0; i < MANY; i++) {
      assertThat(ids.slot(id.apply(i))).isEqualTo(i);
    }
    for (int i = MANY - 1; i >= 0; i--) {
      assertThat(ids.slot(id.apply(i))).isEqualTo(i);
      assertThat(ids.id(i)).isEqualTo(id.apply(i));
    }
    assertThat(ids.size()).isEqualTo(MANY);
  }
}
