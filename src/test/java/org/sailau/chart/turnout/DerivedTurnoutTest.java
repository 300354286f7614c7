package org.sailau.chart.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Turnouts that no source states, but that follow from counts.
class DerivedTurnoutTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static final String WHOLE =
      "{\"id\": \"u\", \"name\": {\"en\": \"All\"}, \"kind\": \"electorate\"%s}";

  private static Election election(String contest, String... units) {
    return Elections.read(
        Elections.document(contest, List.of(new Elections.DocumentLine("Ann", "", "")))
            .replace(WHOLE.formatted(""), String.join(", ", units)));
  }

  private static String whole(String fields) {
    return WHOLE.formatted(fields);
  }

  private static String turnout(String figures) {
    return ", \"turnout\": {\"electorate\": \"registered\", %s}".formatted(figures);
  }

  private static String part(String id, String figures) {
    return """
    {"id": "%s", "name": {"en": "%s"}, "kind": "polling-station", "within": "u",
     "turnout": {"electorate": "registered", "countedAbove": true %s}}
    """
        .formatted(id, id, figures);
  }

  private static String counts(long eligible, long tookPart) {
    return ", \"eligibleVoters\": %d, \"tookPart\": %d".formatted(eligible, tookPart);
  }

  private static Chart chart(Election election) {
    return TurnoutChart.of(Audited.of(election), TEXTS);
  }

  private static Caption caption(Election election) {
    return ((TurnoutChart) chart(election)).caption();
  }

  private static String spoken(Election election) {
    return chart(election).items().getFirst().spoken();
  }

  private static Table.Cell share(Election election) {
    return chart(election).table().rows().getFirst().get(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "17140354; 13619916; 79.46; 100 × 13,619,916 ÷ 17,140,354",
        "7; 3; 42.86; 100 × 3 ÷ 7",
        "8; 1; 12.50; 100 × 1 ÷ 8",
        "4000; 1; 0.03; 100 × 1 ÷ 4,000"
      })
  void aTurnoutIsWorkedOutFromTwoCounts(
      long eligible, long tookPart, String percent, String formula) {
    Election election =
        election(
            "",
            whole(
                turnout("\"eligibleVoters\": %d, \"tookPart\": %d".formatted(eligible, tookPart))));
    assertThat(caption(election).headline()).isEqualTo("Turnout " + percent + "%");
    assertThat(caption(election).notes())
        .contains("* Derived turnout: " + formula + ", rounded to two decimals.");
    assertThat(spoken(election)).contains(percent + " percent (derived)", formula);
    assertThat(share(election).plain()).isEqualTo(percent);
    assertThat(share(election).note()).isEqualTo("derived");
  }

  @Test
  void aStatedTurnoutIsNotWorkedOutAgain() {
    Election election =
        election("", whole(turnout("\"eligibleVoters\": 7, \"tookPart\": 3, \"share\": 42.8")));
    assertThat(caption(election).headline()).isEqualTo("Turnout 42.8%");
    assertThat(share(election).note()).isEmpty();
    assertThat(caption(election).notes()).noneMatch(note -> note.contains("÷"));
  }

  @Test
  void nothingFollowsWhereMoreTookPartThanCould() {
    Election election = election("", whole(turnout("\"eligibleVoters\": 7, \"tookPart\": 8")));
    assertThat(caption(election).headline()).isEqualTo("Turnout is not stated");
    assertThat(share(election).plain()).isEmpty();
  }

  @Test
  void countsOfTheWholeAreSumsOverItsParts() {
    Election listed = election("", whole(""), part("p", counts(60, 20)), part("q", counts(40, 30)));
    assertThat(caption(listed).headline()).isEqualTo("Turnout 50.00%");
    assertThat(caption(listed).notes()).contains("Derived counts: sum of the 2 units listed.");
    assertThat(spoken(listed))
        .contains("Took part: 50 (derived), sum of the 2 units listed", "of 100 registered voters");
    Election all =
        election(
            "",
            whole(", \"partsComplete\": true"),
            part("p", counts(1, 1)),
            part("q", counts(1, 0)),
            part("r", counts(1, 0)));
    assertThat(caption(all).headline()).isEqualTo("Turnout 33.33%");
    assertThat(caption(all).notes()).contains("Derived counts: sum of all 3 units.");
  }

  @Test
  void sumsOverOtherUnitsAreNotHeldAgainstEachOther() {
    Election election =
        election(
            "", whole(""), part("p", ", \"eligibleVoters\": 60"), part("q", ", \"tookPart\": 30"));
    assertThat(caption(election).headline()).isEqualTo("Turnout is not stated");
    assertThat(spoken(election)).contains("base not stated").doesNotContain("Did not vote");
  }

  @Test
  void aUnitMissingFurtherBelowIsMissingFromTheWhole() {
    String deep = part("p", "");
    Election election =
        election(
            "",
            whole(""),
            deep,
            part("q", counts(40, 30)),
            part("a", counts(5, 5)).replace("\"within\": \"u\"", "\"within\": \"p\""),
            part("b", "").replace("\"within\": \"u\"", "\"within\": \"p\""));
    assertThat(caption(election).headline()).isEqualTo("Turnout is not stated");
    assertThat(spoken(election)).contains("sum of the 2 units with a figure");
  }

  @Test
  void countsOfTheOnlyContestStandInAndAreNamed() {
    Election election = election("\"counts\": [{\"eligible\": 80, \"ballots\": 60}],", whole(""));
    assertThat(TurnoutChart.isFor(election)).isTrue();
    assertThat(caption(election).headline()).isEqualTo("Turnout 75.00%");
    assertThat(caption(election).subtitles())
        .contains("The counts are those of the contest A contest.");
    assertThat(spoken(election)).contains("Ballots: 60");
    Election stated =
        election("\"counts\": [{\"eligible\": 9, \"tookPart\": 3, \"ballots\": 2}],", whole(""));
    assertThat(spoken(stated)).contains("33.33 percent (derived)", "Took part: 3");
  }

  @Test
  void countsOfTheUnitComeBeforeThoseOfAContest() {
    Election election =
        election(
            "\"counts\": [{\"eligible\": 80, \"ballots\": 60}],",
            whole(turnout("\"eligibleVoters\": 10, \"tookPart\": 5")));
    assertThat(caption(election).headline()).isEqualTo("Turnout 50.00%");
    assertThat(caption(election).subtitles()).noneMatch(line -> line.contains("contest"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void votersWhoseListIsElsewhereAreNotAShareOfNone(Language language) {
    Texts texts = Texts.in(language);
    Chart chart =
        TurnoutChart.of(
            Audited.of(election("", whole(turnout("\"eligibleVoters\": 0, \"tookPart\": 60")))),
            texts);
    assertThat(chart.items().getFirst().spoken())
        .contains(texts.of("turnout.base.elsewhere"), texts.of("turnout.elsewhere"))
        .doesNotContain(texts.of("turnout.base.REGISTERED", 0));
    assertThat(chart.table().rows().get(2).get(2).plain()).isEmpty();
  }

  @Test
  void nobodyWhoCouldVoteAndNobodyWhoDidIsNoTurnout() {
    Election election = election("", whole(turnout("\"eligibleVoters\": 0, \"tookPart\": 0")));
    assertThat(caption(election).headline()).isEqualTo("Turnout is not stated");
    assertThat(spoken(election)).doesNotContain("elsewhere");
  }

  @Test
  void aCountUnderWaySaysHowFarItIs() {
    Election partial =
        election(
            "\"counts\": [{\"reported\": 12, \"expected\": 575}],",
            whole(turnout("\"eligibleVoters\": 8, \"tookPart\": 2")));
    assertThat(caption(partial).subtitles()).contains("12 of 575 polling stations reported.");
    Election none =
        election(
            "\"counts\": [{\"reported\": 0, \"expected\": 575}],",
            whole(turnout("\"eligibleVoters\": 8")));
    assertThat(caption(none).headline()).isEqualTo("Not counted yet");
  }

  @Test
  void aClassDoesNotGuessWhatIsDerived() {
    Audited audited =
        Audited.of(election("", whole(turnout("\"eligibleVoters\": 7, \"tookPart\": 3"))));
    Optional<Chart> answer = BlankTurnoutChart.of(audited, true, TEXTS);
    assertThat(answer.orElseThrow().items().getFirst().spoken())
        .contains("not stated")
        .doesNotContain("42.86");
  }

  @ParameterizedTest
  @CsvSource({"2, 1200, 900", "4, 480, 640"})
  void theMarkStaysInsideTheRing(int units, int width, int height) {
    String[] all = new String[units];
    all[0] = whole(turnout("\"eligibleVoters\": 70, \"tookPart\": 30"));
    for (int i = 1; i < units; i++) {
      all[i] = part("p" + i, counts(7, i));
    }
    TextRecorder drawn =
        TextRecorder.of(
            TurnoutChart.of(Audited.of(election("", all)), Texts.in(Language.KAZAKH)),
            Style.window(Theme.LIGHT.palette(), 1, false),
            width,
            height);
    assertThat(drawn.words()).contains("42,86%*");
    assertThat(Layout.flaws(drawn)).isEmpty();
  }
}
