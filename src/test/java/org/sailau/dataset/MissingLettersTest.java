package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// Tests the warning that a chart lacks letters.
class MissingLettersTest {

  private static final String TITLE = "{ \"en\": \"Mayor of Town\" }";

  private static List<Problem> warnings(String document) {
    ReadResult result = TownDocument.read(document);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).warnings().listed();
  }

  /// The first text stands in for those in the reader's language.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          { "ka": "მერი", "en": "Mayor" } | /title/ka
          { "en": "Mayor", "ru": "Мэр მ" } | /title/ru
          { "uk": "Мер", "ru-RU": "Мэр მ" } | /title/ru-RU
          """)
  void aTextThatChartsShowIsAWarning(String title, String pointer) {
    List<Problem> warnings = warnings(TownDocument.with(TITLE, title));
    assertThat(warnings).extracting(Problem::kind).containsExactly(Kind.MISSING_LETTERS);
    assertThat(warnings.getFirst().pointer()).isEqualTo(pointer);
    assertThat(warnings.getFirst().expected()).containsExactly("მ");
  }

  @Test
  void aTextThatNoChartShowsIsNone() {
    assertThat(warnings(TownDocument.with(TITLE, "{ \"en\": \"Mayor\", \"ka\": \"მერი\" }")))
        .isEmpty();
    assertThat(warnings(TownDocument.with("\"Bob got 42.7\"", "\"მერი\""))).isEmpty();
  }

  @Test
  void itIsSaidOnceOfAFile() {
    assertThat(warnings(TownDocument.TEXT.replaceAll("\"en\": \"", "\"en\": \"მ")))
        .hasSize(1)
        .allMatch(warning -> warning.pointer().equals("/title/en"));
  }
}
