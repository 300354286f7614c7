package org.sailau.audit.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// Which of the votes and shares that sources state of a contest in a unit can be true together. Of
/// each figure one stated value is held to be true. Then one base N has to fit all: for each
/// choice, N is between 100 · v ÷ (the largest exact share that is printed as p) and 100 · v ÷ (the
/// smallest one). Where the lines are all of the ballot, N is the sum of the votes.
final class ContestValues {

  /// So many ways to choose among stated votes are tried at most.
  private static final int MOST_WAYS = 20_000;

  /// Instead of a sum of votes that no long holds.
  private static final long TOO_MANY = -1;

  /// What is stated of one choice that has both.
  private record Line(int choice, List<Long> votes, List<Share> shares) {}

  private final Rounding.Mode mode;
  private final List<Line> lines = new ArrayList<>();
  private final List<Long> bases;
  private final boolean complete;

  ContestValues(Election election, Said said, int contestPlace, int unit) {
    Contest contest = election.contests().get(contestPlace);
    mode = contest.rounding().mode();
    int all = contest.choices().size() + contest.details().elsewhere().size();
    for (int choice = 0; choice < all; choice++) {
      List<Long> votes = said.counts(new Subject(Kind.VOTES, contestPlace, unit, choice), null);
      List<Share> shares = said.shares(new Subject(Kind.SHARE, contestPlace, unit, choice), null);
      if (!votes.isEmpty() && !shares.isEmpty()) {
        lines.add(new Line(choice, votes, shares));
      }
    }
    bases = said.counts(new Subject(Kind.BASE, contestPlace, unit, -1), null);
    complete = contest.votesPerVoter() == 1 && lines.size() == all && sharesMakeUpTheWhole();
  }

  /// Whether the printed shares leave nothing over: then the lines are all that were voted for.
  private boolean sharesMakeUpTheWhole() {
    Ratio low = Ratio.ZERO;
    Ratio high = Ratio.ZERO;
    for (Line line : lines) {
      ShareRange range = range(finest(line));
      low = low.plus(Ratio.of(range.lowPercent()));
      high = high.plus(Ratio.of(range.highPercent()));
    }
    Ratio hundred = Ratio.of(100);
    return low.compareTo(hundred) <= 0 && high.compareTo(hundred) >= 0;
  }

  /// The share of a choice with the most printed digits, of those the first.
  private static Share finest(Line line) {
    Share finest = line.shares.getFirst();
    for (Share share : line.shares) {
      if (share.decimals() > finest.decimals()) {
        finest = share;
      }
    }
    return finest;
  }

  private ShareRange range(Share share) {
    return ShareRange.of(share.steps(), new Rounding(share.decimals(), mode, false));
  }

  /// Whether the votes of a choice can be these while every other figure has a value that is
  /// stated. True if too much is stated to try it all.
  boolean canBe(int choice, long votes) {
    return isPossible(
        lines.stream()
            .map(
                line ->
                    line.choice == choice ? new Line(choice, List.of(votes), line.shares) : line)
            .toList());
  }

  /// The same for a share.
  boolean canBe(int choice, Share share) {
    return isPossible(
        lines.stream()
            .map(
                line -> line.choice == choice ? new Line(choice, line.votes, List.of(share)) : line)
            .toList());
  }

  /// The same for the count of the base.
  boolean canBeBase(long base) {
    return isPossible(lines, List.of(base));
  }

  /// Whether a choice has both votes and a share, so that something can be said of it.
  boolean has(int choice) {
    return lines.stream().anyMatch(line -> line.choice == choice);
  }

  private boolean isPossible(List<Line> some) {
    return isPossible(some, bases);
  }

  private boolean isPossible(List<Line> some, List<Long> baseCounts) {
    List<CountRange> common = commonBases(some, baseCounts);
    return !common.isEmpty() && (!complete || sumsToBase(some, common));
  }

  /// The bases that fit a pair of stated figures of every line.
  private List<CountRange> commonBases(List<Line> some, List<Long> baseCounts) {
    List<CountRange> common =
        baseCounts.isEmpty()
            ? List.of(new CountRange(BigInteger.ZERO, null))
            : baseCounts.stream().map(CountRange::exactly).toList();
    for (Line line : some) {
      List<CountRange> next = new ArrayList<>();
      for (CountRange fits : bases(line)) {
        for (CountRange before : common) {
          @Nullable CountRange both = before.intersection(fits);
          if (both != null && !next.contains(both)) {
            next.add(both);
          }
        }
      }
      common = next;
    }
    return common;
  }

  private List<CountRange> bases(Line line) {
    List<CountRange> bases = new ArrayList<>();
    for (long votes : line.votes) {
      for (Share share : line.shares) {
        @Nullable CountRange fits = range(share).basesFor(votes);
        if (fits != null) {
          bases.add(fits);
        }
      }
    }
    return bases;
  }

  /// Whether some choice among the stated votes sums to a base that prints all shares. True of
  /// those that sum to more than a long holds: they are not tried.
  private boolean sumsToBase(List<Line> some, List<CountRange> common) {
    long ways = 1;
    for (Line line : some) {
      ways *= line.votes.size();
      if (ways > MOST_WAYS) {
        return true;
      }
    }
    int[] at = new int[some.size()];
    for (long way = 0; way < ways; way++) {
      long sum = 0;
      long rest = way;
      for (int line = 0; line < at.length; line++) {
        int size = some.get(line).votes.size();
        at[line] = (int) (rest % size);
        rest /= size;
        sum = plus(sum, some.get(line).votes.get(at[line]));
      }
      if (sum == TOO_MANY) {
        return true;
      }
      BigInteger base = BigInteger.valueOf(sum);
      if (common.stream().anyMatch(range -> range.contains(base)) && printsAll(some, at, sum)) {
        return true;
      }
    }
    return false;
  }

  private static long plus(long sum, long votes) {
    return sum == TOO_MANY || sum > Long.MAX_VALUE - votes ? TOO_MANY : sum + votes;
  }

  private boolean printsAll(List<Line> some, int[] at, long base) {
    for (int place = 0; place < at.length; place++) {
      Line line = some.get(place);
      long votes = line.votes.get(at[place]);
      if (line.shares.stream().noneMatch(share -> range(share).fits(votes, base))) {
        return false;
      }
    }
    return true;
  }

  /// What follows from each of several values of the votes of a choice.
  Proof.OneBase proof(int choice, List<Long> values) {
    List<Proof.OneBase.Line> used = new ArrayList<>();
    for (Line line : lines) {
      long votes =
          line.votes.stream()
              .filter(some -> canBe(line.choice, some))
              .findFirst()
              .orElse(line.votes.getFirst());
      used.add(new Proof.OneBase.Line(line.choice, votes, finest(line)));
    }
    return new Proof.OneBase(
        used, values.stream().map(value -> test(choice, value, used)).toList(), complete);
  }

  private Proof.OneBase.Test test(int choice, long value, List<Proof.OneBase.Line> used) {
    @Nullable CountRange own = null;
    @Nullable CountRange others = new CountRange(BigInteger.ZERO, null);
    long sum = 0;
    for (Proof.OneBase.Line line : used) {
      boolean tested = line.choice() == choice;
      long votes = tested ? value : line.votes();
      sum = plus(sum, votes);
      @Nullable CountRange fits = range(line.printed()).basesFor(votes);
      if (tested) {
        own = fits;
      } else if (others != null) {
        others = fits == null ? null : others.intersection(fits);
      }
    }
    if (!complete || sum == 0 || sum == TOO_MANY) {
      return new Proof.OneBase.Test(null, own, others, List.of(), List.of());
    }
    List<BigDecimal> results = new ArrayList<>();
    List<Boolean> fit = new ArrayList<>();
    for (Proof.OneBase.Line line : used) {
      long votes = line.choice() == choice ? value : line.votes();
      results.add(Ratio.percent(votes, sum).rounded(line.printed().decimals()));
      fit.add(range(line.printed()).fits(votes, sum));
    }
    return new Proof.OneBase.Test(sum, own, others, results, fit);
  }
}
