package org.sailau.audit.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Ratio;

/// A place where one rule found contradictions.
///
/// @param contest as in [Figure]
/// @param unit as in [Figure]
/// @param count how many contradictions are listed there
/// @param discrepancy the largest [Finding#discrepancy] there; null if there is none
public record WorstPlace(int contest, int unit, int count, @Nullable Ratio discrepancy) {

  private record Place(int contest, int unit) {}

  /// The places of contradictions of one rule, the worst first.
  public static List<WorstPlace> of(Report.Group contradictions) {
    Map<Place, WorstPlace> places = new LinkedHashMap<>();
    for (Finding finding : contradictions.findings()) {
      places.merge(
          new Place(finding.contest(), finding.unit()),
          new WorstPlace(finding.contest(), finding.unit(), 1, finding.discrepancy()),
          (first, _) ->
              new WorstPlace(
                  first.contest(), first.unit(), first.count() + 1, first.discrepancy()));
    }
    return List.copyOf(places.values());
  }
}
