package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds contradictions whose figures contain all figures of a smaller one. Such a contradiction is
/// no smallest set; it says the same with more figures.
final class Consequences {

  /// With how many contradictions that begin with the same figure one is compared.
  private static final int MAX_COMPARED = 100;

  private Consequences() {}

  /// @return a set by identity
  static Set<Finding> among(Collection<Finding> contradictions) {
    Map<Figure, List<Finding>> byFirst = new HashMap<>();
    contradictions.stream()
        .sorted(Comparator.comparingInt(finding -> finding.conflict().size()))
        .forEach(
            finding ->
                byFirst
                    .computeIfAbsent(finding.conflict().getFirst(), _ -> new ArrayList<>())
                    .add(finding));
    Set<Finding> consequences = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding larger : contradictions) {
      if (larger.conflict().size() > 1 && containsSmaller(larger, byFirst)) {
        consequences.add(larger);
      }
    }
    return consequences;
  }

  private static boolean containsSmaller(Finding larger, Map<Figure, List<Finding>> byFirst) {
    Set<Figure> figures = new HashSet<>(larger.conflict());
    return larger.conflict().stream()
        .flatMap(figure -> byFirst.getOrDefault(figure, List.of()).stream().limit(MAX_COMPARED))
        .anyMatch(
            smaller ->
                smaller.conflict().size() < figures.size()
                    && figures.containsAll(smaller.conflict()));
  }
}
