package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.audit.ArticleElection;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.present.WholeLesson;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests the slides that ask whether the figures agree.
class CheckSlidesTest {

  private static final SlideNumber ANY_NUMBER = new SlideNumber(1, 1);

  private static Slides slides(Election election) {
    return new Slides(Audited.of(election), Texts.in(Language.ENGLISH));
  }

  private static List<String> headlines(Election election) {
    return slides(election).checks(ANY_NUMBER).stream()
        .map(SlideChart::headline)
        .distinct()
        .toList();
  }

  @Test
  void figuresAreShownFirstAndNothingIsGivenAway() {
    SlideChart question = slides(WholeLesson.bundled()).checksQuestion(ANY_NUMBER);
    assertThat(question.headline()).isEqualTo("Do these figures agree with each other?");
    assertThat(question.description())
        .contains("8,300,046, All voters: Took part", "69.44%, All voters: Turnout")
        .doesNotContain("Agrees", "Not stated", "contradict");
    assertThat(Slides.pages(question)).isEqualTo(1);
  }

  @Test
  void eachOutcomeHasItsSlides() {
    assertThat(headlines(WholeLesson.bundled()))
        .containsExactly("No contradiction found", "Here the source does not say enough");
    assertThat(slides(WholeLesson.bundled()).checks(ANY_NUMBER).getFirst().description())
        .contains("Agrees: 13", "Turnout: All voters, 8,300,046 of 11,953,465 is 69.44%");
  }

  @Test
  void contradictionsComeFirst() {
    Election misprinted = ArticleElection.with("\"votes\": 271641", "\"votes\": 272641");
    assertThat(headlines(misprinted))
        .startsWith("Figures that contradict each other", "These figures agree");
    assertThat(slides(misprinted).checks(ANY_NUMBER).getFirst().description())
        .contains("Contradicts: 1");
  }
}
