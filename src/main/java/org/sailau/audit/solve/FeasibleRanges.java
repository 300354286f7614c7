package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.election.CountRange;
import org.sailau.election.Ratio;
import org.sailau.election.ShareRange;

/// All ways in which the figures of one contest in one unit can be true together. The unknowns are
/// the base and the votes of each choice of which only the share is stated; every voter has one
/// vote, so the votes together are not more than the base and those who took part; the base is not
/// more than those who took part, if it is of them, and those who could. All answers are exact,
/// their ends are possible. Where that would take too long to find out, there is no answer.
public final class FeasibleRanges {

  /// So many bases are tried, times the shares that each is tried with.
  private static final int MAX_TRIES = 100_000;

  /// A choice of which only the share is stated.
  private record UnstatedVotes(int choice, ShareRange range) {}

  private final List<UnstatedVotes> unstatedVotes = new ArrayList<>();

  /// The sum of the votes stated.
  private BigInteger statedVotes = BigInteger.ZERO;

  /// All votes together are not more; null if not stated.
  private @Nullable BigInteger voterLimit;

  /// What votes and shares, and the base if it is stated, say of the base.
  private @Nullable CountRange limits = new CountRange(BigInteger.ZERO, null);

  /// The sums of what the open shares can have been, and what both are divided by.
  private BigInteger minShares = BigInteger.ZERO;

  private BigInteger maxShares = BigInteger.ZERO;
  private BigInteger whole = BigInteger.ONE;

  private final boolean impossible;

  /// From the least possible base to the largest; null if not known.
  private final @Nullable CountRange base;

  private final @Nullable BigInteger roomAtLargestBase;

  /// Where figures contradict each other nothing follows from them.
  public static final FeasibleRanges UNKNOWN = new FeasibleRanges();

  private FeasibleRanges() {
    impossible = false;
    base = null;
    roomAtLargestBase = null;
  }

  private FeasibleRanges(ContestUnit here, @Nullable Set<Figure> only) {
    read(here, only);
    boolean hasEnd = limits != null && limits.high() != null;
    for (Figure limit : here.limitsOfBase()) {
      if (only == null || only.contains(limit)) {
        limit(new CountRange(BigInteger.ZERO, limit.count()));
      }
    }
    for (Figure limit : here.limitsOfVotes()) {
      if (only == null || only.contains(limit)) {
        voterLimit = voterLimit == null ? limit.count() : voterLimit.min(limit.count());
      }
    }
    @Nullable CountRange possible = limits == null ? null : withVoters(withRoom(limits));
    Scan up = possible == null ? Scan.NOTHING : scan(possible.low(), 1, possible.high());
    impossible = up.found == null && !up.gaveUp;
    // An end that only those who could vote set says nothing of the base.
    @Nullable BigInteger end = possible == null || !hasEnd ? null : possible.high();
    @Nullable BigInteger most =
        up.found == null || end == null ? null : scan(end, -1, up.found).found;
    base = up.found == null || most == null ? null : new CountRange(up.found, most);
    roomAtLargestBase = most == null ? null : roomIn(most);
  }

  public static FeasibleRanges of(ContestUnit here) {
    return new FeasibleRanges(here, null);
  }

  /// Of some of the figures, as if the others were not stated.
  public static FeasibleRanges of(ContestUnit here, Collection<Figure> only) {
    return new FeasibleRanges(here, new HashSet<>(only));
  }

  private void read(ContestUnit here, @Nullable Set<Figure> only) {
    @Nullable Figure statedBase = here.statedBase();
    if (statedBase != null && (only == null || only.contains(statedBase))) {
      limit(CountRange.exactly(statedBase.count().longValueExact()));
    }
    for (int row = here.firstRow(); row < here.endRow(); row++) {
      boolean votes = here.hasVotes(row) && (only == null || only.contains(here.votesFigure(row)));
      boolean share = here.hasShare(row) && (only == null || only.contains(here.shareFigure(row)));
      if (votes) {
        statedVotes = statedVotes.add(BigInteger.valueOf(here.votes(row)));
      }
      if (share) {
        ShareRange range = here.shareRange(row);
        whole = BigInteger.valueOf(range.whole());
        if (votes) {
          limit(range.basesFor(here.votes(row)));
        } else {
          unstatedVotes.add(new UnstatedVotes(here.choice(row), range));
          minShares = minShares.add(BigInteger.valueOf(range.low()));
          maxShares = maxShares.add(BigInteger.valueOf(range.high()));
        }
      }
    }
  }

  private void limit(@Nullable CountRange span) {
    limits = limits == null || span == null ? null : limits.intersection(span);
  }

  /// Without the bases that are too small for all votes.
  ///
  /// @return null if all are
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

  /// Without the bases of which the shares would be more voters than there were.
  private @Nullable CountRange withVoters(@Nullable CountRange bases) {
    if (bases == null || voterLimit == null || minShares.signum() == 0) {
      return bases;
    }
    BigInteger most = floor(voterLimit.subtract(statedVotes).multiply(whole), minShares);
    return bases.intersection(new CountRange(BigInteger.ZERO.min(most), most));
  }

  private static BigInteger ceiling(BigInteger number, BigInteger by) {
    return number.add(by).subtract(BigInteger.ONE).divide(by);
  }

  /// What looking for a possible base came to.
  private record Scan(@Nullable BigInteger found, boolean gaveUp) {
    static final Scan NOTHING = new Scan(null, false);
  }

  /// Looks for the first possible base on the way from one to another, in steps of 1 or -1.
  ///
  /// @param to null if the way has no end
  private Scan scan(BigInteger from, int step, @Nullable BigInteger to) {
    int tries = tries();
    for (BigInteger at = from;
        to == null || Integer.signum(at.compareTo(to)) != step;
        at = at.add(BigInteger.valueOf(step))) {
      if (tries-- == 0) {
        return new Scan(null, true);
      }
      if (roomIn(at) != null) {
        return new Scan(at, false);
      }
    }
    return Scan.NOTHING;
  }

  private int tries() {
    return Math.max(1, MAX_TRIES / (1 + unstatedVotes.size()));
  }

  /// How many more votes there can be when every choice has the least that it can have.
  ///
  /// @return null if the base is not possible
  private @Nullable BigInteger roomIn(BigInteger at) {
    BigInteger left = maxVotersOf(at).subtract(statedVotes);
    for (UnstatedVotes choice : unstatedVotes) {
      @Nullable CountRange votes = votes(choice, at);
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

  /// How many of a base can have voted.
  private BigInteger maxVotersOf(BigInteger base) {
    return voterLimit == null ? base : base.min(voterLimit);
  }

  /// How many of a base have no vote when every choice has the least that it can have.
  ///
  /// @return null if the base is not possible
  private @Nullable BigInteger maxRemainder(BigInteger at) {
    @Nullable BigInteger room = roomIn(at);
    return room == null ? null : room.add(at).subtract(maxVotersOf(at));
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

  /// From the least possible base to the largest.
  ///
  /// @return null if there is no upper limit, or it is not known
  @Nullable
  public CountRange base() {
    return base;
  }

  /// From the least votes that a choice of which only the share is stated can have to the most.
  ///
  /// @return null if not known
  @Nullable
  public CountRange votes(int choice) {
    for (UnstatedVotes one : unstatedVotes) {
      if (one.choice() == choice && base != null) {
        @Nullable CountRange least = votes(one, base.low());
        @Nullable BigInteger most = maxVotes(one, base);
        return least == null || most == null ? null : CountRange.between(least.low(), most);
      }
    }
    return null;
  }

  /// The least grows with the base. The most does so, too, but for the room that the others leave,
  /// which jumps by a few: the base with most room is searched from the end.
  private @Nullable BigInteger maxVotes(UnstatedVotes one, CountRange base) {
    BigInteger others = minShares.subtract(BigInteger.valueOf(one.range().low()));
    BigInteger slope = whole.subtract(others);
    return MaximumSearch.maximum(
        highEnd(base),
        base.low(),
        tries(),
        at -> {
          @Nullable CountRange votes = votes(one, at);
          @Nullable BigInteger room = at.equals(base.high()) ? roomAtLargestBase : roomIn(at);
          return votes == null || room == null ? null : highEnd(votes).min(room.add(votes.low()));
        },
        at -> {
          @Nullable CountRange votes = votes(one, at);
          BigInteger bound = at.multiply(slope).divide(whole).subtract(statedVotes);
          return votes == null ? bound : bound.min(highEnd(votes));
        });
  }

  private static BigInteger highEnd(CountRange span) {
    return Objects.requireNonNull(span.high());
  }

  /// From the least votes that no choice can have to the most.
  ///
  /// @return null if not known
  @Nullable
  public CountRange remainder() {
    if (base == null) {
      return null;
    }
    BigInteger leaves = whole.subtract(minShares);
    BigInteger keeps = whole.subtract(maxShares);
    @Nullable BigInteger most =
        MaximumSearch.maximum(
            highEnd(base),
            base.low(),
            tries(),
            this::maxRemainder,
            at -> at.multiply(leaves).divide(whole).subtract(statedVotes));
    boolean grows = keeps.signum() >= 0;
    @Nullable BigInteger least =
        MaximumSearch.maximum(
            grows ? base.low() : highEnd(base),
            grows ? highEnd(base) : base.low(),
            tries(),
            at -> negated(minRemainder(at)),
            at ->
                floor(at.multiply(keeps), whole)
                    .subtract(statedVotes)
                    .max(BigInteger.ZERO)
                    .negate());
    return least == null || most == null ? null : CountRange.between(least.negate(), most);
  }

  private static @Nullable BigInteger negated(@Nullable BigInteger number) {
    return number == null ? null : number.negate();
  }

  private static BigInteger floor(BigInteger number, BigInteger by) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// How many of a base have no vote when every choice has the most that it can have.
  private @Nullable BigInteger minRemainder(BigInteger at) {
    if (roomIn(at) == null) {
      return null;
    }
    BigInteger left = at.subtract(statedVotes);
    for (UnstatedVotes choice : unstatedVotes) {
      @Nullable CountRange votes = votes(choice, at);
      left = votes == null ? left : left.subtract(highEnd(votes));
    }
    return left.max(at.subtract(maxVotersOf(at)));
  }

  /// The same in percent of the base.
  ///
  /// @return null if not known, or the base can be nobody
  public Derived.Value.@Nullable Percent remainderShare() {
    if (base == null || base.low().signum() == 0) {
      return null;
    }
    BigInteger leaves = whole.subtract(minShares);
    BigInteger keeps = whole.subtract(maxShares);
    @Nullable Ratio most =
        MaximumSearch.maximum(
            highEnd(base),
            base.low(),
            tries(),
            at -> percent(maxRemainder(at), at),
            at -> bound(leaves, at));
    @Nullable Ratio least =
        MaximumSearch.maximum(
            base.low(),
            highEnd(base),
            tries(),
            at -> percent(negated(minRemainder(at)), at),
            at -> bound(keeps, at).negate());
    return least == null || most == null
        ? null
        : new Derived.Value.Percent(least.negate(), true, most, true);
  }

  private static @Nullable Ratio percent(@Nullable BigInteger part, BigInteger all) {
    return part == null ? null : Ratio.percent(part, all);
  }

  /// What a part of the whole leaves of a base besides the votes stated, in percent; not below 0.
  private Ratio bound(BigInteger part, BigInteger at) {
    BigInteger rest = at.multiply(part).subtract(statedVotes.multiply(whole));
    return Ratio.percent(rest.max(BigInteger.ZERO), at.multiply(whole));
  }
}
