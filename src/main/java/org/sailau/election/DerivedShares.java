package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;

/// Works out shares that no source states: 100 · votes ÷ base. They have [#DECIMALS] decimals,
/// rounded half up. All methods may be called from any thread.
public final class DerivedShares {

  /// How many decimals derived percentages have.
  public static final int DECIMALS = 2;

  /// How derived percentages are rounded.
  public static final Rounding ROUNDING = new Rounding(DECIMALS, Rounding.Mode.HALF_UP, true);

  private DerivedShares() {}

  /// The base of a contest's shares in a unit: the stated one, or else the valid ballots if nothing
  /// else is said to be the base, or else the sum of all votes if each voter has one. Null if it is
  /// not known.
  ///
  /// @param figures the votes of the contest in the unit
  public static @Nullable Long base(Contest contest, int unit, List<Tally> figures) {
    @Nullable ShareBase stated = contest.base();
    if (stated != null && stated.count() != null && unit == contest.unit()) {
      return stated.count();
    }
    if (contest.votesPerVoter() != 1) {
      return null;
    }
    ShareBase.Kind kind = stated == null ? ShareBase.Kind.VALID_VOTES : stated.kind();
    long count = count(contest, unit, kindOf(kind), figures);
    if (count != Counts.NOT_STATED) {
      return count;
    }
    return kind == ShareBase.Kind.VALID_VOTES ? sumOfAll(contest, figures) : null;
  }

  private static Counts.Kind kindOf(ShareBase.Kind base) {
    return switch (base) {
      case VALID_VOTES -> Counts.Kind.VALID;
      case BALLOTS_CAST -> Counts.Kind.BALLOTS;
      case TOOK_PART -> Counts.Kind.TOOK_PART;
      case ELIGIBLE_VOTERS -> Counts.Kind.ELIGIBLE;
    };
  }

  /// Whether the base of derived shares, in the unit in which the contest is seen, is a count that
  /// the source states.
  public static boolean isBaseCounted(Contest contest) {
    @Nullable ShareBase base = contest.base();
    ShareBase.Kind kind = base == null ? ShareBase.Kind.VALID_VOTES : base.kind();
    return contest.counts().value(contest.unit(), kindOf(kind)) != Counts.NOT_STATED;
  }

  /// A count that votes can be shares of. A sum over some parts is none of votes of all of them.
  private static long count(Contest contest, int unit, Counts.Kind kind, List<Tally> figures) {
    long count = contest.count(unit, kind);
    int row = contest.sums().counts().row(unit, kind.place());
    boolean ofSameParts =
        row < 0
            || contest.counts().value(unit, kind) != Counts.NOT_STATED
            || contest.sums().counts().isOfAll(row)
            || figures.stream()
                .filter(figure -> figure.votes() != null)
                .allMatch(
                    figure ->
                        figure.votesDerived()
                            && !figure.ofAll()
                            && figure.parts() == contest.sums().counts().parts(row));
    return ofSameParts ? count : Counts.NOT_STATED;
  }

  /// The base of the derived shares in the unit that decides a contest; null if none is derived.
  public static @Nullable Long baseOf(Contest contest) {
    List<Tally> figures = contest.ranking().lines().stream().map(Ranking.Line::tally).toList();
    return figures.stream().anyMatch(Tally::shareDerived)
        ? base(contest, contest.unit(), figures)
        : null;
  }

  /// Whether the base of derived shares in the unit that decides a contest is more than the sum of
  /// the votes that are listed.
  public static boolean isBaseStated(Contest contest) {
    return contest.choicesComplete() || base(contest, contest.unit(), List.of()) != null;
  }

  private static @Nullable Long sumOfAll(Contest contest, List<Tally> figures) {
    // The only choice has all votes that it has, which says nothing.
    if (figures.size() < contest.choices().size() || figures.size() < 2) {
      return null;
    }
    long sum = 0;
    for (Tally figure : figures) {
      if (figure.votes() == null || figure.votes().scale() > 0 || figure.atLeast()) {
        return null;
      }
      sum += figure.votes().longValue();
      if (sum < 0) {
        return null;
      }
    }
    return sum;
  }

  /// A percentage as derived figures are printed: 100 · part ÷ all, rounded.
  ///
  /// @return null if `all` is 0 or `part` is not from 0 to `all`
  public static @Nullable Share percent(long part, long all) {
    return all <= 0 || part < 0 || part > all
        ? null
        : Share.of(Ratio.percent(part, all).rounded(DECIMALS), DECIMALS);
  }
}
