package org.sailau.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.ShareBase;
import org.sailau.election.Span;

/// Holds the base of the shares against those who took part and those who could: valid votes and
/// ballots cast ≤ took part, any base ≤ eligible. Where no base is stated, says what it can be and
/// how many of those who took part are outside it.
final class BaseRule {

  private BaseRule() {}

  static void check(ContestUnit here, Fit fit, Findings findings) {
    @Nullable Figure stated = here.statedBase();
    @Nullable BigInteger count = stated == null ? null : stated.count();
    @Nullable Span base = count == null ? fit.base() : new Span(count, count);
    if (base == null) {
      notStated(here, List.of(), findings);
      return;
    }
    List<Figure> limits = limits(here, stated);
    for (Figure limit : limits) {
      boolean same = isSame(here, limit);
      if (base.low().compareTo(limit.count()) > 0
          || (same && end(base).compareTo(limit.count()) < 0)) {
        contradicts(here, stated, limit, findings);
        return;
      }
    }
    List<Derived> derived = outside(here, base, stated != null);
    if (stated == null) {
      derived.addFirst(here.derived(Derived.Kind.BASE, Figure.NONE, new Derived.Value.Whole(base)));
      notStated(here, derived, findings);
    } else if (stated.kind() == Figure.Kind.BASE && !limits.isEmpty()) {
      List<Figure> figures = new ArrayList<>(limits);
      figures.addFirst(stated);
      findings.add(Finding.agrees(Rule.BASE, here.contest(), here.unit(), figures, derived));
    }
  }

  /// What limits the base: those who took part, if it is of them, and those who could.
  private static List<Figure> limits(ContestUnit here, @Nullable Figure stated) {
    List<Figure> limits = new ArrayList<>();
    @Nullable Figure tookPart = here.tookPart();
    @Nullable Figure eligible = here.eligible();
    ShareBase.@Nullable Kind kind = here.baseKind();
    if (tookPart != null && kind != null && kind != ShareBase.Kind.ELIGIBLE_VOTERS) {
      limits.add(tookPart);
    }
    if (eligible != null) {
      limits.add(eligible);
    }
    limits.removeIf(limit -> limit.equals(stated));
    return limits;
  }

  /// Whether the base is said to be just that count.
  private static boolean isSame(ContestUnit here, Figure limit) {
    ShareBase.@Nullable Kind kind = here.baseKind();
    return (kind == ShareBase.Kind.TOOK_PART && limit.kind() == Figure.Kind.TOOK_PART)
        || (kind == ShareBase.Kind.ELIGIBLE_VOTERS && limit.kind() == Figure.Kind.ELIGIBLE_VOTERS);
  }

  private static void contradicts(
      ContestUnit here, @Nullable Figure stated, Figure limit, Findings findings) {
    List<Figure> figures = new ArrayList<>();
    if (stated != null) {
      figures.add(stated);
    } else {
      // The votes and share that put the base so high.
      CommonBaseRule.limits(here).stream()
          .filter(range -> range.span() != null && range.span().low().compareTo(limit.count()) > 0)
          .findFirst()
          .ifPresent(
              range -> {
                figures.add(here.votesFigure(range.row()));
                figures.add(here.shareFigure(range.row()));
              });
    }
    figures.add(limit);
    findings.add(
        Finding.contradicts(Rule.BASE, here.contest(), here.unit(), figures, figures, List.of()));
  }

  private static void notStated(ContestUnit here, List<Derived> derived, Findings findings) {
    if (here.shares().isEmpty() || here.statedBase() != null) {
      return;
    }
    List<Figure> figures = new ArrayList<>();
    @Nullable Figure tookPart = here.tookPart();
    if (tookPart != null) {
      figures.add(tookPart);
    }
    @Nullable Figure eligible = here.eligible();
    if (eligible != null) {
      figures.add(eligible);
    }
    findings.add(Finding.cannotTell(Rule.BASE, here.contest(), here.unit(), figures, derived));
  }

  /// How many of those who took part are outside the base, if it is not larger.
  private static List<Derived> outside(ContestUnit here, Span base, boolean stated) {
    List<Derived> derived = new ArrayList<>();
    @Nullable Figure tookPart = here.tookPart();
    if (tookPart == null
        || end(base).compareTo(tookPart.count()) > 0
        || tookPart.count().signum() == 0
        || (stated && here.baseKind() == ShareBase.Kind.ELIGIBLE_VOTERS)) {
      return derived;
    }
    Span outside = base.takenFrom(tookPart.count());
    derived.add(
        here.derived(Derived.Kind.OUTSIDE_BASE, Figure.NONE, new Derived.Value.Whole(outside)));
    derived.add(
        here.derived(
            Derived.Kind.OUTSIDE_BASE_SHARE,
            Figure.NONE,
            new Derived.Value.Percent(
                Ratio.percent(outside.low(), tookPart.count()),
                true,
                Ratio.percent(end(outside), tookPart.count()),
                true)));
    return derived;
  }

  private static BigInteger end(Span span) {
    return Objects.requireNonNull(span.high());
  }
}
