package org.sailau.election.derive;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Share;

/// Who could vote and who took part in the units of an election: what is stated, and what follows
/// from that. What is stated always wins. Immutable.
public final class KnownTurnouts {

  private final Election election;

  /// Whose counts stand in for those that no unit has; null if none does.
  private final @Nullable Contest contest;

  /// Whether what is stated of that contest goes before what is stated of a unit.
  private final boolean selected;

  private final Turnout.Electorate usual;

  private KnownTurnouts(Election election, @Nullable Contest contest, boolean selected) {
    this.election = election;
    this.contest = contest;
    this.selected = selected;
    this.usual =
        election.units().stream()
            .flatMap(unit -> Optional.ofNullable(unit.turnout()).stream())
            .filter(turnout -> turnout.eligibleVoters() != null)
            .map(Turnout::electorate)
            .findFirst()
            .orElse(Turnout.Electorate.ELIGIBLE);
  }

  /// The turnouts of an election. If it has one contest only, that is no round of another, the
  /// counts of this contest stand in for those that no unit has.
  public static KnownTurnouts of(Election election) {
    List<Contest> contests =
        election.contests().stream().filter(contest -> contest.round() == null).limit(2).toList();
    return new KnownTurnouts(election, contests.size() == 1 ? contests.getFirst() : null, false);
  }

  /// The turnouts of one contest: its own counts where it has any, and elsewhere those of the
  /// units.
  public static KnownTurnouts of(Election election, Contest contest) {
    return new KnownTurnouts(election, contest, true);
  }

  /// What a count comes from.
  public enum Origin {
    /// The turnout of the unit.
    STATED,
    /// The turnouts of the units within it.
    SUM,
    /// The counts of the only contest: who could vote in it, or took part.
    CONTEST,
    /// The ballots of the only contest, where nothing says who took part.
    BALLOTS
  }

  /// A count, and what it comes from.
  ///
  /// @param parts over how many units directly within it is summed, 0 if it is stated; negative if
  ///   others state none
  /// @param ofAll whether nothing is missing from the sum, according to the file
  /// @param atLeast whether the sum can be more
  public record Count(long value, Origin origin, int parts, boolean ofAll, boolean atLeast) {

    public boolean isDerived() {
      return parts != 0;
    }

    public boolean isOfContest() {
      return origin == Origin.CONTEST || origin == Origin.BALLOTS;
    }

    /// Whether figures of the same voters can be held against each other.
    private boolean isSameWhole(Count other) {
      return !atLeast
          && !other.atLeast
          && (parts == other.parts ? parts >= 0 : isWhole() && other.isWhole());
    }

    private boolean isWhole() {
      return parts == 0 || ofAll;
    }
  }

  /// The turnout of a unit.
  ///
  /// @param electorate who the turnout is a share of
  /// @param eligible null if it is neither stated nor derived
  /// @param tookPart null if it is neither stated nor derived
  /// @param share the published turnout, or else the derived one
  /// @param shareDerived whether the share is 100 · took part ÷ eligible and not stated
  public record Known(
      Turnout.Electorate electorate,
      @Nullable Count eligible,
      @Nullable Count tookPart,
      @Nullable Share share,
      boolean shareDerived) {

    /// Whether the voters of the unit are on the list of another one, as those of postal districts
    /// are: it has voters, but nobody who could vote.
    public boolean isEligibleElsewhere() {
      return eligible != null && eligible.value() == 0 && tookPart != null && tookPart.value() > 0;
    }

    /// How many could vote and did not take part, a derived figure; null if that does not follow.
    public @Nullable Long didNotVote() {
      return eligible == null
              || tookPart == null
              || !eligible.isSameWhole(tookPart)
              || tookPart.value() > eligible.value()
          ? null
          : (Long) (eligible.value() - tookPart.value());
    }

    /// Whether a figure is derived, or stands in from a contest.
    public boolean hasDerived() {
      return shareDerived || isNotOfUnit(eligible) || isNotOfUnit(tookPart);
    }

    private static boolean isNotOfUnit(@Nullable Count count) {
      return count != null && count.origin() != Origin.STATED;
    }
  }

  /// The contest whose counts stand in; null if none does.
  public @Nullable Contest contest() {
    return contest;
  }

  /// What the source states of a turnout, and nothing else.
  public static Known stated(Turnout turnout) {
    return new Known(
        turnout.electorate(),
        stated(turnout.eligibleVoters()),
        stated(turnout.tookPart()),
        turnout.share(),
        false);
  }

  /// The turnout of a unit; null if nothing is stated of it, nor follows.
  public @Nullable Known of(int unit) {
    @Nullable Turnout turnout = election.units().get(unit).turnout();
    if (turnout != null && turnout.asOf() != null) {
      return ofAnHour(turnout);
    }
    @Nullable Count eligible = count(unit, turnout == null ? null : turnout.eligibleVoters(), true);
    @Nullable Count tookPart = count(unit, turnout == null ? null : turnout.tookPart(), false);
    if (turnout == null && eligible == null && tookPart == null) {
      return null;
    }
    @Nullable Share stated = turnout == null ? null : turnout.share();
    @Nullable Share derived =
        stated == null && eligible != null && tookPart != null && eligible.isSameWhole(tookPart)
            ? DerivedShares.percent(tookPart.value(), eligible.value())
            : null;
    boolean named = turnout != null && turnout.eligibleVoters() != null;
    return new Known(
        turnout != null && (named || stated != null) ? turnout.electorate() : usual,
        eligible,
        tookPart,
        stated == null ? derived : stated,
        derived != null);
  }

  /// A turnout up to an hour. No count of the whole voting stands in for one that it lacks.
  private static Known ofAnHour(Turnout turnout) {
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleVoters();
    @Nullable Share derived =
        turnout.share() == null && tookPart != null && eligible != null
            ? DerivedShares.percent(tookPart, eligible)
            : null;
    return new Known(
        turnout.electorate(),
        stated(eligible),
        stated(tookPart),
        derived == null ? turnout.share() : derived,
        derived != null);
  }

  private static @Nullable Count stated(@Nullable Long value) {
    return value == null ? null : new Count(value, Origin.STATED, 0, true, false);
  }

  private @Nullable Count count(int unit, @Nullable Long stated, boolean eligible) {
    @Nullable Count own = selected && contest != null ? ofContest(contest, unit, eligible) : null;
    if (own != null && !own.isDerived()) {
      return own;
    }
    if (stated != null) {
      return stated(stated);
    }
    @Nullable Count sum =
        sum(
            election.turnoutSums(),
            unit,
            eligible ? Derivation.ELIGIBLE : Derivation.TOOK_PART,
            Origin.SUM);
    if (sum != null || contest == null) {
      return sum;
    }
    return selected ? own : contest.unit() == unit ? ofContest(contest, unit, eligible) : null;
  }

  private static @Nullable Count ofContest(Contest contest, int unit, boolean eligible) {
    if (eligible) {
      return ofContest(contest, unit, Counts.Kind.ELIGIBLE, Origin.CONTEST);
    }
    @Nullable Count tookPart = ofContest(contest, unit, Counts.Kind.TOOK_PART, Origin.CONTEST);
    return tookPart == null
        ? ofContest(contest, unit, Counts.Kind.BALLOTS, Origin.BALLOTS)
        : tookPart;
  }

  private static @Nullable Count ofContest(
      Contest contest, int unit, Counts.Kind kind, Origin origin) {
    long value = contest.counts().value(unit, kind);
    return value == Counts.NOT_STATED
        ? sum(contest.sums().counts(), unit, kind.place(), origin)
        : new Count(value, origin, 0, true, false);
  }

  private static @Nullable Count sum(Sums sums, int unit, int key, Origin origin) {
    int row = sums.row(unit, key);
    return row < 0
        ? null
        : new Count(
            sums.value(row), origin, sums.parts(row), sums.isOfAll(row), sums.isAtLeast(row));
  }
}
