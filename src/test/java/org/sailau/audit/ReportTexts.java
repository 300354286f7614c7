package org.sailau.audit;

import java.util.List;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// Writes the findings of a report as short texts that a test can compare.
final class ReportTexts {

  private ReportTexts() {}

  /// The findings of a rule: outcome, unit, and in a contradiction the smallest set.
  static List<String> ofRule(Rule rule, Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule() == rule)
        .map(
            finding ->
                finding.outcome()
                    + (finding.unit() == Figure.NONE ? "" : " u" + finding.unit())
                    + (finding.conflict().isEmpty() ? "" : " " + figures(finding.conflict()))
                    + (finding.unlisted() == 0 ? "" : " +" + finding.unlisted()))
        .toList();
  }

  static List<String> contradictions(Report report) {
    return report.of(Outcome.CONTRADICTS).stream()
        .map(finding -> finding.rule() + " " + figures(finding.conflict()))
        .toList();
  }

  static List<String> figures(List<Figure> figures) {
    return figures.stream()
        .map(
            figure ->
                figure.kind()
                    + (figure.unit() == Figure.NONE ? "" : " u" + figure.unit())
                    + (figure.choice() == Figure.NONE ? "" : " c" + figure.choice())
                    + " "
                    + value(figure.value()))
        .toList();
  }

  private static String value(Figure.Value value) {
    return switch (value) {
      case Figure.Value.Amount(var number) -> number.toPlainString();
      case Figure.Value.MoreThan(long bound) -> ">" + bound;
      case Figure.Value.Day(var day) -> day.toString();
    };
  }

  /// The derived figures of a rule.
  static List<String> derived(Rule rule, Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule() == rule)
        .flatMap(finding -> finding.derived().stream())
        .map(
            derived ->
                derived.kind()
                    + (derived.unit() == Figure.NONE ? "" : " u" + derived.unit())
                    + (derived.choice() == Figure.NONE ? "" : " c" + derived.choice())
                    + " "
                    + FigureTexts.of(derived.value()))
        .toList();
  }
}
