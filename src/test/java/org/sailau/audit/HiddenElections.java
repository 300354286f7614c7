package org.sailau.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.sailau.audit.StatedFigures.Place;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.election.column.Counts;

/// Makes random elections and states figures of them, all of which are true.
final class HiddenElections {

  private final Random random;
  private final HiddenElection truth;
  private final Map<Place, BigDecimal> figures = new LinkedHashMap<>();
  private final Set<Place> withheld = new HashSet<>();

  /// In how many of ten cases a figure is stated.
  private final int stated;

  private HiddenElections(Random random) {
    this.random = random;
    truth = new HiddenElection(random);
    stated = random.nextInt(3) == 0 ? 10 : 5 + random.nextInt(5);
  }

  static Arbitrary<StatedFigures> any() {
    return Arbitraries.randomValue(random -> new HiddenElections(random).state());
  }

  private StatedFigures state() {
    for (int unit = 0; unit < truth.listed; unit++) {
      if (truth.likely(7)) {
        stateUnit(unit);
      }
      for (int contest = 0; contest < truth.contests.size(); contest++) {
        if (truth.likely(7) && truth.contests.get(contest).isHeldIn(unit)) {
          new OfContest(contest, unit).state();
        }
      }
    }
    return new StatedFigures(truth, figures, withheld);
  }

  private boolean isStated() {
    return random.nextInt(10) < stated;
  }

  private void state(Place place, long value) {
    figures.put(place, BigDecimal.valueOf(value));
  }

  private void stateUnit(int unit) {
    long eligible = truth.eligible(unit);
    long tookPart = truth.tookPart(unit);
    if (isStated()) {
      state(Place.ofUnit(Kind.ELIGIBLE_VOTERS, unit), eligible);
    }
    if (isStated()) {
      state(Place.ofUnit(Kind.TOOK_PART, unit), tookPart);
    }
    if (isStated()) {
      String share = PrintedShares.share(tookPart, eligible, StatedFigures.TURNOUT_ROUNDING, true);
      figures.put(Place.ofUnit(Kind.TURNOUT, unit), new BigDecimal(share));
    }
    if (isStated()) {
      state(Place.ofUnit(Kind.POLLING_STATIONS, unit), truth.stations(unit));
    }
  }

  /// States figures of a contest in a unit.
  private final class OfContest {
    private final int position;
    private final HiddenContest contest;
    private final int unit;

    OfContest(int position, int unit) {
      this.position = position;
      this.contest = truth.contests.get(position);
      this.unit = unit;
    }

    void state() {
      for (Counts.Kind kind : Counts.Kind.values()) {
        // Where it is not stated, the rules take it that there are no blank ballots.
        boolean needed = kind == Counts.Kind.BLANK && contest.count(unit, kind) > 0;
        if (needed || truth.likely(3) && isStated()) {
          stateCount(kind);
        }
      }
      if (contest.hasOwnVoters(unit)) {
        stateCount(random.nextBoolean() ? Counts.Kind.ELIGIBLE : Counts.Kind.TOOK_PART);
      }
      for (int choice = 0; choice < contest.choices; choice++) {
        stateVotes(choice);
      }
      if (unit == contest.unit && contest.base != null && truth.likely(3)) {
        HiddenElections.this.state(Place.base(position, unit), contest.base(unit));
      }
    }

    private void stateCount(Counts.Kind kind) {
      HiddenElections.this.state(Place.count(kind, position, unit), contest.count(unit, kind));
    }

    private void stateVotes(int choice) {
      Place place = Place.votes(position, unit, choice, Figure.NONE);
      boolean share = contest.voteDecimals == 0 && truth.likely(4) && isStated();
      if (isStated() && !(contest.hasTypes && random.nextBoolean())) {
        put(place, contest.votes(unit, choice, Figure.NONE));
      } else if (!share && random.nextInt(6) == 0 && !contest.takesVotesAway()) {
        withheld.add(place);
      }
      if (share) {
        String printed =
            PrintedShares.share(
                contest.votes(unit, choice, Figure.NONE),
                contest.base(unit),
                contest.rounding,
                random.nextBoolean());
        figures.put(Place.share(position, unit, choice), new BigDecimal(printed));
      }
      for (int type = 0; contest.hasTypes && type < truth.types; type++) {
        stateVotes(choice, type);
      }
    }

    /// A kind of votes that is not there is taken to have none.
    private void stateVotes(int choice, int type) {
      long votes = contest.votes(unit, choice, type);
      if (votes != 0 || isStated()) {
        put(Place.votes(position, unit, choice, type), votes);
      }
    }

    private void put(Place place, long votes) {
      figures.put(place, BigDecimal.valueOf(votes, contest.voteDecimals));
    }
  }
}
