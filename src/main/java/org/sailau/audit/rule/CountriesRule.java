package org.sailau.audit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;

/// Checks that the polling stations are at least as many as the countries that they are in:
/// countries ≤ stations.
public final class CountriesRule {

  private CountriesRule() {}

  public static void check(Election election, FindingCollector findings) {
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable PollingStations stations = election.units().get(unit).pollingStations();
      if (stations == null || stations.countries() == null) {
        continue;
      }
      List<Figure> figures =
          List.of(
              Figure.ofUnit(Figure.Kind.POLLING_STATIONS, unit, stations.count()),
              Figure.ofUnit(Figure.Kind.COUNTRIES, unit, stations.countries()));
      findings.add(
          stations.countries() <= stations.count()
              ? Finding.agrees(Rule.COUNTRIES, Figure.NONE, unit, figures, List.of())
              : Finding.contradicts(
                  Rule.COUNTRIES, Figure.NONE, unit, figures, figures, List.of()));
    }
  }
}
