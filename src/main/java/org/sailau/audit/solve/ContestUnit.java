package org.sailau.audit.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.ShareBase;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// The figures of one contest in one unit, by row. Immutable but for the budget.
///
/// @param contestIndex position in [Election#contests]
/// @param unitIndex position in [Election#units]
/// @param budget what searches in these figures may spend
public record ContestUnit(Election election, int contestIndex, int unitIndex, SearchBudget budget) {

  public Contest contest() {
    return election.contests().get(contestIndex);
  }

  private Tallies tallies() {
    return contest().tallies();
  }

  /// Whether this unit decides the contest.
  public boolean isDecidedHere() {
    return contest().unit() == unitIndex;
  }

  /// The first row of the unit.
  public int firstRow() {
    return tallies().firstRow(unitIndex);
  }

  /// The row after the last one.
  public int endRow() {
    return tallies().firstRow(unitIndex + 1);
  }

  /// Whether anybody took part or got votes here.
  private boolean isUsed() {
    return contest().counts().value(unitIndex, Counts.Kind.TOOK_PART) > 0
        || contest().counts().value(unitIndex, Counts.Kind.BALLOTS) > 0
        || hasAnyVotes();
  }

  private boolean hasAnyVotes() {
    for (int row = firstRow(); row < endRow(); row++) {
      if (votes(row) > 0) {
        return true;
      }
    }
    return false;
  }

  /// The votes of a row, or [Tallies#NOT_STATED].
  public long votes(int row) {
    return tallies().votes(row);
  }

  public boolean hasVotes(int row) {
    return tallies().votes(row) != Tallies.NOT_STATED;
  }

  public boolean hasShare(int row) {
    return tallies().steps(row) != Tallies.NOT_STATED;
  }

  public boolean hasVotesAndShare(int row) {
    return hasVotes(row) && hasShare(row);
  }

  public int choice(int row) {
    return tallies().choice(row);
  }

  /// All values that the share of a row can have had before it was rounded.
  public ShareRange shareRange(int row) {
    return ShareRange.of(tallies().steps(row), contest().rounding());
  }

  public Figure votesFigure(int row) {
    return new Figure(
        Figure.Kind.VOTES,
        contestIndex,
        unitIndex,
        choice(row),
        new Figure.Value.Amount(tallies().exactVotes(tallies().votes(row))));
  }

  public Figure shareFigure(int row) {
    Share share = new Share(tallies().steps(row), contest().rounding().decimals());
    return new Figure(
        Figure.Kind.SHARE,
        contestIndex,
        unitIndex,
        choice(row),
        new Figure.Value.Amount(share.percent()));
  }

  public List<Figure> shares() {
    List<Figure> shares = new ArrayList<>();
    for (int row = firstRow(); row < endRow(); row++) {
      if (hasShare(row)) {
        shares.add(shareFigure(row));
      }
    }
    return shares;
  }

  public List<Figure> votes() {
    List<Figure> votes = new ArrayList<>();
    for (int row = firstRow(); row < endRow(); row++) {
      if (hasVotes(row)) {
        votes.add(votesFigure(row));
      }
    }
    return votes;
  }

  /// Whether every choice has a share in this unit.
  public boolean hasAllShares() {
    if (endRow() - firstRow() < contest().choices().size()) {
      return false;
    }
    for (int row = firstRow(); row < endRow(); row++) {
      if (!hasShare(row)) {
        return false;
      }
    }
    return true;
  }

  /// The kind of the base; null if no base is stated.
  public ShareBase.@Nullable Kind baseKind() {
    @Nullable ShareBase base = contest().base();
    return base == null ? null : base.kind();
  }

  /// The stated figure that is the base of the shares; null if none is. It is the base's own count
  /// if this unit decides the contest, or else the turnout count that the base is said to be.
  @Nullable
  public Figure statedBase() {
    @Nullable ShareBase base = contest().base();
    if (base == null) {
      return null;
    }
    @Nullable Long count = base.count();
    if (isDecidedHere() && count != null) {
      return new Figure(Figure.Kind.BASE, contestIndex, unitIndex, Figure.NONE, Figure.of(count));
    }
    return switch (base.kind()) {
      case TOOK_PART -> tookPart();
      case ELIGIBLE_VOTERS -> eligible();
      case VALID_VOTES -> counted(Counts.Kind.VALID);
      case BALLOTS_CAST -> counted(Counts.Kind.BALLOTS);
    };
  }

  /// A count of the contest in this unit; null if it is not stated.
  public @Nullable Figure counted(Counts.Kind kind) {
    long count = contest().counts().value(unitIndex, kind);
    return count == Counts.NOT_STATED
        ? null
        : Figure.ofCount(kind, contestIndex, unitIndex, Figure.NONE, count);
  }

  /// Whether the contest says itself who could vote or took part here. Then the unit's turnout is
  /// that of another contest.
  private boolean hasOwnTurnout() {
    return counted(Counts.Kind.ELIGIBLE) != null || counted(Counts.Kind.TOOK_PART) != null;
  }

  /// The turnout of the unit, unless it is of another hour.
  private @Nullable Turnout unitTurnout() {
    return election.units().get(unitIndex).turnoutAt(contest().counts().asOf(unitIndex));
  }

  /// Those who took part: as the contest's counts say, or else the unit's turnout.
  @Nullable
  public Figure tookPart() {
    if (hasOwnTurnout()) {
      return counted(Counts.Kind.TOOK_PART);
    }
    if (counted(Counts.Kind.BALLOTS) != null) {
      return null; // The turnout may be that of another round.
    }
    @Nullable Turnout turnout = unitTurnout();
    @Nullable Long count = turnout == null ? null : turnout.tookPart();
    return count == null ? null : Figure.ofUnit(Figure.Kind.TOOK_PART, unitIndex, count);
  }

  /// Null where nobody is eligible and votes were cast nevertheless: they come from voters on the
  /// list of another unit.
  public @Nullable Figure eligible() {
    if (hasOwnTurnout()) {
      @Nullable Figure own = counted(Counts.Kind.ELIGIBLE);
      return own == null || (own.count().signum() == 0 && isUsed()) ? null : own;
    }
    @Nullable Turnout turnout = unitTurnout();
    @Nullable Long count = turnout == null ? null : turnout.eligibleHere();
    return count == null || (count == 0 && isUsed())
        ? null
        : Figure.ofUnit(Figure.Kind.ELIGIBLE_VOTERS, unitIndex, count);
  }

  /// The other counts that limit the base: those who took part, unless the base may consist of all
  /// eligible voters, and those who could vote.
  public List<Figure> limitsOfBase() {
    List<Figure> limits = new ArrayList<>();
    @Nullable Figure tookPart = tookPart();
    @Nullable Figure eligible = eligible();
    ShareBase.@Nullable Kind kind = baseKind();
    if (tookPart != null && kind != null && kind != ShareBase.Kind.ELIGIBLE_VOTERS) {
      limits.add(tookPart);
    }
    @Nullable Figure valid = counted(Counts.Kind.VALID);
    if (valid != null && kind == ShareBase.Kind.VALID_VOTES) {
      limits.add(valid);
    }
    @Nullable Figure ballots = counted(Counts.Kind.BALLOTS);
    if (ballots != null
        && (kind == ShareBase.Kind.VALID_VOTES || kind == ShareBase.Kind.BALLOTS_CAST)) {
      limits.add(ballots);
    }
    if (eligible != null) {
      limits.add(eligible);
    }
    limits.remove(statedBase());
    return limits;
  }

  /// Whether a number of votes is at most all of [#limitsOfVotes], times how many votes each voter
  /// has. Makes no object, since millions of units are asked.
  public boolean fitsLimitsOfVotes(long votes) {
    int each = contest().votesPerVoter();
    if (each == Contest.ANY_NUMBER) {
      return true;
    }
    long needed = votes / each + (votes % each == 0 ? 0 : 1);
    Counts counts = contest().counts();
    long tookPart = counts.value(unitIndex, Counts.Kind.TOOK_PART);
    long eligible = counts.value(unitIndex, Counts.Kind.ELIGIBLE);
    long ballots = counts.value(unitIndex, Counts.Kind.BALLOTS);
    @Nullable Turnout turnout = unitTurnout();
    if (turnout != null && tookPart == Counts.NOT_STATED && eligible == Counts.NOT_STATED) {
      tookPart = ballots == Counts.NOT_STATED ? plain(turnout.tookPart()) : tookPart;
      eligible = plain(turnout.eligibleHere());
    }
    return fits(needed, counts.value(unitIndex, Counts.Kind.VALID))
        && fits(needed, ballots)
        && fits(needed, tookPart)
        && fits(needed, eligible);
  }

  private static long plain(@Nullable Long count) {
    return count == null ? Counts.NOT_STATED : count;
  }

  private static boolean fits(long votes, long limit) {
    return limit == Counts.NOT_STATED || votes <= limit;
  }

  /// Whether any of [#limitsOfVotes] is stated.
  public boolean hasLimitsOfVotes() {
    Counts counts = contest().counts();
    @Nullable Turnout turnout = unitTurnout();
    boolean own =
        counts.value(unitIndex, Counts.Kind.VALID) != Counts.NOT_STATED
            || counts.value(unitIndex, Counts.Kind.BALLOTS) != Counts.NOT_STATED
            || counts.value(unitIndex, Counts.Kind.TOOK_PART) != Counts.NOT_STATED;
    boolean unitsOwn = !hasOwnTurnout() && turnout != null && turnout.tookPart() != null;
    return own || unitsOwn || eligible() != null;
  }

  /// The counts that limit all votes together: the valid ballots, all ballots, those who took part,
  /// and those who could vote.
  public List<Figure> limitsOfVotes() {
    List<Figure> limits = new ArrayList<>();
    @Nullable Figure valid = counted(Counts.Kind.VALID);
    if (valid != null) {
      limits.add(valid);
    }
    @Nullable Figure ballots = counted(Counts.Kind.BALLOTS);
    if (ballots != null) {
      limits.add(ballots);
    }
    @Nullable Figure tookPart = tookPart();
    if (tookPart != null) {
      limits.add(tookPart);
    }
    @Nullable Figure eligible = eligible();
    if (eligible != null) {
      limits.add(eligible);
    }
    return limits;
  }

  public Derived derived(Derived.Kind kind, int choice, Derived.Value value) {
    return new Derived(kind, contestIndex, unitIndex, choice, value);
  }
}
