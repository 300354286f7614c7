package org.sailau.election.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests exact fractions.
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
    assertThat(ratio(number, over).truncated(decimals).toPlainString()).isEqualTo(cut);
    assertThat(ratio(number, over).hasExactly(decimals)).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, 3, 5, 6, 1, 6, 1, 6, 3, 2",
    "-1, 2, 1, 4, -1, 4, -3, 4, -1, 8, -2, 1",
    "1, 2, -1, 4, 1, 4, 3, 4, -1, 8, -2, 1",
    "-1, 2, -1, 4, -3, 4, -1, 4, 1, 8, 2, 1",
  })
  void arithmeticIsExact(
      long over,
      long under,
      long otherOver,
      long otherUnder,
      long plus,
      long plusUnder,
      long minus,
      long minusUnder,
      long times,
      long timesUnder,
      long by,
      long byUnder) {
    Ratio one = ratio(over, under);
    Ratio other = ratio(otherOver, otherUnder);
    assertThat(one.plus(other)).isEqualTo(ratio(plus, plusUnder));
    assertThat(one.minus(other)).isEqualTo(ratio(minus, minusUnder));
    assertThat(one.times(other)).isEqualTo(ratio(times, timesUnder));
    assertThat(one.dividedBy(other)).isEqualTo(ratio(by, byUnder));
    assertThat(one.abs().signum()).isEqualTo(1);
    assertThat(one.negate().plus(one)).isEqualTo(Ratio.ZERO);
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.25, 1, 4, 0.3, 0.25", "-1.5, -3, 2, -1.5, -1.5", "12e2, 1200, 1, 1200.0, 1200"})
  void decimalsAreFractions(String decimal, long over, long under, String rounded, double value) {
    Ratio ratio = Ratio.of(new java.math.BigDecimal(decimal));
    assertThat(ratio).isEqualTo(ratio(over, under));
    assertThat(ratio.rounded(1).toPlainString()).isEqualTo(rounded);
    assertThat(ratio.doubleValue()).isEqualTo(value);
  }
}
