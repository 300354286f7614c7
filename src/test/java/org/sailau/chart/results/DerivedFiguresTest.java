package org.sailau.chart.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// How bars and tables mark what is derived, and what they say of figures that are missing.
class DerivedFiguresTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static final Style STYLE = Style.window(Theme.LIGHT.palette(), 1, false);

  private static final String PART =
      ", {\"id\": \"%s\", \"name\": {\"en\": \"P\"}, \"kind\": \"polling-station\","
          + " \"within\": \"u\"}";

  private static Chart chart(Election election, Measure measure, Texts texts) {
    Audited audited = Audited.of(election);
    return ResultsChart.of(audited, audited.election().contests().getFirst(), measure, texts);
  }

  private static ResultsChart chart(String document, Measure measure) {
    return (ResultsChart) chart(Elections.read(document), measure, TEXTS);
  }

  /// Choices of which only the votes are stated.
  private static String votes(int choices) {
    return Elections.document(
        "\"choicesComplete\": true,",
        IntStream.range(0, choices)
            .mapToObj(i -> new DocumentLine("Name " + i, "", "\"votes\": " + (100 - i)))
            .toList());
  }

  /// The same votes in one of two polling stations, and 3 more of each in the other.
  private static String inStations(int choices) {
    List<String> tallies = new ArrayList<>();
    for (int i = 0; i < choices; i++) {
      tallies.add("{\"unit\": \"p\", \"choice\": \"c%d\", \"votes\": %d}".formatted(i, 100 - i));
      tallies.add("{\"unit\": \"q\", \"choice\": \"c%d\", \"votes\": 3}".formatted(i));
    }
    String document =
        Elections.document(
            "\"choicesComplete\": true,",
            Collections.nCopies(choices, new DocumentLine("Name", "", "")));
    return document
        .replace(
            "\"kind\": \"electorate\"}",
            "\"kind\": \"electorate\"}" + PART.formatted("p") + PART.formatted("q"))
        .replace("\"tallies\": []", "\"tallies\": " + tallies);
  }

  private static List<String> written(Chart chart) {
    return chart.items().stream().map(Chart.Item::written).toList();
  }

  private static List<String> drawn(Chart chart) {
    return TextRecorder.of(chart, STYLE, 1200, 900).words();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 12})
  void ofManyBarsItIsSaidOnceHowTheirSharesFollow(int choices) {
    ResultsChart chart = chart(votes(choices), Measure.SHARE);
    int base = IntStream.range(0, choices).map(i -> 100 - i).sum();
    assertThat(chart.caption().notes())
        .contains("* Derived: votes ÷ " + TEXTS.count(base) + ", rounded to two decimals.")
        .noneMatch(note -> note.startsWith("Derived"));
    assertThat(drawn(chart)).doesNotContain("derived").contains("100 votes");
    assertThat(drawn(chart))
        .filteredOn(text -> text.endsWith("%*"))
        .hasSizeGreaterThanOrEqualTo(choices); // again in the second panel
    assertThat(written(chart).getFirst()).contains("100 ÷ " + TEXTS.count(base));
  }

  @Test
  void ofFewBarsItIsSaidOfEach() {
    ResultsChart chart = chart(votes(6), Measure.SHARE);
    assertThat(drawn(chart)).filteredOn("derived"::equals).hasSize(6);
    assertThat(drawn(chart)).noneMatch(text -> text.contains("*"));
    assertThat(chart.caption().notes()).noneMatch(note -> note.startsWith("*"));
  }

  @Test
  void sumsOverPartsAreMarkedToo() {
    ResultsChart chart = chart(inStations(8), Measure.VOTES);
    assertThat(chart.caption().headline()).doesNotContain("No candidate got a vote");
    assertThat(chart.caption().notes())
        .anyMatch(note -> note.startsWith("* Derived: sum of the 2 units listed; votes ÷ "));
    assertThat(drawn(chart)).contains("103 votes*");
  }

  @ParameterizedTest
  @CsvSource({"2, leads with", "1, unopposed"})
  void votesInPartsAreVotes(int choices, String headline) {
    assertThat(chart(inStations(choices), Measure.VOTES).caption().headline()).contains(headline);
  }

  @Test
  void theRemainderOfDerivedSharesFollowsFromTheVotes() {
    String document =
        Elections.document(
            "\"shareBase\": {\"of\": \"valid-votes\", \"count\": 13319616},",
            List.of(
                new DocumentLine("A", "", "\"votes\": 5634915"),
                new DocumentLine("B", "", "\"votes\": 4363035")));
    assertThat(written(chart(document, Measure.SHARE)).getLast()).contains("24.94%");
    assertThat(chart(document, Measure.SHARE).items().getLast().spoken())
        .contains("base minus the votes listed: 3,321,666 ÷ 13,319,616");
  }

  @Test
  void oneDerivedVoteIsNoPlural() {
    assertThat(TEXTS.of("results.derivedVotes", "1", 1)).isEqualTo("1 vote");
    assertThat(Texts.in(Language.RUSSIAN).of("results.derivedVotes", "22", 22))
        .isEqualTo("22 голоса");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aWithheldFigureIsNotOneThatIsNotStated(Language language) {
    Texts texts = Texts.in(language);
    Election election =
        Elections.read(
            Elections.document(
                "",
                List.of(
                    new DocumentLine("Ann", "", "\"votes\": 9"),
                    new DocumentLine("Bob", "", "\"withheld\": true"))));
    for (Measure measure : Measure.values()) {
      Chart chart = chart(election, measure, texts);
      assertThat(chart.items().getLast().spoken()).contains(texts.of("results.votes.withheld"));
      List<Table.Cell> row = chart.table().rows().getLast();
      assertThat(row.get(2))
          .isEqualTo(new Table.Cell(texts.of("withheld"), "", texts.of("withheld")));
      assertThat(chart.table().rows().getFirst().get(1).shown()).isEqualTo(texts.of("notStated"));
    }
  }

  @Test
  void aSumWithAWithheldPartIsALowerBound() {
    String document =
        inStations(2)
            .replace(
                "{\"unit\": \"q\", \"choice\": \"c0\", \"votes\": 3}",
                "{\"unit\": \"q\", \"choice\": \"c0\", \"withheld\": true}");
    ResultsChart chart = chart(document, Measure.VOTES);
    assertThat(chart.table().shown().stream().map(row -> row.get(2)))
        .contains("at least 100 (derived)", "102 (derived)");
    assertThat(drawn(chart)).contains("at least 100 votes");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aContestThatIsNotCountedListsItsChoicesWithoutFigures(Language language) {
    Texts texts = Texts.in(language);
    Election election =
        Elections.read(
            Elections.document(
                "\"counts\": [{\"reported\": 0, \"expected\": 575}],",
                List.of(new DocumentLine("Ann", "", ""), new DocumentLine("Bob", "", ""))));
    Chart chart = chart(election, Measure.VOTES, texts);
    assertThat(chart.headline()).isEqualTo(texts.of("results.headline.notCounted"));
    assertThat(chart.table().shown().stream().map(row -> row.subList(0, 3)))
        .containsExactly(
            List.of("Ann", texts.of("notCounted"), texts.of("notCounted")),
            List.of("Bob", texts.of("notCounted"), texts.of("notCounted")));
  }

  @Test
  void aContestOfWhichNothingIsSaidListsItsChoicesToo() {
    String document = Elections.document("", List.of(new DocumentLine("Cid", "", "")));
    assertThat(chart(document, Measure.SHARE).table().shown().getFirst().subList(0, 3))
        .containsExactly("Cid", "not stated", "not stated");
  }
}
