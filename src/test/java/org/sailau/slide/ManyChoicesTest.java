package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.Line;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Measure;
import org.sailau.election.derive.OthersTogether;
import org.sailau.slide.ResultsSlideRows.ResultRow;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// More choices than a slide of results has room for.
class ManyChoicesTest {

  private static final Contest TEN =
      Elections.of(
              ChoiceKind.PARTY,
              IntStream.rangeClosed(1, 10)
                  .mapToObj(i -> Elections.line("Party " + i, null, 11L - i))
                  .toArray(Line[]::new))
          .contests()
          .getFirst();

  private static ResultsSlideRows rows(double room) {
    return ResultsSlideRows.of(TEN, Measure.VOTES, Texts.in(Language.ENGLISH), _ -> 1, room);
  }

  @Test
  void theOthersTakeTheLastRowAndAreRevealedFirst() {
    ResultsSlideRows rows = rows(6);
    assertThat(rows.all().stream().map(ResultRow::name))
        .containsExactly(
            "Party 1", "Party 2", "Party 3", "Party 4", "Party 5", "5 others, together");
    assertThat(rows.all().getLast().figure()).isEqualTo("15 (derived)");
    assertThat(rows.all().get(rows.atStep(0)).key()).isEqualTo(OthersTogether.KEY);
    assertThat(rows.choices()).isEqualTo(5);
  }

  @Test
  void oneAloneIsNeverCalledTheOthers() {
    assertThat(rows(9).all().getLast().name()).isEqualTo("2 others, together");
    assertThat(rows(10).all().getLast().name()).isEqualTo("Party 10");
  }
}
