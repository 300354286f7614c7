package org.sailau.election.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of units in their order, whether there are many units or few.
class SumsTest {

  /// Units 2, 5 and 7 of many or few, added in another order, with two rows of unit 5.
  private static RowsByUnit rows(int units, int[] order) {
    return RowsByUnit.of(new int[] {7, 5, 2, 5}, order, 4, units);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 19, 20, 1000})
  void rowsAreOrderedByUnitHoweverManyUnitsThereAre(int units) {
    int[] order = new int[4];
    RowsByUnit rows = rows(units, order);
    assertThat(order).containsExactly(2, 1, 3, 0);
    assertThat(IntStream.rangeClosed(0, 8).map(rows::firstRow))
        .containsExactly(0, 0, 0, 1, 1, 1, 3, 3, 4);
    assertThat(rows.firstRow(units)).isEqualTo(4);
    assertThat(IntStream.range(0, 4).map(rows::unit)).containsExactly(2, 5, 5, 7);
    assertThat(IntStream.range(0, 8).map(rows::nextUnit)).containsExactly(2, 2, 2, 5, 5, 5, 7, 7);
    assertThat(rows.nextUnit(8)).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 100})
  void theFirstUnitMayHaveRows(int units) {
    int[] order = new int[1];
    RowsByUnit rows = RowsByUnit.of(new int[] {0}, order, 1, units);
    assertThat(rows.firstRow(0)).isZero();
    assertThat(rows.firstRow(1)).isEqualTo(1);
    assertThat(rows.unit(0)).isZero();
    assertThat(rows.nextUnit(0)).isZero();
    assertThat(rows.nextUnit(1)).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 30, 60, 300})
  void theNextUnitWithRowsIsFoundFromEveryUnitHoweverFarItIs(int size) {
    int units = 128;
    Random random = new Random(size);
    int[] unit = random.ints(size, 0, random.nextInt(1, units)).toArray();
    RowsByUnit rows = RowsByUnit.of(unit, new int[size], size, units);
    for (int from = 0; from <= units; from++) {
      int at = from;
      int next = Arrays.stream(unit).filter(of -> of >= at).min().orElse(units);
      assertThat(rows.nextUnit(from)).as("from %d", from).isEqualTo(next);
    }
  }

  @Test
  void sumsOfManyUnitsKeepWhatTheyAre() {
    Sums.Builder builder = new Sums.Builder();
    for (int unit = 40; unit >= 0; unit--) {
      builder.add(unit, unit % 3, 10L * unit, unit % 2 == 0, unit - 20, unit % 5 == 0);
    }
    assertThat(builder.size()).isEqualTo(41);
    assertThat(builder.key(0)).isEqualTo(1);
    assertThat(builder.value(0)).isEqualTo(400);
    assertThat(List.of(builder.isAtLeast(0), builder.isAtLeast(1))).containsExactly(true, false);
    assertThat(List.of(builder.isOfAll(0), builder.isOfAll(1))).containsExactly(true, false);
    assertThat(builder.parts(0)).isEqualTo(20);
    Sums sums = builder.build(50);
    assertThat(sums.size()).isEqualTo(41);
    for (int unit = 0; unit <= 40; unit++) {
      int row = sums.row(unit, unit % 3);
      assertThat(row).isEqualTo(unit);
      assertThat(sums.hasRows(unit)).isTrue();
      assertThat(sums.value(unit, unit % 3)).isEqualTo(10L * unit);
      assertThat(sums.isAtLeast(row)).isEqualTo(unit % 2 == 0);
      assertThat(sums.isOfAll(row)).isEqualTo(unit % 5 == 0);
      assertThat(sums.parts(row)).isEqualTo(unit - 20);
    }
    assertThat(sums.hasRows(41)).isFalse();
    assertThat(sums.row(3, 1)).isEqualTo(-1);
    assertThat(sums.value(3, 1)).isEqualTo(Sums.NONE);
  }

  @Test
  void sumsOfTwoKindsAreOneList() {
    Sums.Builder one = new Sums.Builder();
    one.add(3, 0, 7, true, 2, false);
    Sums.Builder other = new Sums.Builder();
    other.add(1, 1, 9, false, -1, true);
    Sums both = one.build(4).and(other.build(4), 4);
    assertThat(both.size()).isEqualTo(2);
    assertThat(both.value(3, 0)).isEqualTo(7);
    assertThat(both.value(1, 1)).isEqualTo(9);
    assertThat(both.isAtLeast(both.row(3, 0))).isTrue();
    assertThat(both.isOfAll(both.row(1, 1))).isTrue();
    assertThat(both.parts(both.row(1, 1))).isEqualTo(-1);
  }

  @Test
  void withoutSumsNoUnitHasAny() {
    assertThat(Sums.EMPTY.isEmpty()).isTrue();
    assertThat(Sums.EMPTY.hasRows(9)).isFalse();
    assertThat(Sums.EMPTY.row(9, 0)).isEqualTo(-1);
  }

  @Test
  void countsOfAUnitAreRows() {
    Counts.Builder builder = new Counts.Builder();
    builder.add(1, Counts.Kind.VALID, 5);
    Counts counts = builder.build(new int[] {9, 2}, 3);
    assertThat(List.of(counts.hasRows(1), counts.hasRows(2))).containsExactly(false, true);
    assertThat(counts.value(2, Counts.Kind.VALID)).isEqualTo(5);
    assertThat(Counts.NONE.hasRows(9)).isFalse();
  }
}
