package org.sailau.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.election.number.CountRange;

class ReportTest {

  private static final Figure VOTES = new Figure(Figure.Kind.VOTES, 1, 2, 3, Figure.of(10));
  private static final Figure SHARE = new Figure(Figure.Kind.SHARE, 1, 2, 3, Figure.of(5));
  private static final Figure OTHER = new Figure(Figure.Kind.VOTES, 0, 2, 3, Figure.of(10));
  private static final Derived BASE =
      new Derived(
          Derived.Kind.BASE, 1, 2, Figure.NONE, new Derived.Value.Whole(CountRange.exactly(200)));

  private static final Finding FIRST =
      Finding.contradicts(
          Rule.COMMON_BASE,
          1,
          2,
          List.of(VOTES, SHARE, OTHER),
          List.of(VOTES, SHARE),
          List.of(BASE));
  private static final Finding SECOND =
      Finding.contradicts(
          Rule.BASE, 1, 2, List.of(VOTES, OTHER), List.of(VOTES, OTHER), List.of(BASE));
  private static final Finding AGREES = Finding.agrees(Rule.BASE, 1, 2, List.of(OTHER), List.of());

  private static final Report REPORT = new Report(List.of(AGREES, FIRST, SECOND));

  @Test
  void theFirstContradictionOfAFigureIsFound() {
    assertThat(REPORT.contradiction(Figure.Kind.VOTES, 1, 2, 3)).hasValue(FIRST);
    assertThat(REPORT.contradiction(Figure.Kind.SHARE, 1, 2, 3)).hasValue(FIRST);
    // A figure that was compared, and is in the conflict of the second finding only.
    assertThat(REPORT.contradiction(Figure.Kind.VOTES, 0, 2, 3)).hasValue(SECOND);
    assertThat(REPORT.contradiction(Figure.Kind.SHARE, 1, 2, 4)).isEmpty();
    assertThat(REPORT.contradiction(Figure.Kind.SHARE, 1, 3, 3)).isEmpty();
    assertThat(REPORT.contradiction(Figure.Kind.BASE, 1, 2, 3)).isEmpty();
  }

  @Test
  void theFirstDerivationOfAFigureIsFound() {
    assertThat(REPORT.derivation(Derived.Kind.BASE, 1, 2, Figure.NONE))
        .hasValue(new Report.Derivation(FIRST, BASE));
    assertThat(REPORT.derivation(Derived.Kind.VOTES, 1, 2, Figure.NONE)).isEmpty();
  }

  @Test
  void itKnowsWhichKindsOfFiguresOfAContestContradict() {
    assertThat(REPORT.isContradicted(1, EnumSet.of(Figure.Kind.SHARE, Figure.Kind.BASE))).isTrue();
    assertThat(REPORT.isContradicted(0, EnumSet.of(Figure.Kind.SHARE))).isFalse();
    assertThat(REPORT.isContradicted(2, EnumSet.of(Figure.Kind.SHARE))).isFalse();
  }

  @Test
  void findingsAreByOutcome() {
    assertThat(REPORT.of(Outcome.CONTRADICTS)).containsExactly(FIRST, SECOND);
    assertThat(REPORT.of(Outcome.CANNOT_TELL)).isEmpty();
    assertThat(REPORT.count(Outcome.AGREES)).isEqualTo(1);
    assertThat(REPORT.isConsistent()).isFalse();
  }
}
