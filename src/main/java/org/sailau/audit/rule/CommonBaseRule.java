package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.BaseLimit;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.audit.solve.LongFastPath;
import org.sailau.audit.solve.SmallestSet;
import org.sailau.election.CountRange;

/// One base N fits all votes v and shares p of a contest: N is from 100 · v ÷ (the most that p can
/// have been) to 100 · v ÷ (the least), for every choice.
public final class CommonBaseRule {

  private CommonBaseRule() {}

  static boolean findContradiction(
      ContestUnit here, LongFastPath glance, FindingCollector findings) {
    if (glance.hasCommonBase(here)) {
      return false;
    }
    List<BaseLimit> limits = BaseLimit.of(here);
    findings.add(
        Rule.COMMON_BASE,
        Outcome.CONTRADICTS,
        () -> {
          List<BaseLimit> conflict = conflict(limits);
          List<Derived> derived = basesOfChoices(here, limits);
          if (conflict.size() > 1) {
            @Nullable CountRange others = BaseLimit.common(limits, conflict.getFirst());
            // Only where it is clear which one disagrees with all others.
            if (others != null
                && others.high() != null
                && BaseLimit.common(limits, conflict.getLast()) == null) {
              int odd = conflict.getFirst().row();
              derived.add(
                  here.derived(
                      Derived.Kind.BASE_OF_OTHERS,
                      odd < 0 ? Figure.NONE : here.choice(odd),
                      new Derived.Value.Whole(others)));
            }
          }
          return Finding.contradicts(
              Rule.COMMON_BASE,
              here.contestIndex(),
              here.unitIndex(),
              figures(here, limits),
              smallestSet(here, figures(here, conflict)),
              derived);
        });
    return true;
  }

  /// The fewest limits that exclude each other: one that nothing fits, or two that are apart.
  /// Ranges on a line have no number in common only if two of them have none. The one that alone
  /// disagrees with all others comes first.
  private static List<BaseLimit> conflict(List<BaseLimit> limits) {
    for (BaseLimit limit : limits) {
      if (limit.range() == null) {
        return List.of(limit);
      }
    }
    BaseLimit highest =
        limits.stream().max(Comparator.comparing(limit -> rangeOf(limit).low())).orElseThrow();
    BaseLimit lowest =
        limits.stream()
            .filter(limit -> rangeOf(limit).high() != null)
            .min(Comparator.comparing(limit -> highEnd(rangeOf(limit))))
            .orElseThrow();
    return BaseLimit.common(limits, highest) != null || BaseLimit.common(limits, lowest) == null
        ? List.of(highest, lowest)
        : List.of(lowest, highest);
  }

  private static List<Figure> smallestSet(ContestUnit here, List<Figure> figures) {
    return SmallestSet.of(figures, some -> !FeasibleRanges.of(here, some).isImpossible());
  }

  private static CountRange rangeOf(BaseLimit limit) {
    return Objects.requireNonNull(limit.range());
  }

  private static BigInteger highEnd(CountRange span) {
    return Objects.requireNonNull(span.high());
  }

  private static List<Figure> figures(ContestUnit here, List<BaseLimit> limits) {
    List<Figure> figures = new ArrayList<>();
    for (BaseLimit limit : limits) {
      if (limit.row() >= 0) {
        figures.add(here.votesFigure(limit.row()));
        figures.add(here.shareFigure(limit.row()));
      } else {
        @Nullable Figure base = here.statedBase();
        if (base != null) {
          figures.add(base);
        }
      }
    }
    return figures;
  }

  private static List<Derived> basesOfChoices(ContestUnit here, List<BaseLimit> limits) {
    List<Derived> derived = new ArrayList<>();
    for (BaseLimit limit : limits) {
      if (limit.row() >= 0 && limit.range() != null && limit.range().high() != null) {
        derived.add(
            here.derived(
                Derived.Kind.BASE_OF_CHOICE,
                here.choice(limit.row()),
                new Derived.Value.Whole(limit.range())));
      }
    }
    return derived;
  }

  /// No two figures exclude each other, and still all of them together are impossible.
  static void addJointContradiction(ContestUnit here, FindingCollector findings) {
    List<Figure> all = here.votes();
    all.addAll(here.shares());
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      all.add(base);
    }
    here.limitsOfVotes().stream().filter(limit -> !limit.equals(base)).forEach(all::add);
    List<Figure> conflict = smallestSet(here, all);
    Rule rule =
        !Collections.disjoint(conflict, here.limitsOfBase())
            ? Rule.BASE
            : Collections.disjoint(conflict, here.limitsOfVotes())
                ? Rule.COMMON_BASE
                : Rule.VOTES_WITHIN;
    findings.add(
        Finding.contradicts(
            rule,
            here.contestIndex(),
            here.unitIndex(),
            all,
            conflict,
            basesOfChoices(here, BaseLimit.of(here))));
  }

  static void addAgreement(ContestUnit here, LongFastPath glance, FindingCollector findings) {
    if (!glance.hasPairs()) {
      return;
    }
    findings.add(
        Rule.COMMON_BASE,
        Outcome.AGREES,
        () -> {
          List<BaseLimit> limits = BaseLimit.of(here);
          List<Derived> derived = basesOfChoices(here, limits);
          @Nullable CountRange base =
              here.statedBase() == null ? FeasibleRanges.of(here).base() : null;
          if (base != null) {
            derived.add(
                here.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
          }
          return Finding.agrees(
              Rule.COMMON_BASE,
              here.contestIndex(),
              here.unitIndex(),
              figures(here, limits),
              derived);
        });
  }
}
