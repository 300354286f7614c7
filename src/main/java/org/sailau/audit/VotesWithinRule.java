package org.sailau.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Span;

/// Every voter has one vote: the stated votes together are not more than their base, than those who
/// took part, or than those who could.
final class VotesWithinRule {

  private VotesWithinRule() {}

  /// The counts that limit the votes, the narrowest kind first.
  private static List<Figure> limits(ContestUnit here) {
    List<Figure> limits = new ArrayList<>();
    for (@Nullable Figure limit :
        Arrays.asList(here.statedBase(), here.tookPart(), here.eligible())) {
      if (limit != null && !limits.contains(limit)) {
        limits.add(limit);
      }
    }
    return limits;
  }

  private static BigInteger sum(ContestUnit here) {
    BigInteger large = BigInteger.ZERO;
    long sum = 0;
    for (int row = here.from(); row < here.to(); row++) {
      if (here.hasVotes(row)) {
        if (here.votes(row) > Long.MAX_VALUE - sum) {
          large = large.add(BigInteger.valueOf(sum));
          sum = 0;
        }
        sum += here.votes(row);
      }
    }
    return large.add(BigInteger.valueOf(sum));
  }

  private static Derived sumOfStated(ContestUnit here) {
    BigInteger sum = sum(here);
    return here.derived(
        Derived.Kind.VOTES_SUM, Figure.NONE, new Derived.Value.Whole(new Span(sum, sum)));
  }

  static boolean contradicts(ContestUnit here, Findings findings) {
    BigInteger sum = sum(here);
    List<Figure> exceeded =
        limits(here).stream().filter(limit -> sum.compareTo(limit.count()) > 0).toList();
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
              here.contest(),
              here.unit(),
              figures,
              fewest,
              List.of(sumOfStated(here)));
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

  static void agrees(ContestUnit here, Findings findings) {
    List<Figure> limits = limits(here);
    if (limits.isEmpty() || sum(here).signum() == 0) {
      return;
    }
    findings.add(
        Rule.VOTES_WITHIN,
        Outcome.AGREES,
        () -> {
          List<Figure> figures = here.votes();
          figures.add(limits.getFirst());
          return Finding.agrees(
              Rule.VOTES_WITHIN, here.contest(), here.unit(), figures, List.of(sumOfStated(here)));
        });
  }
}
