package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sailau.election.number.Ratio;

/// The order of the contradictions of one rule: by place, the place with the largest
/// [Finding#discrepancy] first, and so within each place. Where there is no such size, they come
/// last, in the order in which they were found.
final class WorstFirst {

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(
          Finding::discrepancy, Comparator.nullsLast(Comparator.<Ratio>reverseOrder()));

  private WorstFirst() {}

  private record Place(int contest, int unit) {}

  static List<Finding> of(List<Finding> contradictions) {
    Map<Place, List<Finding>> byPlace = new LinkedHashMap<>();
    contradictions.stream()
        .sorted(WORST_FIRST)
        .forEach(
            finding ->
                byPlace
                    .computeIfAbsent(
                        new Place(finding.contest(), finding.unit()), _ -> new ArrayList<>())
                    .add(finding));
    return byPlace.values().stream().flatMap(List::stream).toList();
  }
}
