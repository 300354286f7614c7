package org.sailau.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.present.WholeLesson;

/// Tests exact medians and distances.
class GuessesTest {

  private static Guesses of(String guesses) {
    Guesses all = Guesses.EMPTY;
    for (String guess : guesses.split(" ", -1)) {
      all = all.with(new BigDecimal(guess));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "50,               50,      -19.44",
    "0 100,            50.0,    -19.44",
    "69.44,            69.44,   0.00",
    "69.43 69.44,      69.435,  -0.005",
    "70 10 90,         70,      0.56",
    "33.3 33.4 33.4 0, 33.35,   -36.09",
    "100 100 100 100,  100.0,   30.56"
  })
  void theMedianIsTheMiddleOneOrHalfTheSumOfTheTwoInTheMiddle(
      String guesses, BigDecimal median, BigDecimal distance) {
    Guesses all = of(guesses);
    assertThat(all.median()).hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo(median));
    assertThat(all.distance(new BigDecimal("69.44")))
        .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo(distance));
  }

  @Test
  void aClassOfThirtyInAnyOrder() {
    List<Integer> order = new ArrayList<>(WholeLesson.CLASS);
    Collections.shuffle(order, new Random(7));
    Guesses all = Guesses.EMPTY;
    for (int guess : order) {
      all = all.with(BigDecimal.valueOf(guess));
    }
    int[] sorted = order.stream().mapToInt(guess -> guess).sorted().toArray();
    assertThat(sorted).hasSize(30);
    // By whole numbers only: twice the median is the sum of the two in the middle.
    int twice = sorted[14] + sorted[15];
    assertThat(all.median().orElseThrow().multiply(BigDecimal.TWO))
        .isEqualByComparingTo(BigDecimal.valueOf(twice));
    assertThat(all.median().orElseThrow()).isEqualByComparingTo("59");
    assertThat(all.distance(new BigDecimal("69.44")).orElseThrow()).isEqualByComparingTo("-10.44");
    assertThat(all.distances(new BigDecimal("69.44")))
        .isEqualTo(
            order.stream().map(guess -> BigDecimal.valueOf(guess * 100L - 6944, 2)).toList());
    assertThat(Arrays.stream(sorted).sum()).isEqualTo(order.stream().mapToInt(g -> g).sum());
  }

  @Test
  void withoutAnyThereIsNoMedian() {
    assertThat(Guesses.EMPTY.median()).isEmpty();
    assertThat(Guesses.EMPTY.distance(BigDecimal.ONE)).isEmpty();
    assertThat(of("1").withoutLast()).isEqualTo(Guesses.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          61;    61
          61.5;  61.5
          61,50; 61.50
          61.;   61
          0;     0
          100;   100
          007;   7
          """)
  void aGuessIsTyped(String typed, BigDecimal guess) {
    assertThat(Guesses.parse(typed)).contains(guess);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "101", "100.01", "61.555", "1000", "-1", "6e1", " 6", "٦"})
  void whatIsNoShareIsNotTaken(String typed) {
    assertThat(Guesses.parse(typed)).isEmpty();
  }

  @Test
  void moreThanAllIsImpossible() {
    assertThatThrownBy(() -> of("100.1")).isInstanceOf(IllegalArgumentException.class);
    Guesses many = Guesses.EMPTY;
    for (int i = 0; i < Guesses.MAX + 5; i++) {
      many = many.with(BigDecimal.TEN);
    }
    assertThat(many.percents()).hasSize(Guesses.MAX);
  }
}
