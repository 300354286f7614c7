package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.election.ShareBase;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// Compares the base of the shares with those who took part and those who could vote: valid votes
/// and ballots cast ≤ took part, any base ≤ eligible. Where no base is stated, the finding says
/// which bases are possible, and how many of those who took part are outside the base.
final class ShareBaseRule {

  private ShareBaseRule() {}

  /// Adds a finding if the stated base is larger than it can be, or differs from the count that it
  /// is said to be. Returns whether it did.
  static boolean findContradiction(ContestUnit contestUnit, FindingCollector findings) {
    @Nullable Figure base = contestUnit.statedBase();
    if (base == null) {
      return false;
    }
    for (Figure limit : contestUnit.limitsOfBase()) {
      int order = base.count().compareTo(limit.count());
      if (order > 0 || (order < 0 && isSame(contestUnit, limit))) {
        List<Figure> both = List.of(base, limit);
        findings.add(
            Finding.contradicts(
                Rule.BASE,
                contestUnit.contestIndex(),
                contestUnit.unitIndex(),
                both,
                both,
                List.of()));
        return true;
      }
    }
    return false;
  }

  /// Whether the source says that the base is exactly this count.
  private static boolean isSame(ContestUnit contestUnit, Figure limit) {
    ShareBase.@Nullable Kind kind = contestUnit.baseKind();
    return (kind == ShareBase.Kind.VALID_VOTES && limit.kind() == Figure.Kind.VALID)
        || (kind == ShareBase.Kind.BALLOTS_CAST && limit.kind() == Figure.Kind.BALLOTS)
        || (kind == ShareBase.Kind.TOOK_PART && limit.kind() == Figure.Kind.TOOK_PART)
        || (kind == ShareBase.Kind.ELIGIBLE_VOTERS && limit.kind() == Figure.Kind.ELIGIBLE_VOTERS);
  }

  /// Adds a finding about the base: that the stated one agrees, or which bases are possible.
  static void addFindings(
      ContestUnit contestUnit, FeasibleRanges ranges, FindingCollector findings) {
    @Nullable Figure stated = contestUnit.statedBase();
    if (stated == null) {
      addNotStated(contestUnit, ranges.base(), findings);
      return;
    }
    List<Figure> figures = contestUnit.limitsOfBase();
    if (stated.kind() == Figure.Kind.BASE && !figures.isEmpty()) {
      figures.addFirst(stated);
      List<Derived> derived =
          outsideBase(contestUnit, new CountRange(stated.count(), stated.count()));
      findings.add(
          Finding.agrees(
              Rule.BASE, contestUnit.contestIndex(), contestUnit.unitIndex(), figures, derived));
    }
  }

  private static void addNotStated(
      ContestUnit contestUnit, @Nullable CountRange base, FindingCollector findings) {
    if (contestUnit.shares().isEmpty()) {
      return;
    }
    List<Derived> derived = new ArrayList<>();
    if (base != null) {
      derived.add(
          contestUnit.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
      derived.addAll(outsideBase(contestUnit, base));
    }
    findings.add(
        Finding.cannotTell(
            Rule.BASE,
            contestUnit.contestIndex(),
            contestUnit.unitIndex(),
            contestUnit.limitsOfVotes(),
            derived));
  }

  /// How many of those who took part are outside the base. Empty if the base can be larger than
  /// they are.
  private static List<Derived> outsideBase(ContestUnit contestUnit, CountRange base) {
    List<Derived> derived = new ArrayList<>();
    @Nullable Figure tookPart = contestUnit.tookPart();
    if (tookPart == null
        || highEnd(base).compareTo(tookPart.count()) > 0
        || tookPart.count().signum() == 0
        || contestUnit.baseKind() == ShareBase.Kind.ELIGIBLE_VOTERS) {
      return derived;
    }
    CountRange outside = base.subtractedFrom(tookPart.count());
    derived.add(
        contestUnit.derived(
            Derived.Kind.OUTSIDE_BASE, Figure.NONE, new Derived.Value.Whole(outside)));
    derived.add(
        contestUnit.derived(
            Derived.Kind.OUTSIDE_BASE_SHARE,
            Figure.NONE,
            new Derived.Value.Percent(
                Ratio.percent(outside.low(), tookPart.count()),
                true,
                Ratio.percent(highEnd(outside), tookPart.count()),
                true)));
    return derived;
  }

  private static BigInteger highEnd(CountRange range) {
    return Objects.requireNonNull(range.high());
  }
}
