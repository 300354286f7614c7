package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.derive.KnownTurnouts;

/// Turnouts up to an hour. They are held only against figures of the same hour.
class HoursTest {

  private static final String EVENING = "\"asOf\": \"2024-05-05T22:00\"";
  private static final String NOON = "\"asOf\": \"2024-05-05T12:00\"";

  @Test
  void countsOfDifferentHoursAreNotCompared() {
    assertThat(contradicted("", EVENING)).isEmpty();
    assertThat(contradicted(EVENING, "")).isEmpty();
    assertThat(contradicted(EVENING, NOON)).isEmpty();
  }

  @Test
  void countsOfTheSameHourAreCompared() {
    assertThat(contradicted("", "")).contains(Rule.PARTS_OF_TURNOUT);
    assertThat(contradicted(EVENING, EVENING)).contains(Rule.PARTS_OF_TURNOUT);
  }

  @Test
  void aTurnoutIsHeldAgainstItsOwnCountsWhateverItsHour() {
    Report report =
        Audit.of(
            election(
                "",
                ", \"turnout\": { \"eligibleVoters\": 100, \"tookPart\": 50, \"share\": 60.00, "
                    + EVENING
                    + " }",
                "[]",
                ""));
    assertThat(rules(report, Outcome.CONTRADICTS)).containsExactly(Rule.TURNOUT);
  }

  @Test
  void votesAreNotMoreThanTookPartByTheirHour() {
    String noon = ", \"turnout\": { \"tookPart\": 10, " + NOON + " }";
    String votes = "[{ \"choice\": \"a\", \"votes\": 20 }]";
    assertThat(rules(Audit.of(election("", noon, votes, "")), Outcome.CONTRADICTS)).isEmpty();
    String counts = ", \"counts\": [{ \"reported\": 1, %s }]";
    assertThat(
            rules(
                Audit.of(election("", noon, votes, counts.formatted(EVENING))),
                Outcome.CONTRADICTS))
        .isEmpty();
    assertThat(
            rules(Audit.of(election("", noon, votes, counts.formatted(NOON))), Outcome.CONTRADICTS))
        .containsExactly(Rule.VOTES_WITHIN);
  }

  @Test
  void whatIsCountedUpToAnHourIsPartOfNoSum() {
    Election mixed = Audited.of(parts("", EVENING, "")).election();
    assertThat(KnownTurnouts.of(mixed).of(0)).isNull();
    Election complete = Audited.of(parts("", "", "")).election();
    KnownTurnouts.Known sum = Objects.requireNonNull(KnownTurnouts.of(complete).of(0));
    assertThat(sum.tookPart()).extracting(KnownTurnouts.Count::value).isEqualTo(120L);
  }

  @Test
  void thePlacesOfTheBundledElectionContradictNothing() throws IOException {
    Report report =
        Audit.of(
            ArticleElection.read(
                Files.readString(
                    Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json"))));
    assertThat(report.isConsistent()).isTrue();
    assertThat(report.count(Outcome.CANNOT_TELL)).isEqualTo(6);
    // 8,202 stations of fifteen places and 68 abroad; the five others have 1,831 together.
    Finding stations =
        report.of(Outcome.AGREES).stream()
            .filter(finding -> finding.rule() == Rule.PARTS_OF_STATIONS)
            .findFirst()
            .orElseThrow();
    assertThat(stations.figures())
        .extracting(Figure::kind)
        .containsOnly(Figure.Kind.POLLING_STATIONS);
    assertThat(stations.derived())
        .extracting(FigureTexts::of)
        .containsExactly(
            "PARTS_POLLING_STATIONS electorate: 8270", "REST_POLLING_STATIONS electorate: 1831");
  }

  /// The rules that are broken where the parts have 120 voters of the 100 of the whole.
  private static List<Rule> contradicted(String whole, String part) {
    return rules(
        Audit.of(parts(", \"turnout\": { \"tookPart\": 100 %s }", part, whole)),
        Outcome.CONTRADICTS);
  }

  private static Election parts(String whole, String part, String hour) {
    String comma = hour.isEmpty() ? "" : ", ";
    String unit =
        """
        , { "id": "%s", "name": { "en": "%s" }, "within": "all",
            "turnout": { "tookPart": 60, "countedAbove": true %s } }
        """;
    String own = part.isEmpty() ? "" : ", " + part;
    return election(
        unit.formatted("n", "North", own) + unit.formatted("s", "South", own),
        whole.formatted(comma + hour),
        "[]",
        "");
  }

  private static List<Rule> rules(Report report, Outcome outcome) {
    return report.of(outcome).stream().map(Finding::rule).distinct().toList();
  }

  private static Election election(String parts, String turnout, String tallies, String counts) {
    return ArticleElection.read(
        """
        { "format": "sailau-election/1", "title": { "en": "T" }, "date": "2024-05-05",
          "status": "final", "sources": [{ "id": "s", "publisher": { "en": "P" } }],
          "turnoutRounding": { "decimals": 2, "mode": "half-up", "stated": false },
          "units": [{ "id": "all", "name": { "en": "All" } %s } %s],
          "contests": [{ "id": "c", "name": { "en": "C" }, "choiceKind": "candidate",
            "unit": "all", "choices": [{ "id": "a", "name": { "en": "A" } }],
            "tallies": %s %s }] }
        """
            .formatted(turnout, parts, tallies, counts));
  }
}
