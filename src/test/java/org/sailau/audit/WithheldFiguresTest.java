package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// Figures that the source has and does not publish.
class WithheldFiguresTest {

  @Test
  void nothingIsSaidOfVotesWithoutAShare() {
    Report report =
        ElectionText.of("")
            .tally(0, 0, "'votes': 30, 'share': 60.00")
            .tally(0, 1, "'withheld': true")
            .audit();
    assertThat(ReportTexts.contradictions(report)).isEmpty();
    assertThat(ReportTexts.ofRule(Rule.UNSTATED_VOTES, report)).isEmpty();
  }

  @Test
  void votesOfWhichOnlyAShareIsStatedAreSaid() {
    Report report =
        ElectionText.of("")
            .choices(3)
            .contest("'shareBase': {'of': 'valid-votes', 'count': 50}")
            .tally(0, 0, "'votes': 30, 'share': 60.00")
            .tally(0, 1, "'share': 30.00")
            .tally(0, 2, "'withheld': true")
            .audit();
    assertThat(ReportTexts.ofRule(Rule.UNSTATED_VOTES, report)).containsExactly("CANNOT_TELL u0");
    assertThat(ReportTexts.derived(Rule.UNSTATED_VOTES, report)).containsExactly("VOTES u0 c1 15");
  }
}
