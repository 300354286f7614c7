package org.sailau.audit.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sailau.audit.finding.Figure;

/// Finds a smallest set of figures that cannot all be true: without any one of them, the others
/// can. Halves the figures again and again (QuickXplain, Junker 2004), so that few questions are
/// asked.
public final class SmallestSet {

  private final Predicate<List<Figure>> possible;

  private SmallestSet(Predicate<List<Figure>> possible) {
    this.possible = possible;
  }

  /// @param all figures that cannot all be true
  /// @param possible whether some of them can all be true; if fewer can, so can none
  public static List<Figure> of(List<Figure> all, Predicate<List<Figure>> possible) {
    return new SmallestSet(possible).of(List.of(), false, all);
  }

  private List<Figure> of(List<Figure> known, boolean more, List<Figure> among) {
    if (more && !possible.test(known)) {
      return List.of();
    }
    if (among.size() <= 1) {
      return among;
    }
    List<Figure> first = among.subList(0, among.size() / 2);
    List<Figure> second = among.subList(among.size() / 2, among.size());
    List<Figure> fromSecond = of(union(known, first), !first.isEmpty(), second);
    List<Figure> fromFirst = of(union(known, fromSecond), !fromSecond.isEmpty(), first);
    return union(fromFirst, fromSecond);
  }

  private static List<Figure> union(List<Figure> some, List<Figure> others) {
    List<Figure> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }
}
