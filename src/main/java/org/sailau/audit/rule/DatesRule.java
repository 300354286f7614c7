package org.sailau.audit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;

/// Checks the order of dates: election day ≤ announcement ≤ publication. One day of difference is
/// allowed for a publication, because another time zone may still have the day before.
public final class DatesRule {

  private DatesRule() {}

  /// @param tolerance how many days later it may have been where the day is stated
  private record Day(Figure.Kind kind, LocalDate date, int tolerance) {

    boolean isAfter(Day other) {
      return date.isAfter(other.date.plusDays(other.tolerance));
    }

    Figure figure() {
      return Figure.ofElection(kind, new Figure.Value.Day(date));
    }
  }

  public static void check(Election election, FindingCollector findings) {
    List<Day> days = new ArrayList<>();
    days.add(new Day(Figure.Kind.ELECTION_DATE, election.date(), 0));
    @Nullable LocalDate announced = election.announced();
    if (announced != null) {
      days.add(new Day(Figure.Kind.ANNOUNCED, announced, 0));
    }
    @Nullable LocalDate published = election.source().date();
    if (published != null) {
      days.add(new Day(Figure.Kind.SOURCE_DATE, published, 1));
    }
    if (days.size() == 1) {
      return;
    }
    for (int i = 1; i < days.size(); i++) {
      if (contradicts(days.get(i - 1), days.get(i), findings)) {
        return;
      }
    }
    if (!contradicts(days.getFirst(), days.getLast(), findings)) {
      List<Figure> figures = days.stream().map(Day::figure).toList();
      findings.add(Finding.agrees(Rule.DATES, Figure.NONE, Figure.NONE, figures, List.of()));
    }
  }

  private static boolean contradicts(Day first, Day second, FindingCollector findings) {
    if (!first.isAfter(second)) {
      return false;
    }
    List<Figure> both = List.of(first.figure(), second.figure());
    findings.add(Finding.contradicts(Rule.DATES, Figure.NONE, Figure.NONE, both, both, List.of()));
    return true;
  }
}
