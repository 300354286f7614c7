package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.audit.solve.BigSum;
import org.sailau.audit.solve.MaximumSearch;

/// Tests the small tools of exact arithmetic.
class TotalAndSearchTest {

  @Test
  void aTotalCanBeLargerThanAnyCount() {
    BigSum total = new BigSum();
    total.add(Long.MAX_VALUE);
    assertThat(total.isMoreThan(Long.MAX_VALUE)).isFalse();
    assertThat(total.isMoreThan(Long.MAX_VALUE - 1)).isTrue();
    total.add(0);
    assertThat(total.sum()).isEqualTo(Long.MAX_VALUE);
    total.add(1);
    assertThat(total.isMoreThan(Long.MAX_VALUE)).isTrue();
    total.add(Long.MAX_VALUE);
    total.add(Long.MAX_VALUE);
    assertThat(total.sum())
        .isEqualTo(
            BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)).add(BigInteger.ONE));
    assertThat(total.counts()).isEqualTo(5);
  }

  /// The smallest even number, found as the largest negative one.
  private static @Nullable Long best(long from, long to, int tries) {
    @Nullable BigInteger best =
        MaximumSearch.maximum(
            BigInteger.valueOf(from),
            BigInteger.valueOf(to),
            tries,
            at -> at.testBit(0) ? null : at.negate(),
            BigInteger::negate);
    return best == null ? null : (Long) best.longValueExact();
  }

  @Test
  void theBestIsFoundFromEitherEnd() {
    assertThat(best(3, 9, 100)).isEqualTo(-4);
    assertThat(best(4, 9, 100)).isEqualTo(-4);
    assertThat(best(4, 4, 1)).isEqualTo(-4);
    assertThat(best(9, 9, 100)).isNull();
    // Two are looked at, and a third that shows that nothing better comes.
    assertThat(best(3, 9, 2)).isNull();
    assertThat(best(3, 9, 3)).isEqualTo(-4);
    assertThat(Objects.requireNonNull(best(-9, -3, 100))).isEqualTo(8);
  }
}
