package org.sailau.importer.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each writing of a number is read in one way, or in none.
class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                     |   | 0          | PLAIN
          00123                 |   | 123        | PLAIN
          1 234                 |   | 1234       | GROUPED
          1\u00a0234\u00a0567   |   | 1234567    | GROUPED
          1'234                 |   | 1234       | GROUPED
          1,234                 |   | 1234       | GROUPED
          1.234                 |   | 1234       | GROUPED
          1,234,567             |   | 1234567    | GROUPED
          1,234                 | , | -4         | FRACTION
          1.234                 | , | 1234       | GROUPED
          1.234                 | . | -4         | FRACTION
          1554.0                | . | 1554       | ZEROS
          1366185.9999999995    | . | 1366186    | ROUNDED
          1.234,00              | , | 1234       | ZEROS
          12,5                  | , | -4         | FRACTION
          0.00000001            | . | -4         | FRACTION
          -                     |   | -2         | NOT_STATED
          #NULO#                |   | -2         | NOT_STATED
          -1                    |   | -2         | NOT_STATED
          *                     |   | -3         | WITHHELD
          -7                    |   | -4         | NEGATIVE
          1,23,456              |   | 123456     | GROUPED
          12,34,56,789          | . | 123456789  | GROUPED
          1,23,45               |   | -4         | OTHER
          1,23,456              | , | -4         | OTHER
          12a                   |   | -4         | OTHER
          #REF!                 |   | -4         | OTHER
          =SUM(A1)              |   | -4         | OTHER
          99999999999999999999  |   | -4         | OTHER
          """)
  void aTextIsReadAs(String text, String decimal, long value, Numbers.Form form) {
    Numbers numbers =
        new Numbers(
            decimal == null ? null : (Character) decimal.charAt(0),
            Recipe.NOT_STATED,
            Recipe.WITHHELD);
    assertThat(numbers.read(text)).isEqualTo(new Numbers.Reading(value, form));
  }
}
