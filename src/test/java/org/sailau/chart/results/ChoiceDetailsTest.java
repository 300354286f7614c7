package org.sailau.chart.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Fill;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.derive.OthersTogether;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.ContestWords;

/// What few sources state of choices and contests, in the table and beside the bars.
class ChoiceDetailsTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static final String COUNCIL =
      Elections.document(
          "\"method\": \"list\", \"seats\": 7, \"threshold\": 2.5,"
              + " \"group\": {\"en\": \"Town\"},",
          List.of(
              new DocumentLine(
                  "Ann",
                  ", \"party\": \"g\", \"list\": {\"en\": \"List 4\"}, \"rank\": 2,"
                      + " \"elected\": true, \"seats\": 1, \"incumbent\": true",
                  "\"votes\": 30"),
              new DocumentLine("Bob", ", \"party\": \"w\", \"elected\": \"lot\"", "\"votes\": 20"),
              new DocumentLine(
                  "Cid",
                  ", \"elected\": false, \"seats\": 0, \"eliminatedIn\": \"contest\"",
                  "\"votes\": 20"),
              new DocumentLine("Dan", ", \"role\": \"write-in\"", "\"votes\": 2")));

  private static Chart chart(String document) {
    Election election = Elections.read(document);
    return ResultsChart.of(
        Audited.of(election), election.contests().getFirst(), Measure.VOTES, TEXTS);
  }

  private static List<String> titles(Table table) {
    return table.columns().stream().map(Table.Column::title).toList();
  }

  @Test
  void theTableHasAColumnForEachFactThatSomeChoiceHas() {
    Table table = chart(COUNCIL).table();
    assertThat(titles(table))
        .endsWith(
            "Nominator",
            "Kind of line",
            "Party",
            "List",
            "Place on the list",
            "Outcome",
            "Seats",
            "Eliminated in");
    assertThat(table.shown().stream().map(row -> row.subList(4, row.size())))
        .containsExactly(
            List.of("", "Green Party", "List 4", "2", "elected", "1", ""),
            List.of("", "Workers", "", "", "elected by lot", "", ""),
            List.of("", "", "", "", "not elected", "0", "A contest"),
            List.of("written in by voters", "", "", "", "", "", ""));
  }

  @Test
  void aTableHasNoColumnInWhichNothingStands() {
    Table table =
        chart(
                Elections.document(
                    "", List.of(new DocumentLine("Ann", ", \"seats\": 3", "\"votes\": 9"))))
            .table();
    assertThat(titles(table))
        .containsExactly("Candidate", "Share, %", "Votes", "Nominator", "Seats");
  }

  @Test
  void theBarSaysWhoseChoiceItIsAndHowItEnded() {
    assertThat(chart(COUNCIL).items().stream().map(Chart.Item::spoken))
        .satisfiesExactly(
            ann ->
                assertThat(ann)
                    .contains("incumbent; Greens; List 4, place\u00a02; elected; 1 seat"),
            bob -> assertThat(bob).contains("Workers; elected by lot"),
            cid -> assertThat(cid).contains("0 seats"),
            dan -> assertThat(dan).contains("written in by voters"));
  }

  @Test
  void whereTheResultIsNotToBeGivenAwayNothingIsSaidOfTheOutcome() {
    Election election = Elections.read(COUNCIL);
    Contest contest = election.contests().getFirst();
    assertThat(ChoiceWords.note(election, contest.choices().get(0), TEXTS))
        .isEqualTo("incumbent; Greens; List 4, place\u00a02");
    assertThat(ChoiceWords.note(election, contest.choices().get(2), TEXTS)).isEmpty();
  }

  @Test
  void aPartyThatNominatedIsNamedOnce() {
    Election election =
        Elections.read(
            Elections.document(
                "",
                List.of(
                    new DocumentLine(
                        "Ann",
                        ", \"party\": \"w\", \"nominator\": {\"name\": {\"en\": \"Workers\"}}",
                        "\"votes\": 30"))));
    assertThat(ChoiceWords.note(election, election.contests().getFirst().choices().get(0), TEXTS))
        .isEqualTo("Workers");
  }

  @Test
  void theSubtitleSaysHowTheContestIsDecided() {
    assertThat(((ResultsChart) chart(COUNCIL)).caption().subtitles())
        .contains("Lists get seats by their votes. Seats: 7. Threshold: 2.5%.");
    Contest plain =
        Elections.read(Elections.document("", List.of(new DocumentLine("Ann", "", ""))))
            .contests()
            .getFirst();
    assertThat(ContestWords.terms(plain, TEXTS)).isEmpty();
  }

  @Test
  void aContestIsNamedAfterItsGroup() {
    assertThat(ContestWords.name(Elections.read(COUNCIL).contests().getFirst(), TEXTS))
        .isEqualTo("Town: A contest");
  }

  @Test
  void aNoteDoesNotRepeatTheName() {
    Election election =
        Elections.read(
            Elections.document(
                "",
                List.of(
                    new DocumentLine("Green Party", ", \"party\": \"g\"", ""),
                    new DocumentLine("Greens", ", \"party\": \"g\"", ""),
                    new DocumentLine("For none of the choices", ", \"role\": \"none\"", ""),
                    new DocumentLine("Nobody", ", \"role\": \"none\"", ""))));
    assertThat(
            election.contests().getFirst().choices().stream()
                .map(choice -> ChoiceWords.note(election, choice, TEXTS)))
        .containsExactly("", "", "", "for none of the choices");
  }

  @Test
  void aPartyThatIsAChoiceItselfHasNoColumnForItsParty() {
    Table table =
        chart(
                Elections.document(
                    "",
                    List.of(
                        new DocumentLine("Green Party", ", \"party\": \"g\"", "\"votes\": 9"),
                        new DocumentLine("Workers", ", \"party\": \"w\"", "\"votes\": 8"))))
            .table();
    assertThat(titles(table)).doesNotContain("Party");
  }

  @Test
  void onlyWhoStandsHasTheBarOfALeader() {
    Election election =
        Elections.read(
            Elections.document(
                "",
                List.of(
                    new DocumentLine("Nobody", ", \"role\": \"none\"", "\"votes\": 9"),
                    new DocumentLine("Ann", "", "\"votes\": 9"),
                    new DocumentLine("Bob", "", "\"votes\": 9"))));
    Contest contest = election.contests().getFirst();
    Chart chart = ResultsChart.of(Audited.of(election), contest, Measure.VOTES, TEXTS);
    List<Bars.Row> rows =
        new BarRows(
                new ContestNotes(chart, contest),
                Measure.VOTES,
                contest.ranking().lines(),
                Optional.empty(),
                Optional.empty())
            .all();
    assertThat(rows.stream().map(Bars.Row::name)).containsExactly("Ann", "Bob", "Nobody");
    assertThat(rows.stream().map(Bars.Row::fill))
        .containsExactly(Fill.LEADING, Fill.LEADING, Fill.OTHER);
  }

  @Test
  void theLargestOfManyBarsStaysWhateverItStandsFor() {
    List<DocumentLine> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(new DocumentLine("C" + i, "", "\"votes\": " + (100 - i)));
    }
    lines.add(new DocumentLine("Nobody", ", \"role\": \"none\"", "\"votes\": 200"));
    assertThat(chart(Elections.document("", lines)).items().stream().map(Chart.Item::key))
        .hasSize(30)
        .endsWith("c27", "c40", OthersTogether.KEY);
  }
}
