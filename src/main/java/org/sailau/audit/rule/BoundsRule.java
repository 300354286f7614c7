package org.sailau.audit.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.number.Count;

/// Reports each count of which the source states a lower bound only.
public final class BoundsRule {

  private BoundsRule() {}

  public static void check(Election election, FindingCollector findings) {
    @Nullable Observation observation = election.observation();
    if (observation == null) {
      return;
    }
    List<Figure> bounds = new ArrayList<>();
    addBound(Figure.Kind.OBSERVERS, observation.observers(), bounds);
    addBound(Figure.Kind.FOREIGN_REPORTERS, observation.foreignReporters(), bounds);
    addBound(Figure.Kind.ORGANISATION_COUNT, observation.organisationCount(), bounds);
    for (Figure bound : bounds) {
      findings.add(
          Finding.cannotTell(Rule.BOUNDS, Figure.NONE, Figure.NONE, List.of(bound), List.of()));
    }
  }

  private static void addBound(
      Figure.Kind kind, Observation.@Nullable Figure figure, List<Figure> bounds) {
    if (figure != null && figure.count() instanceof Count.MoreThan) {
      bounds.add(Figure.ofElection(kind, value(figure.count())));
    }
  }

  /// A count as the value of a figure.
  static Figure.Value value(Count count) {
    return count instanceof Count.MoreThan bound
        ? new Figure.Value.MoreThan(bound.value())
        : Figure.of(count.value());
  }
}
