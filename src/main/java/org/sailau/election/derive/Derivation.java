package org.sailau.election.derive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;

/// Works out figures that no source states, but that follow from stated ones: sums over parts and
/// over kinds of votes, turnouts and shares. What is stated always wins. Every derived figure is
/// marked as derived wherever it is shown.
///
/// | figure | formula |
/// |---|---|
/// | votes of a choice in a unit | the sum of its kinds of votes, or else of the votes in the units within |
/// | a count of a contest in a unit | the sum of the counts in the units within |
/// | who could vote or took part in a unit | the sums of the units within |
/// | a share | 100 · votes ÷ base, see [DerivedShares#base] |
/// | a turnout | 100 · took part ÷ eligible |
///
/// All methods may be called from any thread.
public final class Derivation {

  /// The places of the turnout's counts in [Election#turnoutSums].
  public static final int ELIGIBLE = 0;

  public static final int TOOK_PART = 1;

  private Derivation() {}

  /// The same election with its derived sums. Takes time by figures, so it belongs in the
  /// background for large elections.
  public static Election of(Election election) {
    return of(election, new Parts(election));
  }

  /// The same, where it is known which units are within which.
  public static Election of(Election election, Parts parts) {
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
        over.of(new Votes(contest.tallies(), kinds), contest.choices().size(), contest.counts());
    Sums counts =
        over.of(new CountsOf(contest.counts()), Counts.Kind.values().length, contest.counts());
    return kinds.isEmpty() && votes.isEmpty() && counts.isEmpty()
        ? ContestSums.NONE
        : new ContestSums(kinds.isEmpty() ? votes : kinds.and(votes, units), counts);
  }

  /// The figures of a turnout. Those up to an hour are part of no sum.
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
      return turnout != null
          && turnout.asOf() == null
          && (turnout.eligibleVoters() != null || turnout.tookPart() != null);
    }

    @Override
    public void forEach(int unit, SumsOverParts.Figure figure) {
      @Nullable Turnout turnout = units.get(unit).turnout();
      if (turnout == null || turnout.asOf() != null) {
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
  private record Votes(Tallies tallies, Sums kinds) implements SumsOverParts.Stated {

    @Override
    public int nextUnit(int unit) {
      int stated = tallies.nextUnit(unit);
      return kinds.isEmpty() ? stated : Math.min(stated, kinds.nextUnit(unit));
    }

    @Override
    public void forEach(int unit, SumsOverParts.Figure figure) {
      for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
        if (tallies.votes(row) != Tallies.NOT_STATED) {
          figure.accept(tallies.choice(row), tallies.votes(row));
        } else if (tallies.isWithheld(row)) {
          figure.accept(tallies.choice(row), Sums.NONE);
        }
      }
      for (int row = kinds.firstRow(unit); row < kinds.firstRow(unit + 1); row++) {
        figure.accept(kinds.key(row), kinds.value(row));
        if (kinds.isAtLeast(row)) {
          figure.accept(kinds.key(row), Sums.NONE);
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
