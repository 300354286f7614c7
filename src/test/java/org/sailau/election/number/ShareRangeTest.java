package org.sailau.election.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.number.Rounding.Mode;

/// Tests the values that a printed share can have had, and the counts that fit them.
class ShareRangeTest {

  private static ShareRange range(Mode mode, String share) {
    int decimals = share.contains(".") ? share.length() - share.indexOf('.') - 1 : 0;
    return ShareRange.of(
        Long.parseLong(share.replace(".", "")), new Rounding(decimals, mode, true));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    2.60,  '[2.595, 2.605)'
          HALF_EVEN,  2.60,  '[2.595, 2.605]'
          HALF_EVEN,  2.61,  '(2.605, 2.615)'
          TRUNCATION, 2.60,  '[2.60, 2.61)'
          UNKNOWN,    2.60,  '(2.59, 2.61)'
          HALF_UP,    0.00,  '[0.00, 0.005)'
          HALF_EVEN,  0.00,  '[0.00, 0.005]'
          TRUNCATION, 0.00,  '[0.00, 0.01)'
          UNKNOWN,    0.00,  '[0.00, 0.01)'
          UNKNOWN,    0.01,  '(0.00, 0.02)'
          HALF_UP,    100,   '[99.5, 100]'
          HALF_EVEN,  100,   '[99.5, 100]'
          TRUNCATION, 100,   '[100, 100]'
          UNKNOWN,    100,   '(99, 100]'
          TRUNCATION, 99,    '[99, 100)'
          UNKNOWN,    99,    '(98, 100)'
          HALF_UP,    50.000000000, '[49.9999999995, 50.0000000005)'
          """)
  void aShareIsARange(Mode mode, String share, String expected) {
    ShareRange range = range(mode, share);
    assertThat(
            (range.lowIncluded() ? "[" : "(")
                + range.lowPercent().toPlainString()
                + ", "
                + range.highPercent().toPlainString()
                + (range.highIncluded() ? "]" : ")"))
        .isEqualTo(expected);
  }

  /// Ties between two printed shares: 1 of 8 is 12.5 percent, 3 of 8 are 37.5 percent.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    13,  1, 8, true
          HALF_UP,    12,  1, 8, false
          HALF_EVEN,  12,  1, 8, true
          HALF_EVEN,  13,  1, 8, false
          HALF_EVEN,  38,  3, 8, true
          HALF_EVEN,  37,  3, 8, false
          TRUNCATION, 12,  1, 8, true
          TRUNCATION, 13,  1, 8, false
          TRUNCATION, 50,  1, 2, true
          UNKNOWN,    12,  1, 8, true
          UNKNOWN,    13,  1, 8, true
          UNKNOWN,    14,  1, 8, false
          UNKNOWN,    11,  1, 8, false
          UNKNOWN,    49,  1, 2, false
          UNKNOWN,    51,  1, 2, false
          HALF_UP,    100, 2, 2, true
          HALF_UP,    100, 3, 2, false
          HALF_UP,    0,   0, 2, true
          HALF_UP,    0,   0, 0, true
          HALF_UP,    0,   1, 0, false
          HALF_UP,    1,   0, 0, false
          UNKNOWN,    1,   0, 0, false
          HALF_UP,    50,  4611686018427387904, 9223372036854775807, true
          """)
  void countsFitAShareOrNot(Mode mode, String share, long votes, long base, boolean fits) {
    assertThat(range(mode, share).fits(votes, base)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    13,  1, 8 to 8
          HALF_UP,    12,  1, -
          HALF_EVEN,  12,  1, 8 to 8
          TRUNCATION, 50,  1, 2 to 2
          TRUNCATION, 49,  1, -
          TRUNCATION, 100, 7, 7 to 7
          HALF_UP,    100, 7, 7 to 7
          HALF_UP,    0,   0, 0 to
          HALF_UP,    1,   0, -
          UNKNOWN,    1,   0, -
          UNKNOWN,    1,   3, 151 to
          HALF_UP,    0,   3, 601 to
          HALF_EVEN,  0,   3, 600 to
          UNKNOWN,    2,   3, 101 to 299
          HALF_UP,    100, 9223372036854775807, 9223372036854775807 to 9269720640055051062
          """)
  void basesThatFitVotes(Mode mode, String share, long votes, String expected) {
    @Nullable CountRange bases = range(mode, share).basesFor(votes);
    assertThat(shown(bases)).isEqualTo(expected);
  }

  private static String shown(@Nullable CountRange range) {
    return range == null
        ? "-"
        : range.low() + " to" + (range.high() == null ? "" : " " + range.high());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    13,  8,   1 to 1
          HALF_UP,    12,  8,   -
          HALF_EVEN,  12,  8,   1 to 1
          HALF_EVEN,  13,  8,   -
          HALF_UP,    50,  200, 99 to 100
          TRUNCATION, 50,  200, 100 to 101
          UNKNOWN,    50,  200, 99 to 101
          HALF_UP,    0,   7,   0 to 0
          HALF_UP,    100, 7,   7 to 7
          UNKNOWN,    100, 200, 199 to 200
          """)
  void votesThatFitABase(Mode mode, String share, long base, String expected) {
    assertThat(shown(range(mode, share).votesOf(BigInteger.valueOf(base)))).isEqualTo(expected);
  }

  @Test
  void aSpanIsWhatIsBetweenItsEnds() {
    CountRange some = new CountRange(BigInteger.TWO, BigInteger.TEN);
    CountRange endless = CountRange.atLeast(BigInteger.valueOf(5));
    assertThat(some.size()).isEqualTo(9);
    assertThat(endless.size()).isNull();
    assertThat(some.contains(BigInteger.TWO)).isTrue();
    assertThat(some.contains(BigInteger.TEN)).isTrue();
    assertThat(some.contains(BigInteger.ONE)).isFalse();
    assertThat(some.contains(BigInteger.valueOf(11))).isFalse();
    assertThat(endless.contains(BigInteger.valueOf(1000))).isTrue();
    assertThat(endless.contains(BigInteger.valueOf(4))).isFalse();
    assertThat(shown(some.intersection(endless))).isEqualTo("5 to 10");
    assertThat(shown(endless.intersection(some))).isEqualTo("5 to 10");
    assertThat(shown(endless.intersection(endless))).isEqualTo("5 to");
    assertThat(shown(some.intersection(CountRange.exactly(10)))).isEqualTo("10 to 10");
    assertThat(shown(some.intersection(CountRange.exactly(11)))).isEqualTo("-");
    assertThat(shown(some.subtractedFrom(BigInteger.valueOf(12)))).isEqualTo("2 to 10");
    assertThat(shown(CountRange.between(BigInteger.TWO, BigInteger.ONE))).isEqualTo("-");
  }

  @Test
  void aSpanHasItsEndsInOrder() {
    assertThatThrownBy(() -> new CountRange(BigInteger.TWO, BigInteger.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CountRange.atLeast(BigInteger.ONE).subtractedFrom(BigInteger.TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
