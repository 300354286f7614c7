package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.ShareBase;

/// Tests elections with more units than a report lists. The others are checked too and counted.
class ManyUnitsTest {

  private static ElectionBuilder units(int count, long votes, String share) {
    ElectionBuilder stated =
        ElectionBuilder.defaults().turnout(1_000_000L, 900_000L, null).choice(9_000L, "10.00");
    for (int i = 0; i < count; i++) {
      stated.unit(0).turnout(100L, 90L, "90.00", true).choice(votes, share);
    }
    return stated;
  }

  @Test
  void unitsThatAgreeAreListedUpToThirtyAndThenCounted() {
    Report report = units(40, 9, "10.00").audit();
    assertThat(report.isConsistent()).isTrue();
    for (Rule rule : List.of(Rule.COMMON_BASE, Rule.VOTES_WITHIN)) {
      assertThat(ReportTexts.ofRule(rule, report)).hasSize(30).last().isEqualTo("AGREES u29 +11");
    }
    assertThat(ReportTexts.ofRule(Rule.TURNOUT, report))
        .hasSize(30)
        .last()
        .isEqualTo("AGREES u30 +10");
    assertThat(ReportTexts.ofRule(Rule.TOOK_PART, report)).containsExactly("AGREES +11");
    // 41 bases, 41 sums of votes, 40 turnouts; 1 + 11 of those who took part, where one finding has
    // thirty; parts of turnout, parts of votes and dates.
    assertThat(report.count(Outcome.AGREES)).isEqualTo(41 + 41 + 40 + 12 + 3);
  }

  @Test
  void whatAUnitDoesNotStateIsToldOfEachWhereThereAreFew() {
    Report few = units(29, 9, "10.00").audit();
    assertThat(ReportTexts.ofRule(Rule.BASE, few)).hasSize(30);
    assertThat(ReportTexts.ofRule(Rule.SHARES_SUM, few)).hasSize(30);
    Report many = units(30, 9, "10.00").audit();
    assertThat(ReportTexts.ofRule(Rule.BASE, many)).containsExactly("CANNOT_TELL u0");
    assertThat(ReportTexts.ofRule(Rule.SHARES_SUM, many)).containsExactly("CANNOT_TELL u0");
    assertThat(ReportTexts.ofRule(Rule.UNSTATED_VOTES, many)).isEmpty();
  }

  @Test
  void contradictionsAreListedUpToAThousand() {
    Report report = units(1_005, 0, "10.00").audit();
    assertThat(ReportTexts.ofRule(Rule.COMMON_BASE, report))
        .filteredOn(finding -> finding.startsWith("CONTRADICTS"))
        .hasSize(1_000)
        .last()
        .isEqualTo("CONTRADICTS u1000 [VOTES u1000 c0 0, SHARE u1000 c0 10.00] +5");
    assertThat(report.count(Outcome.CONTRADICTS)).isEqualTo(1_005);
  }

  /// For few units and for many.
  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void theBaseOfAUnitIsHeldAgainstThoseWhoTookPart(int others) {
    ElectionBuilder stated = units(others, 9, "10.00").base(ShareBase.Kind.VALID_VOTES, null);
    int odd = others + 1;
    Report report = stated.unit(0).turnout(100L, 80L, null, true).choice(9L, "10.00").audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "BASE [VOTES u%1$d c0 9, SHARE u%1$d c0 10.00, TOOK_PART u%1$d 80]".formatted(odd));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void theVotesOfAUnitNeedRoomInItsBase(int others) {
    ElectionBuilder stated = units(others, 9, "10.00");
    int odd = others + 1;
    Report report = stated.unit(0).choice(9L, "30.00").choice(25L, null).audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "COMMON_BASE [VOTES u%1$d c0 9, VOTES u%1$d c1 25, SHARE u%1$d c0 30.00]"
                .formatted(odd));
  }

  @Test
  void aContradictionIsFoundAtItsPlace() {
    Report report = units(3, 0, "20.00").audit();
    assertThat(report.contradiction(Figure.Kind.SHARE, 0, 2, 0)).isPresent();
    assertThat(report.contradiction(Figure.Kind.SHARE, 0, 0, 0)).isEmpty();
    assertThat(report.contradiction(Figure.Kind.SHARE, 0, 2, 1)).isEmpty();
    assertThat(report.contradiction(Figure.Kind.SHARE, 1, 2, 0)).isEmpty();
    assertThat(report.contradiction(Figure.Kind.VOTES, 0, 2, 0)).isPresent();
    assertThat(report.contradiction(Figure.Kind.TOOK_PART, Figure.NONE, 2, Figure.NONE)).isEmpty();
  }
}
