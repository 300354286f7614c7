package org.sailau.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Span;

/// One base N fits all votes v and shares p of a contest: N is from 100 · v ÷ (the most that p can
/// have been) to 100 · v ÷ (the least), for every choice.
final class CommonBaseRule {

  private CommonBaseRule() {}

  /// What limits the base, and to what.
  ///
  /// @param row of a choice's votes and share, or -1 for the stated base
  /// @param span null if nothing fits these figures
  record Limit(int row, @Nullable Span span) {}

  static List<Limit> limits(ContestUnit here) {
    List<Limit> limits = new ArrayList<>();
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      limits.add(new Limit(-1, Span.only(base.count().longValueExact())));
    }
    for (int row = here.from(); row < here.to(); row++) {
      if (here.hasBoth(row)) {
        limits.add(new Limit(row, here.range(row).bases(here.votes(row))));
      }
    }
    return limits;
  }

  /// What all limits leave, but for one.
  static @Nullable Span common(List<Limit> limits, @Nullable Limit except) {
    @Nullable Span common = new Span(BigInteger.ZERO, null);
    for (Limit limit : limits) {
      if (!limit.equals(except)) {
        common = common == null || limit.span() == null ? null : common.and(limit.span());
      }
    }
    return common;
  }

  static boolean contradicts(ContestUnit here, Glance glance, Findings findings) {
    if (glance.hasCommonBase(here)) {
      return false;
    }
    List<Limit> limits = limits(here);
    findings.add(
        Rule.COMMON_BASE,
        Outcome.CONTRADICTS,
        () -> {
          List<Limit> conflict = conflict(limits);
          List<Derived> derived = basesOfChoices(here, limits);
          if (conflict.size() > 1) {
            @Nullable Span others = common(limits, conflict.getFirst());
            // Only where it is clear which one disagrees with all others.
            if (others != null
                && others.high() != null
                && common(limits, conflict.getLast()) == null) {
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
              here.contest(),
              here.unit(),
              figures(here, limits),
              smallest(here, figures(here, conflict)),
              derived);
        });
    return true;
  }

  /// The fewest limits that exclude each other: one that nothing fits, or two that are apart.
  /// Ranges on a line have no number in common only if two of them have none. The one that alone
  /// disagrees with all others comes first.
  private static List<Limit> conflict(List<Limit> limits) {
    for (Limit limit : limits) {
      if (limit.span() == null) {
        return List.of(limit);
      }
    }
    Limit highest =
        limits.stream().max(Comparator.comparing(limit -> known(limit).low())).orElseThrow();
    Limit lowest =
        limits.stream()
            .filter(limit -> known(limit).high() != null)
            .min(Comparator.comparing(limit -> end(known(limit))))
            .orElseThrow();
    return common(limits, highest) != null || common(limits, lowest) == null
        ? List.of(highest, lowest)
        : List.of(lowest, highest);
  }

  private static List<Figure> smallest(ContestUnit here, List<Figure> figures) {
    return SmallestSet.of(figures, some -> !Fit.of(here, some).isImpossible());
  }

  private static Span known(Limit limit) {
    return Objects.requireNonNull(limit.span());
  }

  private static BigInteger end(Span span) {
    return Objects.requireNonNull(span.high());
  }

  private static List<Figure> figures(ContestUnit here, List<Limit> limits) {
    List<Figure> figures = new ArrayList<>();
    for (Limit limit : limits) {
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

  private static List<Derived> basesOfChoices(ContestUnit here, List<Limit> limits) {
    List<Derived> derived = new ArrayList<>();
    for (Limit limit : limits) {
      if (limit.row() >= 0 && limit.span() != null && limit.span().high() != null) {
        derived.add(
            here.derived(
                Derived.Kind.BASE_OF_CHOICE,
                here.choice(limit.row()),
                new Derived.Value.Whole(limit.span())));
      }
    }
    return derived;
  }

  /// No two figures exclude each other, and still all of them together are impossible.
  static void contradictsAltogether(ContestUnit here, Findings findings) {
    List<Figure> all = here.votes();
    all.addAll(here.shares());
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      all.add(base);
    }
    here.limitsOfVotes().stream().filter(limit -> !limit.equals(base)).forEach(all::add);
    List<Figure> conflict = smallest(here, all);
    Rule rule =
        !Collections.disjoint(conflict, here.limitsOfBase())
            ? Rule.BASE
            : Collections.disjoint(conflict, here.limitsOfVotes())
                ? Rule.COMMON_BASE
                : Rule.VOTES_WITHIN;
    findings.add(
        Finding.contradicts(
            rule, here.contest(), here.unit(), all, conflict, basesOfChoices(here, limits(here))));
  }

  static void agrees(ContestUnit here, Glance glance, Findings findings) {
    if (!glance.anyHasBoth()) {
      return;
    }
    findings.add(
        Rule.COMMON_BASE,
        Outcome.AGREES,
        () -> {
          List<Limit> limits = limits(here);
          List<Derived> derived = basesOfChoices(here, limits);
          @Nullable Span base = here.statedBase() == null ? Fit.of(here).base() : null;
          if (base != null) {
            derived.add(
                here.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
          }
          return Finding.agrees(
              Rule.COMMON_BASE, here.contest(), here.unit(), figures(here, limits), derived);
        });
  }
}
