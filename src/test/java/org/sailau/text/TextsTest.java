package org.sailau.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1 KB",
    "239858, 240 KB",
    "999499, 999 KB",
    "999500, 1.0 MB",
    "1250000, 1.3 MB",
    "25000000, 25 MB",
    "1073741824, 1.1 GB"
  })
  void sizesAreRounded(long bytes, String size) {
    assertThat(ENGLISH.size(bytes)).isEqualTo(size.replace(' ', '\u00a0'));
  }

  @Test
  void sizesAreWrittenAsTheLanguageWritesThem() {
    assertThat(Texts.in(Language.RUSSIAN).size(239_858)).isEqualTo("240\u00a0КБ");
    assertThat(Texts.in(Language.RUSSIAN).size(1_250_000)).isEqualTo("1,3\u00a0МБ");
    assertThat(Texts.in(Language.KAZAKH).size(21)).isEqualTo("21\u00a0байт");
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

  private static Texts say(Language language, String sentence) {
    return Texts.in(language, Map.of("it", sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, '11,953,465', '69.44%', 20 November 2022",
    "KAZAKH,  '11\u00a0953\u00a0465', '69,44%', '2022\u00a0ж. 20 қараша'",
    "RUSSIAN, '11\u00a0953\u00a0465', '69,44\u00a0%', '20 ноября 2022\u00a0г.'"
  })
  void numbersAndDatesAreThoseOfTheLanguage(
      Language language, String count, String percent, String date) {
    Texts texts = Texts.in(language);
    assertThat(texts.count(11_953_465)).isEqualTo(count);
    assertThat(texts.percent(new BigDecimal("69.44"))).isEqualTo(percent);
    assertThat(texts.date(LocalDate.of(2022, 11, 20))).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 20 November 2022, '20 November 2022\u00a0–\u00a021 November 2022'",
    "KAZAKH,  '2022\u00a0ж. 20 қараша', '2022\u00a0ж. 20 қараша\u00a0–\u00a02022\u00a0ж. 21"
        + " қараша'",
    "RUSSIAN, '20 ноября 2022\u00a0г.', '20 ноября 2022\u00a0г.\u00a0—\u00a021 ноября 2022\u00a0г.'"
  })
  void severalDaysAreTheFirstAndTheLast(Language language, String one, String several) {
    Texts texts = Texts.in(language);
    LocalDate first = LocalDate.of(2022, 11, 20);
    assertThat(texts.days(first, null)).isEqualTo(one);
    assertThat(texts.days(first, first.plusDays(1))).isEqualTo(several);
  }

  @Test
  void numbersInSentencesAreWrittenAsTheLanguageWritesThem() {
    assertThat(
            say(Language.RUSSIAN, "{0}; {1}; {2}")
                .of("it", 8300046L, new BigDecimal("2.60"), "2.60"))
        .isEqualTo("8\u00a0300\u00a0046; 2,60; 2.60");
  }

  @ParameterizedTest
  @CsvSource({
    "0, голосов",
    "1, голос",
    "2, голоса",
    "4, голоса",
    "5, голосов",
    "11, голосов",
    "12, голосов",
    "14, голосов",
    "20, голосов",
    "21, голос",
    "22, голоса",
    "25, голосов",
    "100, голосов",
    "101, голос",
    "111, голосов",
    "112, голосов",
    "1001, голос",
    "271641, голос",
    "200907, голосов",
    "9223372036854775807, голосов"
  })
  void russianHasThreeForms(long number, String noun) {
    assertThat(say(Language.RUSSIAN, "{0|голос|голоса|голосов}").of("it", number)).isEqualTo(noun);
  }

  @Test
  void aNumberWithDecimalsTakesItsOwnForm() {
    Texts russian = say(Language.RUSSIAN, "{0} {0|процент|процента|процентов}");
    assertThat(russian.of("it", new BigDecimal("81.31"))).isEqualTo("81,31 процента");
    assertThat(russian.of("it", new BigDecimal("5"))).isEqualTo("5 процентов");
    Texts english = say(Language.ENGLISH, "{0|one|more}");
    assertThat(english.of("it", BigDecimal.ONE)).isEqualTo("one");
    assertThat(english.of("it", new BigDecimal("1.0"))).isEqualTo("more");
  }

  /// The decimals are read last: 81,315 ends in "он бес", 2,60 in "алпыс".
  @ParameterizedTest
  @CsvSource({"81.315, тен", "2.60, тан", "0.9, дан", "20.00, дан", "5.000001, ден"})
  void theEndingOfAKazakhDecimalIsThatOfItsDecimals(BigDecimal number, String ending) {
    assertThat(say(Language.KAZAKH, "{0|тан|тен|дан|ден|нан|нен}").of("it", number))
        .isEqualTo(ending);
  }

  @ParameterizedTest
  @CsvSource({"0, votes", "1, vote", "2, votes", "21, votes", "101, votes"})
  void englishHasTwoForms(long number, String noun) {
    assertThat(say(Language.ENGLISH, "{0|vote|votes}").of("it", number)).isEqualTo(noun);
  }

  /// нөлден, бірден … as in every Kazakh grammar; 11 мыңнан and 614-тен as in the sources.
  @ParameterizedTest
  @CsvSource({
    "0, ден",
    "1, ден",
    "2, ден",
    "3, тен",
    "4, тен",
    "5, тен",
    "6, дан",
    "7, ден",
    "8, ден",
    "9, дан",
    "10, нан",
    "20, дан",
    "30, дан",
    "40, тан",
    "50, ден",
    "60, тан",
    "70, тен",
    "80, нен",
    "90, нан",
    "100, ден",
    "614, тен",
    "640, тан",
    "1000, нан",
    "11000, нан",
    "100000, нан",
    "1000000, нан",
    "1000000000, тан",
    "1100, ден",
    "9223372036854775807, ден"
  })
  void kazakhNumeralsTakeTheEndingOfTheirLastWord(long number, String ending) {
    assertThat(say(Language.KAZAKH, "{0|тан|тен|дан|ден|нан|нен}").of("it", number))
        .isEqualTo(ending);
  }

  @Test
  void kazakhNamesAreInTheOrderOfTheKazakhAlphabet() {
    List<String> names =
        List.of(
            "Абай",
            "Азат",
            "Әбден",
            "Ғани",
            "Дайрабаев",
            "Ещё",
            "Ёлка",
            "Ия",
            "Йод",
            "Кажы",
            "Қажыкен",
            "Нұрлан",
            "Ңа",
            "Омар",
            "Өтеген",
            "Уәли",
            "Ұлан",
            "Үміт",
            "Һа",
            "Ыбырай",
            "Ілияс",
            "Яна");
    List<String> shuffled = new ArrayList<>(names);
    Collections.reverse(shuffled);
    shuffled.sort(Texts.in(Language.KAZAKH).collator());
    assertThat(shuffled).isEqualTo(names);
    assertThat(Stream.of("Zeta", "Абай", "abc").sorted(Texts.in(Language.KAZAKH).collator()))
        .containsExactly("abc", "Zeta", "Абай");
  }

  @Test
  void russianNamesAreInTheOrderOfTheRussianAlphabet() {
    assertThat(
            Stream.of("Яна", "Ёлка", "Жук", "Ель", "абв")
                .sorted(Texts.in(Language.RUSSIAN).collator()))
        .containsExactly("абв", "Ёлка", "Ель", "Жук", "Яна");
  }

  @ParameterizedTest
  @CsvSource({
    "kk-KZ, KAZAKH",
    "ru-KZ, RUSSIAN",
    "ru, RUSSIAN",
    "en-US, ENGLISH",
    "de, ENGLISH",
    "und, ENGLISH"
  })
  void theSystemsLanguageIsSpokenIfItIsKnown(String tag, Language language) {
    assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
  }
}
