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
import org.sailau.election.CountRange;
import org.sailau.election.Ratio;
import org.sailau.election.ShareBase;

/// Holds the base of the shares against those who took part and those who could: valid votes and
/// ballots cast ≤ took part, any base ≤ eligible. Where no base is stated, says what it can be and
/// how many of those who took part are outside it.
final class ShareBaseRule {

  private ShareBaseRule() {}

  /// Whether a base that is stated is larger than it can be, or not the count that it is said to
  /// be.
  static boolean findContradiction(ContestUnit here, FindingCollector findings) {
    @Nullable Figure base = here.statedBase();
    if (base == null) {
      return false;
    }
    for (Figure limit : here.limitsOfBase()) {
      int order = base.count().compareTo(limit.count());
      if (order > 0 || (order < 0 && isSame(here, limit))) {
        List<Figure> both = List.of(base, limit);
        findings.add(
            Finding.contradicts(
                Rule.BASE, here.contestIndex(), here.unitIndex(), both, both, List.of()));
        return true;
      }
    }
    return false;
  }

  /// Whether the base is said to be just that count.
  private static boolean isSame(ContestUnit here, Figure limit) {
    ShareBase.@Nullable Kind kind = here.baseKind();
    return (kind == ShareBase.Kind.TOOK_PART && limit.kind() == Figure.Kind.TOOK_PART)
        || (kind == ShareBase.Kind.ELIGIBLE_VOTERS && limit.kind() == Figure.Kind.ELIGIBLE_VOTERS);
  }

  static void addFindings(ContestUnit here, FeasibleRanges fit, FindingCollector findings) {
    @Nullable Figure stated = here.statedBase();
    if (stated == null) {
      addNotStated(here, fit.base(), findings);
      return;
    }
    List<Figure> figures = here.limitsOfBase();
    if (stated.kind() == Figure.Kind.BASE && !figures.isEmpty()) {
      figures.addFirst(stated);
      List<Derived> derived = outsideBase(here, new CountRange(stated.count(), stated.count()));
      findings.add(
          Finding.agrees(Rule.BASE, here.contestIndex(), here.unitIndex(), figures, derived));
    }
  }

  private static void addNotStated(
      ContestUnit here, @Nullable CountRange base, FindingCollector findings) {
    if (here.shares().isEmpty()) {
      return;
    }
    List<Derived> derived = new ArrayList<>();
    if (base != null) {
      derived.add(here.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
      derived.addAll(outsideBase(here, base));
    }
    findings.add(
        Finding.cannotTell(
            Rule.BASE, here.contestIndex(), here.unitIndex(), here.limitsOfVotes(), derived));
  }

  /// How many of those who took part are outside the base, if it is not larger.
  private static List<Derived> outsideBase(ContestUnit here, CountRange base) {
    List<Derived> derived = new ArrayList<>();
    @Nullable Figure tookPart = here.tookPart();
    if (tookPart == null
        || highEnd(base).compareTo(tookPart.count()) > 0
        || tookPart.count().signum() == 0
        || here.baseKind() == ShareBase.Kind.ELIGIBLE_VOTERS) {
      return derived;
    }
    CountRange outside = base.subtractedFrom(tookPart.count());
    derived.add(
        here.derived(Derived.Kind.OUTSIDE_BASE, Figure.NONE, new Derived.Value.Whole(outside)));
    derived.add(
        here.derived(
            Derived.Kind.OUTSIDE_BASE_SHARE,
            Figure.NONE,
            new Derived.Value.Percent(
                Ratio.percent(outside.low(), tookPart.count()),
                true,
                Ratio.percent(highEnd(outside), tookPart.count()),
                true)));
    return derived;
  }

  private static BigInteger highEnd(CountRange span) {
    return Objects.requireNonNull(span.high());
  }
}
