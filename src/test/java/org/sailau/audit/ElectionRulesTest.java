package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.number.Count;

/// Tests the rules about dates, observers and finality.
class ElectionRulesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-03-10, 2024-03-11, 2024-03-12, -
          2024-03-10, 2024-03-10, 2024-03-10, -
          2024-03-10, 2024-03-11, 2024-03-10, -
          2024-03-10, 2024-03-12, 2024-03-10, ANNOUNCED 2024-03-12/SOURCE_DATE 2024-03-10
          2024-03-10, 2024-03-09, 2024-03-10, ELECTION_DATE 2024-03-10/ANNOUNCED 2024-03-09
          2024-03-10, 2024-03-09, 2024-03-08, ELECTION_DATE 2024-03-10/ANNOUNCED 2024-03-09
          2024-03-10,           , 2024-03-09, -
          2024-03-10,           , 2024-03-08, ELECTION_DATE 2024-03-10/SOURCE_DATE 2024-03-08
          """)
  void nothingIsAnnouncedBeforeItHappened(
      String day, @Nullable String announced, String published, String conflict) {
    Report report = ElectionBuilder.defaults().dates(day, announced, published).audit();
    if (conflict.equals("-")) {
      assertThat(ReportTexts.ofRule(Rule.DATES, report)).containsExactly("AGREES");
      assertThat(report.of(Outcome.AGREES).getFirst().figures()).hasSize(announced == null ? 2 : 3);
    } else {
      assertThat(ReportTexts.contradictions(report))
          .containsExactly("DATES [" + conflict.replace("/", ", ") + "]");
      assertThat(report.of(Outcome.AGREES)).isEmpty();
    }
  }

  private static Observation organisations(Count stated, int listed, int others) {
    List<Organisation> list =
        Stream.concat(
                Stream.generate(() -> true).limit(listed),
                Stream.generate(() -> false).limit(others))
            .map(counted -> new Organisation(LocalizedText.of("O"), null, counted))
            .toList();
    return new Observation(null, null, new Observation.Figure(stated, Evidence.DEFAULT), list);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 0, AGREES",
    "2, 2, 1, AGREES",
    "2, 1, 1, CANNOT_TELL",
    "2, 0, 1, CANNOT_TELL",
    "2, 3, 0, CONTRADICTS"
  })
  void theListIsAsLongAsItsCount(long stated, int listed, int others, Outcome expected) {
    Report report =
        ElectionBuilder.defaults()
            .observation(organisations(new Count.Exactly(stated), listed, others))
            .audit();
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule() == Rule.ORGANISATIONS)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.outcome()).isEqualTo(expected);
              assertThat(ReportTexts.figures(finding.figures()))
                  .containsExactly("ORGANISATION_COUNT 2", "ORGANISATIONS_LISTED " + listed);
              assertThat(finding.conflict())
                  .isEqualTo(expected == Outcome.CONTRADICTS ? finding.figures() : List.of());
            });
  }

  @ParameterizedTest
  @CsvSource({"2, 3, AGREES", "2, 2, CANNOT_TELL", "2, 1, CANNOT_TELL"})
  void aListCanReachABound(long bound, int listed, String expected) {
    Report report =
        ElectionBuilder.defaults()
            .observation(organisations(new Count.MoreThan(bound), listed, 0))
            .audit();
    assertThat(ReportTexts.ofRule(Rule.ORGANISATIONS, report)).containsExactly(expected);
  }

  @Test
  void aCountWithoutAListIsNotHeldAgainstAnything() {
    Report report =
        ElectionBuilder.defaults().observation(organisations(new Count.Exactly(2), 0, 0)).audit();
    assertThat(ReportTexts.ofRule(Rule.ORGANISATIONS, report)).isEmpty();
    Report none =
        ElectionBuilder.defaults()
            .observation(
                new Observation(
                    null, null, null, List.of(new Organisation(LocalizedText.of("O"), null, true))))
            .audit();
    assertThat(ReportTexts.ofRule(Rule.ORGANISATIONS, none)).isEmpty();
  }

  @Test
  void boundsAreNamed() {
    Observation.Figure bound = new Observation.Figure(new Count.MoreThan(7), Evidence.DEFAULT);
    Observation.Figure exact = new Observation.Figure(new Count.Exactly(7), Evidence.DEFAULT);
    assertThat(bounds(new Observation(bound, bound, bound, List.of())))
        .containsExactly("OBSERVERS >7", "FOREIGN_REPORTERS >7", "ORGANISATION_COUNT >7");
    assertThat(bounds(new Observation(exact, null, exact, List.of()))).isEmpty();
  }

  private static List<String> bounds(Observation observation) {
    return ElectionBuilder.defaults()
        .observation(observation)
        .audit()
        .of(Outcome.CANNOT_TELL)
        .stream()
        .filter(finding -> finding.rule() == Rule.BOUNDS)
        .flatMap(finding -> ReportTexts.figures(finding.figures()).stream())
        .toList();
  }

  @Test
  void preliminaryFiguresAreNotFinal() {
    assertThat(ReportTexts.ofRule(Rule.FINALITY, ElectionBuilder.defaults().preliminary().audit()))
        .containsExactly("CANNOT_TELL");
    assertThat(ReportTexts.ofRule(Rule.FINALITY, ElectionBuilder.defaults().audit())).isEmpty();
  }
}
