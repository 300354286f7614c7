package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects findings. Of many findings with the same rule and outcome, it keeps the first ones and
/// counts the others: nobody reads that ten thousand polling stations agree. One thread only may
/// use it.
public final class FindingCollector {

  /// How many findings with the same rule and outcome are listed, unless they are contradictions.
  public static final int MAX_LISTED = 30;

  /// How many contradictions of one rule are listed.
  static final int MAX_LISTED_CONTRADICTIONS = 1000;

  /// With how many contradictions that begin with the same figure one is compared.
  private static final int MAX_COMPARED = 100;

  private final Map<Outcome, Map<Rule, List<Finding>>> found = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Map<Rule, Integer>> unlisted = new EnumMap<>(Outcome.class);

  /// Adds a finding.
  ///
  /// @param finding makes the finding; called only if the finding will be listed
  public void add(Rule rule, Outcome outcome, Supplier<Finding> finding) {
    List<Finding> listed =
        found
            .computeIfAbsent(outcome, _ -> new EnumMap<>(Rule.class))
            .computeIfAbsent(rule, _ -> new ArrayList<>());
    if (listed.size() < (outcome == Outcome.CONTRADICTS ? MAX_LISTED_CONTRADICTIONS : MAX_LISTED)) {
      listed.add(finding.get());
    } else {
      unlisted
          .computeIfAbsent(outcome, _ -> new EnumMap<>(Rule.class))
          .merge(rule, 1, Integer::sum);
    }
  }

  public void add(Finding finding) {
    add(finding.rule(), finding.outcome(), () -> finding);
  }

  public Report report() {
    List<Finding> all = new ArrayList<>();
    for (Map.Entry<Outcome, Map<Rule, List<Finding>>> outcome : found.entrySet()) {
      outcome
          .getValue()
          .forEach(
              (rule, listed) -> {
                @Nullable Integer more =
                    unlisted.getOrDefault(outcome.getKey(), Map.of()).get(rule);
                if (more != null) {
                  listed.addLast(listed.removeLast().withUnlisted(more));
                }
                all.addAll(listed);
              });
    }
    return new Report(withoutConsequences(all));
  }

  /// Removes contradictions whose figures contain all figures of a smaller one. Such a
  /// contradiction is no smallest set; it says the same with more figures.
  private static List<Finding> withoutConsequences(List<Finding> all) {
    List<Finding> kept = new ArrayList<>(all);
    List<Finding> contradictions =
        all.stream()
            .filter(finding -> finding.outcome() == Outcome.CONTRADICTS)
            .sorted(Comparator.comparingInt(finding -> finding.conflict().size()))
            .toList();
    Map<Figure, List<Finding>> byFirst = new HashMap<>();
    for (Finding finding : contradictions) {
      byFirst.computeIfAbsent(finding.conflict().getFirst(), _ -> new ArrayList<>()).add(finding);
    }
    Set<Finding> consequences = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding larger : contradictions) {
      if (larger.conflict().size() > 1 && containsSmaller(larger, byFirst)) {
        consequences.add(larger);
      }
    }
    kept.removeIf(consequences::contains);
    return kept;
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
