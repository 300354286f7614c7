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
import org.sailau.election.number.CountRange;

/// Checks that one base N fits all votes v and shares p of a contest. For every choice, N is
/// between 100 · v ÷ (the largest exact share that is printed as p) and 100 · v ÷ (the smallest
/// one).
public final class CommonBaseRule {

  private CommonBaseRule() {}

  /// Adds a finding if no base fits all limits. Returns whether it did.
  static boolean findContradiction(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    if (fastPath.hasCommonBase(contestUnit)) {
      return false;
    }
    List<BaseLimit> limits = BaseLimit.of(contestUnit);
    findings.add(
        Rule.COMMON_BASE,
        Outcome.CONTRADICTS,
        () -> {
          List<BaseLimit> conflict = conflict(limits);
          List<Derived> derived = basesOfChoices(contestUnit, limits);
          if (conflict.size() > 1) {
            @Nullable CountRange others = BaseLimit.common(limits, conflict.getFirst());
            // The finding names a choice only if it is clear that this choice disagrees with all
            // others.
            if (others != null
                && others.high() != null
                && BaseLimit.common(limits, conflict.getLast()) == null) {
              int outlierRow = conflict.getFirst().row();
              derived.add(
                  contestUnit.derived(
                      Derived.Kind.BASE_OF_OTHERS,
                      outlierRow < 0 ? Figure.NONE : contestUnit.choice(outlierRow),
                      new Derived.Value.Whole(others)));
            }
          }
          return Finding.contradicts(
              Rule.COMMON_BASE,
              contestUnit.contestIndex(),
              contestUnit.unitIndex(),
              figures(contestUnit, limits),
              smallestSet(contestUnit, figures(contestUnit, conflict)),
              derived);
        });
    return true;
  }

  /// A smallest set of limits that exclude each other: one limit that no base fits, or two limits
  /// without a common base. Two are enough, because ranges of numbers have a number in common if
  /// every two of them do (Helly's theorem in one dimension). The limit that alone disagrees with
  /// all others comes first.
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

  private static List<Figure> smallestSet(ContestUnit contestUnit, List<Figure> figures) {
    return SmallestSet.of(
        figures,
        subset -> !FeasibleRanges.of(contestUnit, subset).isImpossible(),
        contestUnit.budget());
  }

  private static CountRange rangeOf(BaseLimit limit) {
    return Objects.requireNonNull(limit.range());
  }

  private static BigInteger highEnd(CountRange range) {
    return Objects.requireNonNull(range.high());
  }

  private static List<Figure> figures(ContestUnit contestUnit, List<BaseLimit> limits) {
    List<Figure> figures = new ArrayList<>();
    for (BaseLimit limit : limits) {
      if (limit.row() >= 0) {
        figures.add(contestUnit.votesFigure(limit.row()));
        figures.add(contestUnit.shareFigure(limit.row()));
      } else {
        @Nullable Figure base = contestUnit.statedBase();
        if (base != null) {
          figures.add(base);
        }
      }
    }
    return figures;
  }

  private static List<Derived> basesOfChoices(ContestUnit contestUnit, List<BaseLimit> limits) {
    List<Derived> derived = new ArrayList<>();
    for (BaseLimit limit : limits) {
      if (limit.row() >= 0 && limit.range() != null && limit.range().high() != null) {
        derived.add(
            contestUnit.derived(
                Derived.Kind.BASE_OF_CHOICE,
                contestUnit.choice(limit.row()),
                new Derived.Value.Whole(limit.range())));
      }
    }
    return derived;
  }

  /// Adds a finding about figures of which no two exclude each other although all of them together
  /// are impossible. The finding belongs to the rule whose figures take part in the conflict.
  static void addJointContradiction(ContestUnit contestUnit, FindingCollector findings) {
    List<Figure> all = contestUnit.votes();
    all.addAll(contestUnit.shares());
    @Nullable Figure base = contestUnit.statedBase();
    if (base != null) {
      all.add(base);
    }
    contestUnit.limitsOfVotes().stream().filter(limit -> !limit.equals(base)).forEach(all::add);
    List<Figure> conflict = smallestSet(contestUnit, all);
    Rule rule =
        !Collections.disjoint(conflict, contestUnit.limitsOfBase())
            ? Rule.BASE
            : Collections.disjoint(conflict, contestUnit.limitsOfVotes())
                ? Rule.COMMON_BASE
                : Rule.VOTES_WITHIN;
    findings.add(
        Finding.contradicts(
            rule,
            contestUnit.contestIndex(),
            contestUnit.unitIndex(),
            all,
            conflict,
            basesOfChoices(contestUnit, BaseLimit.of(contestUnit))));
  }

  /// Adds a finding that one base fits, if any choice has both votes and a share.
  static void addAgreement(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    if (!fastPath.hasPairs()) {
      return;
    }
    findings.add(
        Rule.COMMON_BASE,
        Outcome.AGREES,
        () -> {
          List<BaseLimit> limits = BaseLimit.of(contestUnit);
          List<Derived> derived = basesOfChoices(contestUnit, limits);
          @Nullable CountRange base =
              contestUnit.statedBase() == null ? FeasibleRanges.of(contestUnit).base() : null;
          if (base != null) {
            derived.add(
                contestUnit.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
          }
          return Finding.agrees(
              Rule.COMMON_BASE,
              contestUnit.contestIndex(),
              contestUnit.unitIndex(),
              figures(contestUnit, limits),
              derived);
        });
  }
}
