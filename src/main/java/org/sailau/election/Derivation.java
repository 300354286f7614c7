package org.sailau.election;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out figures that no source states, but that follow from stated ones: sums over parts and
/// over kinds of votes, turnouts and shares. What is stated always wins. Every derived figure is
/// marked as derived wherever it is shown.
///
/// | figure | formula |
/// |---|---|
/// | votes of a choice in a unit | the sum of its kinds of votes, or else of the votes in the units within |
/// | a count of a contest in a unit | the sum of the counts in the units within |
/// | who could vote or took part in a unit | the sums of the units within |
/// | a share | 100 · votes ÷ base, see [#base] |
/// | a turnout | 100 · took part ÷ eligible |
///
/// Derived percentages have [#DECIMALS] decimals, rounded half up. All methods may be called from
/// any thread.
public final class Derivation {

  /// How many decimals derived percentages have.
  public static final int DECIMALS = 2;

  /// How derived percentages are rounded.
  public static final Rounding ROUNDING = new Rounding(DECIMALS, Rounding.Mode.HALF_UP, true);

  /// The places of the turnout's counts in [Election#turnoutSums].
  public static final int ELIGIBLE = 0;

  public static final int TOOK_PART = 1;

  private Derivation() {}

  /// The same election with its derived sums. Takes time by figures, so it belongs in the
  /// background for large elections.
  public static Election of(Election election) {
    Parts parts = new Parts(election);
    List<Unit> units = election.units();
    SumsOverParts over =
        new SumsOverParts(
            parts,
            units.size(),
            unit -> isCounted(units.get(unit)),
            unit -> units.get(unit).details().partsComplete());
    List<Contest> contests = new ArrayList<>();
    for (Contest contest : election.contests()) {
      contests.add(contest.withSums(sums(contest, election, over)));
    }
    Sums turnouts = over.of(new Turnouts(units), 2, Counts.NONE);
    return election.with(contests, turnouts);
  }

  /// Whether the figures of a unit can be part of those above it: the source does not say that they
  /// are not.
  public static boolean isCounted(Unit unit) {
    return unit.turnout() == null || !Boolean.FALSE.equals(unit.turnout().countedAbove());
  }

  private static ContestSums sums(Contest contest, Election election, SumsOverParts over) {
    int units = election.units().size();
    Sums kinds = KindsOfVotes.sums(contest, election.voteTypesComplete(), units);
    Sums votes =
        over.of(
            new Votes(contest.tallies(), kinds, units), contest.choices().size(), contest.counts());
    Sums counts =
        over.of(new CountsOf(contest.counts()), Counts.Kind.values().length, contest.counts());
    return kinds.isEmpty() && votes.isEmpty() && counts.isEmpty()
        ? ContestSums.NONE
        : new ContestSums(kinds.isEmpty() ? votes : kinds.and(votes, units), counts);
  }

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
    long count =
        count(
            contest,
            unit,
            switch (kind) {
              case VALID_VOTES -> Counts.Kind.VALID;
              case BALLOTS_CAST -> Counts.Kind.BALLOTS;
              case TOOK_PART -> Counts.Kind.TOOK_PART;
              case ELIGIBLE_VOTERS -> Counts.Kind.ELIGIBLE;
            },
            figures);
    if (count != Counts.NOT_STATED) {
      return count;
    }
    return kind == ShareBase.Kind.VALID_VOTES ? sumOfAll(contest, figures) : null;
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
  public static @Nullable Long baseOfDerivedShares(Contest contest) {
    List<Tally> figures = contest.ranking().lines().stream().map(Ranking.Line::tally).toList();
    return figures.stream().anyMatch(Tally::shareDerived)
        ? base(contest, contest.unit(), figures)
        : null;
  }

  /// Whether the base of derived shares in the unit that decides a contest is more than the sum of
  /// the votes that are listed.
  static boolean isBaseStated(Contest contest) {
    return contest.choicesComplete() || base(contest, contest.unit(), List.of()) != null;
  }

  private static @Nullable Long sumOfAll(Contest contest, List<Tally> figures) {
    if (figures.size() < contest.choices().size()) {
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

  /// The figures of a turnout.
  private record Turnouts(List<Unit> units) implements SumsOverParts.Stated {

    @Override
    public int nextUnit(int unit) {
      int next = unit;
      while (next < units.size() && !has(units.get(next).turnout())) {
        next++;
      }
      return next;
    }

    private static boolean has(@Nullable Turnout turnout) {
      return turnout != null && (turnout.eligibleVoters() != null || turnout.tookPart() != null);
    }

    @Override
    public void forEach(int unit, SumsOverParts.Figure figure) {
      @Nullable Turnout turnout = units.get(unit).turnout();
      if (turnout == null) {
        return;
      }
      if (turnout.eligibleVoters() != null) {
        figure.accept(ELIGIBLE, turnout.eligibleVoters());
      }
      if (turnout.tookPart() != null) {
        figure.accept(TOOK_PART, turnout.tookPart());
      }
    }
  }

  /// The votes of choices: stated, or summed over kinds of votes.
  private record Votes(Tallies tallies, Sums kinds, int units) implements SumsOverParts.Stated {

    @Override
    public int nextUnit(int unit) {
      int stated = tallies.size() == 0 ? units : tallies.nextUnit(unit);
      return kinds.isEmpty() ? stated : Math.min(stated, kinds.nextUnit(unit));
    }

    @Override
    public void forEach(int unit, SumsOverParts.Figure figure) {
      if (tallies.size() > 0) {
        for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
          if (tallies.votes(row) != Tallies.NOT_STATED) {
            figure.accept(tallies.choice(row), tallies.votes(row));
          } else if (tallies.isWithheld(row)) {
            figure.accept(tallies.choice(row), Sums.NONE);
          }
        }
      }
      if (!kinds.isEmpty()) {
        for (int row = kinds.firstRow(unit); row < kinds.firstRow(unit + 1); row++) {
          figure.accept(kinds.key(row), kinds.value(row));
          if (kinds.isAtLeast(row)) {
            figure.accept(kinds.key(row), Sums.NONE);
          }
        }
      }
    }
  }

  private record CountsOf(Counts counts) implements SumsOverParts.Stated {

    @Override
    public int nextUnit(int unit) {
      return counts.nextUnit(unit);
    }

    @Override
    public void forEach(int unit, SumsOverParts.Figure figure) {
      counts.forEach(unit, (kind, value) -> figure.accept(kind.place(), value));
    }
  }
}
