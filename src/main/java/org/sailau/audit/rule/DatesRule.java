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

  public static void check(Election election, FindingCollector findings) {
    Figure day = figure(Figure.Kind.ELECTION_DATE, election.date());
    Figure published = figure(Figure.Kind.SOURCE_DATE, election.source().date());
    @Nullable LocalDate announcement = election.announced();
    List<Figure> figures = new ArrayList<>();
    figures.add(day);
    boolean agrees = true;
    if (announcement != null) {
      Figure announced = figure(Figure.Kind.ANNOUNCED, announcement);
      figures.add(announced);
      agrees =
          inOrder(election.date(), announcement, day, announced, findings)
              && inOrder(
                  announcement,
                  election.source().date().plusDays(1),
                  announced,
                  published,
                  findings);
    }
    figures.add(published);
    if (agrees
        && inOrder(
            election.date(), election.source().date().plusDays(1), day, published, findings)) {
      findings.add(Finding.agrees(Rule.DATES, Figure.NONE, Figure.NONE, figures, List.of()));
    }
  }

  private static boolean inOrder(
      LocalDate first, LocalDate second, Figure one, Figure other, FindingCollector findings) {
    if (first.isAfter(second)) {
      List<Figure> both = List.of(one, other);
      findings.add(
          Finding.contradicts(Rule.DATES, Figure.NONE, Figure.NONE, both, both, List.of()));
      return false;
    }
    return true;
  }

  private static Figure figure(Figure.Kind kind, LocalDate day) {
    return Figure.ofElection(kind, new Figure.Value.Day(day));
  }
}
