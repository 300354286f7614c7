package org.sailau.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColumnTest {

  /// Numbers that need one, two and four bytes, each the first of its width in a filled column.
  @ParameterizedTest
  @ValueSource(ints = {200, 255, 256, 300, 65_535, 65_536, 70_000})
  void numbersStayAsTheyArePutWhileTheirWidthGrows(int rows) {
    CodeColumn column = new CodeColumn();
    for (int row = 0; row < rows; row++) {
      column.put(row, row);
    }
    column.put(rows + 40, rows);
    column.trim();
    for (int row = 0; row < rows; row++) {
      assertThat(column.get(row)).isEqualTo(row);
    }
    assertThat(column.get(rows + 39)).as("a row that nothing was put into").isZero();
    assertThat(column.get(rows + 40)).isEqualTo(rows);
    assertThat(column.get(rows + 41)).as("behind the last row").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 300, 70_000})
  void aRowAboveMovesAllOthers(int rows) {
    CodeColumn column = new CodeColumn();
    for (int row = 0; row < rows; row++) {
      column.put(row, rows - row);
    }
    CodeColumn all = column.below(rows + 1);
    for (int row = 0; row <= rows; row++) {
      assertThat(all.get(row)).isEqualTo(rows + 1 - row);
    }
    assertThat(all.get(rows + 1)).as("behind the last row").isZero();
    assertThat(column.get(0)).as("the column itself").isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 65_535})
  void anEarlierRowMayBeReplacedByAWiderNumber(int code) {
    CodeColumn column = new CodeColumn();
    column.put(5, code);
    column.put(2, code + 1);
    assertThat(column.get(2)).isEqualTo(code + 1);
    assertThat(column.get(5)).isEqualTo(code);
    assertThat(column.get(0)).isZero();
  }
}
