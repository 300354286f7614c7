package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects findings. Of an election with many units only the first of each kind are kept, the
/// others are counted: nobody reads that ten thousand polling stations agree.
public final class FindingCollector {

  /// So many of a rule and an outcome are listed.
  public static final int MAX_LISTED = 30;

  /// So many contradictions of a rule are listed.
  static final int MAX_LISTED_CONTRADICTIONS = 1000;

  private final Map<Outcome, Map<Rule, List<Finding>>> found = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Map<Rule, Integer>> unlisted = new EnumMap<>(Outcome.class);

  /// Adds a finding, which is only made if it will be listed.
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

  /// A contradiction whose figures contain those of a smaller one is no smallest set: it says the
  /// same with more figures, and is left out.
  private static List<Finding> withoutConsequences(List<Finding> all) {
    List<Finding> kept = new ArrayList<>(all);
    List<Finding> contradictions =
        all.stream()
            .filter(finding -> finding.outcome() == Outcome.CONTRADICTS)
            .sorted(Comparator.comparingInt(finding -> finding.conflict().size()))
            .toList();
    // Of many, comparing all with all would take longer than finding them.
    if (contradictions.size() > MAX_LISTED_CONTRADICTIONS) {
      return kept;
    }
    for (Finding larger : contradictions) {
      Set<Figure> figures = new HashSet<>(larger.conflict());
      boolean more =
          contradictions.stream()
              .takeWhile(smaller -> smaller.conflict().size() < figures.size())
              .anyMatch(smaller -> figures.containsAll(smaller.conflict()));
      if (more) {
        kept.remove(larger);
      }
    }
    return kept;
  }
}
