package org.sailau.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests how the day of a source is said: when it was published, or else when it was read.
class SourceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 2024-03-10, 2024-03-12, 'Gazette, 10 March 2024'",
    "ENGLISH,           , 2024-03-12, 'Gazette, retrieved on 12 March 2024'",
    "KAZAKH,            , 2024-03-12, 'Gazette, алынған күні: 2024\u00a0ж. 12 наурыз'",
    "RUSSIAN,           , 2024-03-12, 'Gazette, данные получены 12 марта 2024\u00a0г.'",
  })
  void theDayOfASource(
      Language language,
      @Nullable LocalDate published,
      @Nullable LocalDate retrieved,
      String expected) {
    Source source =
        new Source("s", LocalizedText.of("Gazette"), published, null, null, retrieved, null);
    assertThat(SourceWords.published(source, Texts.in(language))).isEqualTo(expected);
  }
}
