package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.ShareRange;

/// Finds the ranges in which the figures of one contest in one unit can all be true. The unknowns
/// are the base and the votes of each choice whose share alone is stated.
///
/// Every voter has one vote: all votes together are at most the base and at most those who took
/// part. The base is at most those who took part, if it consists of such people, and at most those
/// who could vote.
///
/// All answers are exact, and their ends are possible. There is no answer where the search would
/// take more than its [SearchBudget] allows. For one thread.
public final class FeasibleRanges {

  /// A choice whose share is stated and whose votes are not.
  private record UnstatedVotes(int choice, ShareRange range) {}

  private final List<UnstatedVotes> unstatedVotes = new ArrayList<>();

  /// The sum of the stated votes.
  private BigInteger statedVotes = BigInteger.ZERO;

  /// The largest number of votes that there can be; null if not stated.
  private @Nullable BigInteger voterLimit;

  /// The bases that fit the votes, the shares and the stated base; null if none does.
  private @Nullable CountRange limits = new CountRange(BigInteger.ZERO, null);

  /// The sum of the smallest exact shares of [#unstatedVotes], in parts of [#whole]; below, the sum
  /// of the largest ones.
  private BigInteger minShares = BigInteger.ZERO;

  private BigInteger maxShares = BigInteger.ZERO;
  private BigInteger whole = BigInteger.ONE;

  private final @Nullable SearchBudget budget;

  private final boolean impossible;

  /// Whether a search was given up.
  private boolean gaveUp;

  /// From the smallest possible base to the largest; null if not known.
  private final @Nullable CountRange base;

  private final @Nullable BigInteger roomAtLargestBase;

  /// The ranges of figures that contradict each other: nothing follows from them.
  public static final FeasibleRanges UNKNOWN = new FeasibleRanges();

  private FeasibleRanges() {
    budget = null;
    impossible = false;
    base = null;
    roomAtLargestBase = null;
  }

  private FeasibleRanges(ContestUnit contestUnit, @Nullable Set<Figure> only) {
    budget = contestUnit.budget();
    budget.check();
    budget.spend(1 + contestUnit.endRow() - contestUnit.firstRow());
    read(contestUnit, only);
    boolean hasEnd = limits != null && limits.high() != null;
    for (Figure limit : contestUnit.limitsOfBase()) {
      if (only == null || only.contains(limit)) {
        limit(new CountRange(BigInteger.ZERO, limit.count()));
      }
    }
    for (Figure limit : contestUnit.limitsOfVotes()) {
      if (only == null || only.contains(limit)) {
        voterLimit = voterLimit == null ? limit.count() : voterLimit.min(limit.count());
      }
    }
    @Nullable CountRange possible = limits == null ? null : withVoters(withRoom(limits));
    Scan up = possible == null ? Scan.NOTHING : scan(possible.low(), 1, possible.high());
    impossible = up.found == null && !up.gaveUp;
    // If only the eligible voters limit the base upwards, that limit says nothing about the base
    // itself.
    @Nullable BigInteger end = possible == null || !hasEnd ? null : possible.high();
    @Nullable BigInteger max =
        up.found == null || end == null ? null : scan(end, -1, up.found).found;
    base = up.found == null || max == null ? null : new CountRange(up.found, max);
    roomAtLargestBase = max == null ? null : roomIn(max);
    gaveUp = up.gaveUp || (up.found != null && end != null && max == null);
  }

  public static FeasibleRanges of(ContestUnit contestUnit) {
    return new FeasibleRanges(contestUnit, null);
  }

  /// The ranges of some figures, as if the others were not stated.
  public static FeasibleRanges of(ContestUnit contestUnit, Collection<Figure> only) {
    return new FeasibleRanges(contestUnit, new HashSet<>(only));
  }

  private void read(ContestUnit contestUnit, @Nullable Set<Figure> only) {
    @Nullable Figure statedBase = contestUnit.statedBase();
    if (statedBase != null && (only == null || only.contains(statedBase))) {
      limit(CountRange.exactly(statedBase.count().longValueExact()));
    }
    for (int row = contestUnit.firstRow(); row < contestUnit.endRow(); row++) {
      boolean votes =
          contestUnit.hasVotes(row)
              && (only == null || only.contains(contestUnit.votesFigure(row)));
      boolean share =
          contestUnit.hasShare(row)
              && (only == null || only.contains(contestUnit.shareFigure(row)));
      if (votes) {
        statedVotes = statedVotes.add(BigInteger.valueOf(contestUnit.votes(row)));
      }
      if (share) {
        ShareRange range = contestUnit.shareRange(row);
        whole = BigInteger.valueOf(range.whole());
        if (votes) {
          limit(range.basesFor(contestUnit.votes(row)));
        } else {
          unstatedVotes.add(new UnstatedVotes(contestUnit.choice(row), range));
          minShares = minShares.add(BigInteger.valueOf(range.low()));
          maxShares = maxShares.add(BigInteger.valueOf(range.high()));
        }
      }
    }
  }

  private void limit(@Nullable CountRange range) {
    limits = limits == null || range == null ? null : limits.intersection(range);
  }

  /// Removes bases that are too small for all stated votes.
  ///
  /// @return null if all are too small
  private @Nullable CountRange withRoom(CountRange bases) {
    if (statedVotes.signum() == 0) {
      return bases;
    }
    BigInteger room = whole.subtract(minShares);
    return room.signum() <= 0
        ? null
        : CountRange.between(
            bases.low().max(ceiling(statedVotes.multiply(whole), room)), bases.high());
  }

  /// Removes bases whose shares would be more votes than there can be.
  ///
  /// @return null if no base is left
  private @Nullable CountRange withVoters(@Nullable CountRange bases) {
    if (bases == null || voterLimit == null || minShares.signum() == 0) {
      return bases;
    }
    BigInteger max = floor(voterLimit.subtract(statedVotes).multiply(whole), minShares);
    return bases.intersection(new CountRange(BigInteger.ZERO.min(max), max));
  }

  private static BigInteger ceiling(BigInteger number, BigInteger by) {
    return number.add(by).subtract(BigInteger.ONE).divide(by);
  }

  /// The result of a search for a possible base.
  private record Scan(@Nullable BigInteger found, boolean gaveUp) {
    static final Scan NOTHING = new Scan(null, false);
  }

  /// Searches for the first possible base between two numbers, in steps of 1 or -1.
  ///
  /// @param to null if there is no limit
  private Scan scan(BigInteger from, int step, @Nullable BigInteger to) {
    int tries = tries();
    for (BigInteger candidate = from;
        to == null || Integer.signum(candidate.compareTo(to)) != step;
        candidate = candidate.add(BigInteger.valueOf(step))) {
      if (tries-- == 0) {
        return new Scan(null, true);
      }
      if (roomIn(candidate) != null) {
        return new Scan(candidate, false);
      }
    }
    return Scan.NOTHING;
  }

  private int tries() {
    return budget == null ? 1 : budget.tries(1 + unstatedVotes.size());
  }

  /// How many more votes are possible when every choice has the fewest that its share allows.
  ///
  /// @return null if the base is not possible
  private @Nullable BigInteger roomIn(BigInteger candidate) {
    BigInteger left = maxVotersOf(candidate).subtract(statedVotes);
    if (budget != null) {
      budget.spend(1 + unstatedVotes.size());
    }
    for (UnstatedVotes choice : unstatedVotes) {
      @Nullable CountRange votes = votes(choice, candidate);
      if (votes == null) {
        return null;
      }
      left = left.subtract(votes.low());
      if (left.signum() < 0) {
        return null;
      }
    }
    return left.signum() < 0 ? null : left;
  }

  /// How many votes a base can have at most.
  private BigInteger maxVotersOf(BigInteger base) {
    return voterLimit == null ? base : base.min(voterLimit);
  }

  /// How many of a base voted for no choice at most, when every choice has the fewest votes that
  /// its share allows.
  ///
  /// @return null if the base is not possible
  private @Nullable BigInteger maxRemainder(BigInteger candidate) {
    @Nullable BigInteger room = roomIn(candidate);
    return room == null ? null : room.add(candidate).subtract(maxVotersOf(candidate));
  }

  private static @Nullable CountRange votes(UnstatedVotes choice, BigInteger base) {
    if (base.signum() == 0) {
      return choice.range().fits(0, 0) ? CountRange.exactly(0) : null;
    }
    return choice.range().votesOf(base);
  }

  /// Whether no base and no votes make all figures true.
  public boolean isImpossible() {
    return impossible;
  }

  /// Whether a search for an answer asked so far was given up, so that it may be missing.
  public boolean hasGivenUp() {
    return gaveUp;
  }

  /// From the smallest possible base to the largest.
  ///
  /// @return null if there is no upper limit, or the search was given up
  @Nullable
  public CountRange base() {
    return base;
  }

  /// The possible votes of a choice whose share alone is stated.
  ///
  /// @return null if not known
  @Nullable
  public CountRange votes(int choice) {
    for (UnstatedVotes unstated : unstatedVotes) {
      if (unstated.choice() == choice && base != null) {
        @Nullable CountRange min = votes(unstated, base.low());
        @Nullable BigInteger max = maxVotes(unstated, base);
        return min == null || max == null ? null : CountRange.between(min.low(), max);
      }
    }
    return null;
  }

  /// The most votes that a choice can have. The fewest votes grow with the base. The most votes do
  /// so too, except that the other choices leave a room that jumps by a few votes. The search
  /// therefore starts at the largest base, where the room is widest.
  private @Nullable BigInteger maxVotes(UnstatedVotes unstated, CountRange base) {
    BigInteger others = minShares.subtract(BigInteger.valueOf(unstated.range().low()));
    BigInteger slope = whole.subtract(others);
    return maximum(
        highEnd(base),
        base.low(),
        candidate -> {
          @Nullable CountRange votes = votes(unstated, candidate);
          @Nullable BigInteger room =
              candidate.equals(base.high()) ? roomAtLargestBase : roomIn(candidate);
          return votes == null || room == null ? null : highEnd(votes).min(room.add(votes.low()));
        },
        candidate -> {
          @Nullable CountRange votes = votes(unstated, candidate);
          BigInteger bound = candidate.multiply(slope).divide(whole).subtract(statedVotes);
          return votes == null ? bound : bound.min(highEnd(votes));
        });
  }

  /// The largest value of a function that has one at `from`; null if the search is given up.
  private <T extends Comparable<T>> @Nullable T maximum(
      BigInteger from,
      BigInteger to,
      Function<BigInteger, @Nullable T> value,
      Function<BigInteger, T> bound) {
    @Nullable T maximum = MaximumSearch.maximum(from, to, tries(), value, bound);
    gaveUp |= maximum == null;
    return maximum;
  }

  private static BigInteger highEnd(CountRange range) {
    return Objects.requireNonNull(range.high());
  }

  /// How many votes in the base no choice received.
  ///
  /// @return null if not known
  @Nullable
  public CountRange remainder() {
    if (base == null) {
      return null;
    }
    BigInteger maxLeft = whole.subtract(minShares);
    BigInteger minLeft = whole.subtract(maxShares);
    @Nullable BigInteger max =
        maximum(
            highEnd(base),
            base.low(),
            this::maxRemainder,
            candidate -> candidate.multiply(maxLeft).divide(whole).subtract(statedVotes));
    boolean growsWithBase = minLeft.signum() >= 0;
    @Nullable BigInteger min =
        maximum(
            growsWithBase ? base.low() : highEnd(base),
            growsWithBase ? highEnd(base) : base.low(),
            candidate -> negated(minRemainder(candidate)),
            candidate ->
                floor(candidate.multiply(minLeft), whole)
                    .subtract(statedVotes)
                    .max(BigInteger.ZERO)
                    .negate());
    return min == null || max == null ? null : CountRange.between(min.negate(), max);
  }

  private static @Nullable BigInteger negated(@Nullable BigInteger number) {
    return number == null ? null : number.negate();
  }

  private static BigInteger floor(BigInteger number, BigInteger by) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// How many of a base voted for no choice at least, when every choice has the most votes that its
  /// share allows.
  ///
  /// @return null if the base is not possible
  private @Nullable BigInteger minRemainder(BigInteger candidate) {
    if (roomIn(candidate) == null) {
      return null;
    }
    BigInteger left = candidate.subtract(statedVotes);
    for (UnstatedVotes choice : unstatedVotes) {
      @Nullable CountRange votes = votes(choice, candidate);
      left = votes == null ? left : left.subtract(highEnd(votes));
    }
    return left.max(candidate.subtract(maxVotersOf(candidate)));
  }

  /// The votes that no choice received, in percent of the base.
  ///
  /// @return null if not known, or if the base can be 0
  public Derived.Value.@Nullable Percent remainderShare() {
    if (base == null || base.low().signum() == 0) {
      return null;
    }
    BigInteger maxLeft = whole.subtract(minShares);
    BigInteger minLeft = whole.subtract(maxShares);
    @Nullable Ratio max =
        maximum(
            highEnd(base),
            base.low(),
            candidate -> percent(maxRemainder(candidate), candidate),
            candidate -> bound(maxLeft, candidate));
    @Nullable Ratio min =
        maximum(
            base.low(),
            highEnd(base),
            candidate -> percent(negated(minRemainder(candidate)), candidate),
            candidate -> bound(minLeft, candidate).negate());
    return min == null || max == null
        ? null
        : new Derived.Value.Percent(min.negate(), true, max, true);
  }

  private static @Nullable Ratio percent(@Nullable BigInteger part, BigInteger all) {
    return part == null ? null : Ratio.percent(part, all);
  }

  /// What `part` ÷ [#whole] of a base leaves besides the stated votes, in percent of the base and
  /// at least 0.
  private Ratio bound(BigInteger part, BigInteger candidate) {
    BigInteger rest = candidate.multiply(part).subtract(statedVotes.multiply(whole));
    return Ratio.percent(rest.max(BigInteger.ZERO), candidate.multiply(whole));
  }
}
