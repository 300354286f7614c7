package org.sailau.audit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.number.Count;

/// Compares the length of the list of organisations with the stated count. A longer list is a
/// contradiction. A shorter list decides nothing, because it may be incomplete.
public final class OrganisationsRule {

  private OrganisationsRule() {}

  public static void check(Election election, FindingCollector findings) {
    @Nullable Observation observation = election.observation();
    if (observation == null
        || observation.organisationCount() == null
        || observation.organisations().isEmpty()) {
      return;
    }
    Count stated = observation.organisationCount().count();
    int listed = observation.countedOrganisations().size();
    List<Figure> figures =
        List.of(
            Figure.ofElection(Figure.Kind.ORGANISATION_COUNT, BoundsRule.value(stated)),
            Figure.ofElection(Figure.Kind.ORGANISATIONS_LISTED, Figure.of(listed)));
    findings.add(
        switch (outcome(stated, listed)) {
          case AGREES ->
              Finding.agrees(Rule.ORGANISATIONS, Figure.NONE, Figure.NONE, figures, List.of());
          case CANNOT_TELL ->
              Finding.cannotTell(Rule.ORGANISATIONS, Figure.NONE, Figure.NONE, figures, List.of());
          case CONTRADICTS ->
              Finding.contradicts(
                  Rule.ORGANISATIONS, Figure.NONE, Figure.NONE, figures, figures, List.of());
        });
  }

  private static Outcome outcome(Count stated, int listed) {
    boolean atLeast = stated instanceof Count.MoreThan;
    if (listed > stated.value()) {
      return atLeast ? Outcome.AGREES : Outcome.CONTRADICTS;
    }
    return listed == stated.value() && !atLeast ? Outcome.AGREES : Outcome.CANNOT_TELL;
  }
}
