package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.election.Election;

/// An audit that is asked for some findings has those that it has otherwise, and no others.
class ChosenFindingsTest {

  private static final Election FEW = election(20, 3);
  private static final Election MANY = election(200, 3);

  private static Election election(int units, int wrong) {
    ElectionBuilder stated =
        ElectionBuilder.defaults()
            .turnout(100L * units, 90L * units, "90.00")
            .votes(50L * units, 30L * units);
    for (int i = 0; i < units; i++) {
      stated
          .unit(0)
          .turnout(100L, i < wrong ? 101L + i : 90L, i % 2 == 0 ? "90.00" : "91.00", i % 3 == 0)
          .choice(i == 7 ? 95L : 50L, "62.50")
          .choice(30L, i == 8 ? "30.00" : "37.50");
    }
    return stated.election();
  }

  private static List<Finding> withoutCounts(List<Finding> findings) {
    return findings.stream().map(finding -> finding.withUnlisted(-finding.unlisted())).toList();
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void ofOneRuleItHasWhatAnAuditOfAllHas(Rule rule) {
    List<Finding> all =
        Audit.of(MANY).findings().stream().filter(finding -> finding.rule() == rule).toList();
    Selection asked = new Selection(Set.of(rule), Figure.NONE, Figure.NONE);
    assertThat(Audit.of(MANY, asked, false).findings()).isEqualTo(all);
  }

  /// With few units, an audit of all lists every one.
  @Test
  void ofOneUnitItHasWhatAnAuditOfAllHas() {
    Report all = Audit.of(FEW);
    assertThat(all.count(Outcome.CONTRADICTS)).isGreaterThan(5);
    for (int unit = 0; unit < FEW.units().size(); unit++) {
      int at = unit;
      Selection asked = new Selection(EnumSet.allOf(Rule.class), Figure.NONE, unit);
      List<Finding> there =
          all.findings().stream()
              .filter(finding -> finding.rule() != Rule.TOOK_PART || finding.unit() != Figure.NONE)
              .filter(
                  finding ->
                      finding.unit() == at
                          || finding.figures().stream().anyMatch(figure -> figure.unit() == at)
                          || finding.conflict().stream().anyMatch(figure -> figure.unit() == at))
              .toList();
      assertThat(
              Audit.of(FEW, asked, false).findings().stream()
                  .filter(
                      finding -> finding.rule() != Rule.TOOK_PART || finding.unit() != Figure.NONE))
          .isEqualTo(there);
    }
  }

  /// The one finding for all units that agree is about the unit alone.
  @Test
  void thatNoMoreTookPartIsSaidOfTheUnitAlone() {
    Selection asked = new Selection(Set.of(Rule.TOOK_PART), Figure.NONE, 150);
    assertThat(Audit.of(MANY, asked, false).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.outcome()).isEqualTo(Outcome.AGREES);
              assertThat(finding.figures()).extracting(Figure::unit).containsOnly(150);
              assertThat(finding.unlisted()).isZero();
            });
  }

  /// Begins with those that are listed, and has as many as are counted.
  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"AGREES", "CANNOT_TELL"})
  void eachFindingOfAGroupIsHandedOn(Outcome outcome) {
    for (Report.Group group : Audit.of(MANY).groups(outcome)) {
      List<Finding> each = new ArrayList<>();
      Audit.each(MANY, Selection.ALL, group.rule(), outcome, each::add);
      List<Finding> listed = withoutCounts(group.findings());
      assertThat(withoutCounts(each).subList(0, listed.size())).isEqualTo(listed);
      if (group.rule() != Rule.TOOK_PART) {
        assertThat(each).hasSize(group.count());
      }
    }
  }

  @Test
  void groupsHaveAllFindingsOfAnOutcomeInTheOrderOfTheRules() {
    Report report = Audit.of(MANY);
    for (Outcome outcome : Outcome.values()) {
      List<Report.Group> groups = report.groups(outcome);
      assertThat(groups).extracting(Report.Group::rule).isSorted().doesNotHaveDuplicates();
      assertThat(groups).extracting(Report.Group::outcome).allMatch(outcome::equals);
      assertThat(groups.stream().flatMap(group -> group.findings().stream()))
          .containsExactlyElementsOf(report.of(outcome));
      assertThat(groups.stream().mapToInt(Report.Group::count).sum())
          .isEqualTo(report.count(outcome));
    }
  }
}
