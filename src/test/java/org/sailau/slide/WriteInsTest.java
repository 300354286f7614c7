package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.results.BlankResultsChart;
import org.sailau.chart.trick.Trick;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.lesson.SlideOrder;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// What was written in, and votes for none of the choices, are shown to a class but are nobody who
/// stands.
class WriteInsTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static Election election(DocumentLine... lines) {
    return Elections.read(Elections.document("", List.of(lines)));
  }

  private static DocumentLine line(String name, String role, String share) {
    return new DocumentLine(
        name, ", \"role\": \"" + role + '"', share.isEmpty() ? "" : "\"share\": " + share);
  }

  private static final Election WRITTEN_IN =
      election(
          line("Scattered", "write-ins", "24.0"),
          line("Ann", "choice", "40.0"),
          line("None of these", "none", "20.0"),
          line("Bob", "choice", "16.0"));

  private static Contest contest(Election election) {
    return election.contests().getFirst();
  }

  @Test
  void theyAreNotCountedAmongThoseWhoStand() {
    SlideChart slide =
        new Slides(Audited.of(WRITTEN_IN), TEXTS)
            .choices(contest(WRITTEN_IN), new SlideNumber(2, 9), 0);
    assertThat(slide.headline()).isEqualTo("2 candidates stood");
    assertThat(slide.items().stream().map(Chart.Item::spoken)).containsExactly("Ann", "Bob");
  }

  @Test
  void theyAreShownAfterThoseWhoStandAndNeverAsTheLeader() {
    ResultsSlideRows rows =
        ResultsSlideRows.of(contest(WRITTEN_IN), Measure.SHARE, TEXTS, _ -> 1, /* room= */ 100);
    assertThat(rows.all().stream().map(ResultsSlideRows.ResultRow::name))
        .containsExactly("Ann", "Bob", "Scattered", "None of these");
    assertThat(rows.all().stream().map(ResultsSlideRows.ResultRow::fill))
        .containsExactly(Fill.LEADING, Fill.OTHER, Fill.OTHER, Fill.OTHER);
    Election tied = election(line("Ann", "choice", "50.0"), line("Nobody", "none", "50.0"));
    assertThat(
            ResultsSlideRows.of(contest(tied), Measure.SHARE, TEXTS, _ -> 1, 100)
                .all()
                .getLast()
                .fill())
        .isEqualTo(Fill.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann,choice,40.0; Scattered,write-ins,44.0; Bob,choice,16.0 | c0
          Ann,choice,40.0; Scattered,write-ins,44.0                  | -
          None,none,90.0; Ann,choice,5.0; Bob,choice,5.0             | -
          None,none,45.0; Ann,choice,5.0; Bob,choice,50.0            | c2
          """)
  void theyAreNeverWhatAClassGuessesFirst(String lines, String guessed) {
    Election election =
        election(
            Stream.of(lines.split("; "))
                .map(line -> line.split(","))
                .map(part -> line(part[0], part[1], part[2]))
                .toArray(DocumentLine[]::new));
    List<String> guesses =
        SlideOrder.of(election, false, Optional.empty(), List.of()).entries().stream()
            .flatMap(entry -> entry.guess().stream())
            .toList();
    assertThat(guesses.isEmpty() ? "-" : String.join(" ", guesses)).isEqualTo(guessed);
  }

  @Test
  void noBlankBarIsDrawnForThem() {
    Chart blank =
        BlankResultsChart.of(Audited.of(WRITTEN_IN), contest(WRITTEN_IN), false, TEXTS)
            .orElseThrow();
    assertThat(blank.items().stream().map(Chart.Item::key)).containsExactly("c1", "c3");
    Election only = election(line("Scattered", "write-ins", "24.0"));
    assertThat(BlankResultsChart.of(Audited.of(only), contest(only), false, TEXTS)).isEmpty();
  }

  @Test
  void noTrickComparesThemWithACandidate() {
    Election one = election(line("Ann", "choice", "52.0"), line("Eve", "write-in", "48.0"));
    assertThat(Trick.of(Audited.of(one), TEXTS)).isEmpty();
    Election two = election(line("Ann", "choice", "52.0"), line("Eve", "choice", "48.0"));
    assertThat(Trick.of(Audited.of(two), TEXTS)).isNotEmpty();
    Election remainder = election(line("Scattered", "write-ins", "52.0"));
    assertThat(Trick.of(Audited.of(remainder), TEXTS)).isEmpty();
  }

  @Test
  void theyKeepTheirBarEvenAmongManyChoices() {
    DocumentLine[] lines = new DocumentLine[41];
    for (int i = 0; i < 40; i++) {
      lines[i] = line("C" + i, "choice", "1." + (i / 10) + (i % 10));
    }
    lines[40] = line("None of these", "none", "40.00");
    Ranking ranking = contest(election(lines)).ranking();
    assertThat(ranking.largest(30)).hasSize(30);
    assertThat(ranking.largest(30).getFirst().choice().id()).isEqualTo("c39");
    assertThat(ranking.largest(30).get(28).choice().id()).isEqualTo("c11");
    assertThat(ranking.largest(30).getLast().choice().id()).isEqualTo("c40");
    assertThat(ranking.largest(41)).isEqualTo(ranking.lines());
  }
}
