package org.sailau.audit.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BigSumTest {

  private static BigSum of(long... counts) {
    BigSum sum = new BigSum();
    for (long count : counts) {
      sum.add(count);
    }
    return sum;
  }

  @Test
  void sumsThatALongHolds() {
    assertThat(of().plainSum()).isZero();
    assertThat(of(5, 0, 6).plainSum()).isEqualTo(11);
    assertThat(of(5, 0, 6).sum()).isEqualTo(11);
    assertThat(of(5, 0, 6).counts()).isEqualTo(3);
    assertThat(of(Long.MAX_VALUE - 1, 1).plainSum()).isEqualTo(Long.MAX_VALUE);
    assertThat(of(5, 6).isMoreThan(10)).isTrue();
    assertThat(of(5, 6).isMoreThan(11)).isFalse();
  }

  @Test
  void sumsThatNoLongHolds() {
    BigSum sum = of(Long.MAX_VALUE, Long.MAX_VALUE, 3);
    assertThat(sum.sum()).isEqualTo(BigInteger.TWO.pow(64).add(BigInteger.ONE));
    assertThat(sum.plainSum()).isEqualTo(-1);
    assertThat(sum.isMoreThan(Long.MAX_VALUE)).isTrue();
    assertThat(of(Long.MAX_VALUE, 1).isMoreThan(Long.MAX_VALUE)).isTrue();
  }
}
