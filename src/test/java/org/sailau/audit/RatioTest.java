package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The small tools of exact arithmetic.
class RatioTest {

  private static Ratio ratio(long number, long over) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.valueOf(over));
  }

  @Test
  void ratiosAreEqualByValue() {
    assertThat(ratio(1, 2)).isEqualTo(ratio(50, 100)).hasSameHashCodeAs(ratio(50, 100));
    assertThat(ratio(1, 2)).isNotEqualTo(ratio(1, 3)).isGreaterThan(ratio(1, 3));
    assertThat(ratio(1, 2).hashCode()).isNotEqualTo(ratio(1, 3).hashCode());
    assertThat(ratio(1, 2).hashCode()).isNotEqualTo(ratio(3, 2).hashCode());
    assertThat(ratio(1, 2)).isNotEqualTo("1/2");
    assertThat(Ratio.percent(1, 8)).isEqualTo(ratio(25, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, -1"})
  void nothingIsDividedByNothing(long number, long over) {
    assertThatThrownBy(() -> ratio(number, over)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 2, 0.33, false",
    "2, 3, 2, 0.66, false",
    "1, 4, 2, 0.25, true",
    "1, 8, 2, 0.12, false",
    "5, 1, 0, 5, true"
  })
  void digitsAreCutOffAndItIsSaidWhetherThatIsAll(
      long number, long over, int decimals, String cut, boolean ends) {
    assertThat(ratio(number, over).cut(decimals).toPlainString()).isEqualTo(cut);
    assertThat(ratio(number, over).ends(decimals)).isEqualTo(ends);
  }

  @Test
  void aTotalCanBeLargerThanAnyCount() {
    Total total = new Total();
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

  /// The smallest even number, counted as the largest negative one.
  private static @Nullable Long best(long from, long to, int tries) {
    @Nullable BigInteger best =
        Search.best(
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
