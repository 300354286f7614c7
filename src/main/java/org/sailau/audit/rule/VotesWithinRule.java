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
import org.sailau.election.Contest;
import org.sailau.election.number.CountRange;

/// Checks that no voter has more votes than the contest allows. With one vote each, all stated
/// votes together are at most their base, at most those who took part, and at most those who could
/// vote. With n votes each, they are at most n times the latter two.
final class VotesWithinRule {

  private VotesWithinRule() {}

  /// The counts that limit the votes, the narrowest kind first.
  private static List<Figure> limits(ContestUnit contestUnit) {
    int votesPerVoter = contestUnit.contest().votesPerVoter();
    if (votesPerVoter == Contest.ANY_NUMBER) {
      return List.of();
    }
    List<Figure> limits = contestUnit.limitsOfVotes();
    @Nullable Figure base = contestUnit.statedBase();
    // A base of shares may count ballots or votes, which are the same only with one vote each.
    if (base != null && votesPerVoter == 1) {
      limits.remove(base);
      limits.addFirst(base);
    }
    return limits;
  }

  private static Derived sumOfStated(ContestUnit contestUnit, LongFastPath fastPath) {
    return contestUnit.derived(
        Derived.Kind.VOTES_SUM,
        Figure.NONE,
        new Derived.Value.Whole(new CountRange(fastPath.votes(), fastPath.votes())));
  }

  /// Adds a finding if one choice alone has more votes than are possible. Returns whether it did.
  static boolean findSingleExcess(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    List<Figure> exceeded = exceeded(contestUnit, fastPath);
    for (int row = contestUnit.firstRow();
        !exceeded.isEmpty() && row < contestUnit.endRow();
        row++) {
      if (contestUnit.hasVotes(row) && exceeds(contestUnit.votes(row), exceeded)) {
        return findContradiction(contestUnit, fastPath, findings);
      }
    }
    return false;
  }

  private static boolean exceeds(long votes, List<Figure> limits) {
    return limits.stream()
        .anyMatch(limit -> BigInteger.valueOf(votes).compareTo(limit.count()) > 0);
  }

  /// How many votes a limit allows.
  private static BigInteger most(Figure limit, ContestUnit contestUnit) {
    return limit.count().multiply(BigInteger.valueOf(contestUnit.contest().votesPerVoter()));
  }

  private static List<Figure> exceeded(ContestUnit contestUnit, LongFastPath fastPath) {
    BigInteger sum = fastPath.votes();
    return limits(contestUnit).stream()
        .filter(limit -> sum.compareTo(most(limit, contestUnit)) > 0)
        .toList();
  }

  /// Adds a finding if the stated votes together exceed a limit. Returns whether it did.
  static boolean findContradiction(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    List<Figure> exceeded = exceeded(contestUnit, fastPath);
    if (exceeded.isEmpty()) {
      return false;
    }
    findings.add(
        Rule.VOTES_WITHIN,
        Outcome.CONTRADICTS,
        () -> {
          List<Figure> figures = contestUnit.votes();
          List<Figure> fewest =
              exceeded.stream()
                  .map(limit -> fewest(figures, limit, most(limit, contestUnit)))
                  .min(Comparator.comparingInt(List::size))
                  .orElseThrow();
          figures.addAll(limits(contestUnit));
          return Finding.contradicts(
              Rule.VOTES_WITHIN,
              contestUnit.contestIndex(),
              contestUnit.unitIndex(),
              figures,
              fewest,
              List.of(sumOfStated(contestUnit, fastPath)));
        });
    return true;
  }

  /// The limit and the fewest votes that together exceed it: the largest ones.
  private static List<Figure> fewest(List<Figure> votes, Figure limit, BigInteger most) {
    List<Figure> fewest = new ArrayList<>();
    fewest.add(limit);
    BigInteger sum = BigInteger.ZERO;
    for (Figure figure :
        votes.stream().sorted(Comparator.comparing(Figure::count).reversed()).toList()) {
      sum = sum.add(figure.count());
      fewest.add(figure);
      if (sum.compareTo(most) > 0) {
        break;
      }
    }
    return fewest;
  }

  static void addAgreement(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    boolean limited =
        contestUnit.contest().votesPerVoter() != Contest.ANY_NUMBER
            && (contestUnit.contest().base() == null
                ? contestUnit.hasLimitsOfVotes()
                : !limits(contestUnit).isEmpty());
    if (!limited || fastPath.votes().signum() == 0) {
      return;
    }
    findings.add(
        Rule.VOTES_WITHIN,
        Outcome.AGREES,
        () -> {
          List<Figure> figures = contestUnit.votes();
          figures.add(limits(contestUnit).getFirst());
          return Finding.agrees(
              Rule.VOTES_WITHIN,
              contestUnit.contestIndex(),
              contestUnit.unitIndex(),
              figures,
              List.of(sumOfStated(contestUnit, fastPath)));
        });
  }
}
