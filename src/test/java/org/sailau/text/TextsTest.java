package org.sailau.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "0,                   '0'",
    "254,                 '254'",
    "8300046,             '8,300,046'",
    "9223372036854775807, '9,223,372,036,854,775,807'"
  })
  void countsAreGrouped(long count, String written) {
    assertThat(ENGLISH.count(count)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "2.60,          2.60,          2.60%",
    "0,             0,             0%",
    "0.00,          0.00,          0.00%",
    "100,           100,           100%",
    "100.00,        100.00,        100.00%",
    "69.44,         69.44,         69.44%",
    "0.000000001,   0.000000001,   0.000000001%",
    "99.999999999,  99.999999999,  99.999999999%",
    "1E+2,          100,           100%",
    "12345678901234567890.5, '12,345,678,901,234,567,890.5', '12,345,678,901,234,567,890.5%'"
  })
  void decimalsStayAsPublished(BigDecimal number, String decimal, String percent) {
    assertThat(ENGLISH.decimal(number)).isEqualTo(decimal);
    assertThat(ENGLISH.percent(number)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"2022-11-20, 20 November 2022", "2024-02-29, 29 February 2024"})
  void datesNameTheMonth(LocalDate date, String written) {
    assertThat(ENGLISH.date(date)).isEqualTo(written);
  }

  @Test
  void placesInASentenceAreFilledInWhateverOrder() {
    assertThat(ENGLISH.of("observers.hits", 3, "10")).isEqualTo("3 of 10");
    assertThat(ENGLISH.of("results.headline.SHARE.ANSWER", "Yes", "60%", "40%", "No"))
        .isEqualTo("Yes 60%, No 40%");
    assertThat(ENGLISH.of("quote", "{0} {9}"))
        .as("what is filled in is not looked at again")
        .isEqualTo("“{0} {9}”");
  }

  @Test
  void aSentenceThatDoesNotExistIsNotMadeUp() {
    assertThatThrownBy(() -> ENGLISH.of("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  @Test
  void namesAreInTheOrderOfTheAlphabetWhateverTheirCase() {
    assertThat(List.of("b", "Ä", "a", "C").stream().sorted(ENGLISH.collator()))
        .containsExactly("a", "Ä", "b", "C");
  }
}
