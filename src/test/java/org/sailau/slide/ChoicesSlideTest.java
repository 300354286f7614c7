package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.results.SampleBallot;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class ChoicesSlideTest {

  /// The file has the winner first. A class that has yet to guess must not read that from the
  /// slide.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ENGLISH, Karakat Abden, Kassym-Jomart Tokayev, Zhiguli Dairabayev
          KAZAKH, Жигули Дайрабаев, Қасым-Жомарт Тоқаев, Салтанат Тұрсынбекова
          RUSSIAN, Жигули Дайрабаев, Касым-Жомарт Токаев, Салтанат Турсынбекова
          """)
  void candidatesStandInTheOrderOfTheLanguagesAlphabet(
      Language language, String first, String third, String last) {
    Texts texts = Texts.in(language);
    Slides slides = new Slides(Audited.of(SampleBallot.BUNDLED.election), texts);
    SlideChart slide =
        slides.choices(
            SampleBallot.BUNDLED.election.contests().getFirst(), new SlideNumber(2, 13), 0);
    List<String> spoken = slide.items().stream().map(Chart.Item::spoken).toList();
    assertThat(spoken).hasSize(6);
    assertThat(spoken.getFirst()).startsWith(first);
    assertThat(spoken).filteredOn(name -> name.startsWith(third)).hasSize(1);
    assertThat(spoken.getFirst()).doesNotStartWith(third);
    assertThat(spoken.getLast()).startsWith(last);
  }
}
