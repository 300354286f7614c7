package org.sailau.audit.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sailau.audit.finding.Figure;

/// Finds a smallest set of figures that cannot all be true: if any of them is left out, the others
/// can. It halves the figures again and again (QuickXplain, Junker 2004), so that few sets need to
/// be tested.
public final class SmallestSet {

  private final Predicate<List<Figure>> possible;
  private final SearchBudget budget;

  private SmallestSet(Predicate<List<Figure>> possible, SearchBudget budget) {
    this.possible = possible;
    this.budget = budget;
  }

  /// @param all figures that cannot all be true
  /// @param possible whether a set of figures can be true together; if a set cannot, no larger set
  ///   may
  /// @param budget where it is spent, the figures not yet tested all stay in the set
  public static List<Figure> of(
      List<Figure> all, Predicate<List<Figure>> possible, SearchBudget budget) {
    return new SmallestSet(possible, budget).of(List.of(), false, all);
  }

  /// QuickXplain's recursion.
  ///
  /// @param background figures that are kept
  /// @param hasDelta whether figures were added to `background` since it was last tested
  /// @param candidates figures of which the fewest are searched
  private List<Figure> of(List<Figure> background, boolean hasDelta, List<Figure> candidates) {
    if (hasDelta && !possible.test(background)) {
      return List.of();
    }
    if (candidates.size() <= 1 || budget.isSpent()) {
      return candidates;
    }
    List<Figure> first = candidates.subList(0, candidates.size() / 2);
    List<Figure> second = candidates.subList(candidates.size() / 2, candidates.size());
    List<Figure> fromSecond = of(union(background, first), !first.isEmpty(), second);
    List<Figure> fromFirst = of(union(background, fromSecond), !fromSecond.isEmpty(), first);
    return union(fromFirst, fromSecond);
  }

  private static List<Figure> union(List<Figure> first, List<Figure> second) {
    List<Figure> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
