package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.LongFastPath;
import org.sailau.election.CountRange;

/// Every voter has one vote: the stated votes together are not more than their base, than those who
/// took part, or than those who could.
final class VotesWithinRule {

  private VotesWithinRule() {}

  /// The counts that limit the votes, the narrowest kind first.
  private static List<Figure> limits(ContestUnit here) {
    List<Figure> limits = here.limitsOfVotes();
    @Nullable Figure base = here.statedBase();
    if (base != null) {
      limits.remove(base);
      limits.addFirst(base);
    }
    return limits;
  }

  private static Derived sumOfStated(ContestUnit here, LongFastPath glance) {
    return here.derived(
        Derived.Kind.VOTES_SUM,
        Figure.NONE,
        new Derived.Value.Whole(new CountRange(glance.votes(), glance.votes())));
  }

  /// Whether one choice alone has more votes than there can be.
  static boolean findSingleExcess(
      ContestUnit here, LongFastPath glance, FindingCollector findings) {
    List<Figure> exceeded = exceeded(here, glance);
    for (int row = here.firstRow(); !exceeded.isEmpty() && row < here.endRow(); row++) {
      if (here.hasVotes(row) && exceeds(here.votes(row), exceeded)) {
        return findContradiction(here, glance, findings);
      }
    }
    return false;
  }

  private static boolean exceeds(long votes, List<Figure> limits) {
    return limits.stream()
        .anyMatch(limit -> BigInteger.valueOf(votes).compareTo(limit.count()) > 0);
  }

  private static List<Figure> exceeded(ContestUnit here, LongFastPath glance) {
    BigInteger sum = glance.votes();
    return limits(here).stream().filter(limit -> sum.compareTo(limit.count()) > 0).toList();
  }

  static boolean findContradiction(
      ContestUnit here, LongFastPath glance, FindingCollector findings) {
    List<Figure> exceeded = exceeded(here, glance);
    if (exceeded.isEmpty()) {
      return false;
    }
    findings.add(
        Rule.VOTES_WITHIN,
        Outcome.CONTRADICTS,
        () -> {
          List<Figure> figures = here.votes();
          List<Figure> fewest =
              exceeded.stream()
                  .map(limit -> fewest(figures, limit))
                  .min(Comparator.comparingInt(List::size))
                  .orElseThrow();
          figures.addAll(limits(here));
          return Finding.contradicts(
              Rule.VOTES_WITHIN,
              here.contestIndex(),
              here.unitIndex(),
              figures,
              fewest,
              List.of(sumOfStated(here, glance)));
        });
    return true;
  }

  /// The limit, and the fewest votes that are more than it: the largest ones.
  private static List<Figure> fewest(List<Figure> votes, Figure limit) {
    List<Figure> fewest = new ArrayList<>();
    fewest.add(limit);
    BigInteger sum = BigInteger.ZERO;
    for (Figure figure :
        votes.stream().sorted(Comparator.comparing(Figure::count).reversed()).toList()) {
      sum = sum.add(figure.count());
      fewest.add(figure);
      if (sum.compareTo(limit.count()) > 0) {
        break;
      }
    }
    return fewest;
  }

  static void addAgreement(ContestUnit here, LongFastPath glance, FindingCollector findings) {
    List<Figure> limits = limits(here);
    if (limits.isEmpty() || glance.votes().signum() == 0) {
      return;
    }
    findings.add(
        Rule.VOTES_WITHIN,
        Outcome.AGREES,
        () -> {
          List<Figure> figures = here.votes();
          figures.add(limits.getFirst());
          return Finding.agrees(
              Rule.VOTES_WITHIN,
              here.contestIndex(),
              here.unitIndex(),
              figures,
              List.of(sumOfStated(here, glance)));
        });
  }
}
