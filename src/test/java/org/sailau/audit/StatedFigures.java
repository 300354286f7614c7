package org.sailau.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.HiddenElection.Area;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.Election.VoteType;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Source;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;

/// The figures that a file states of a [HiddenElection], each by its place.
///
/// @param withheld where the file says that the source does not publish the votes
record StatedFigures(HiddenElection truth, Map<Place, BigDecimal> figures, Set<Place> withheld) {

  static final Rounding TURNOUT_ROUNDING = new Rounding(2, Rounding.Mode.HALF_UP, true);

  /// Where a figure stands, as in [Figure].
  record Place(Kind kind, int contest, int unit, int choice, int type) {

    static Place of(Figure figure) {
      return new Place(
          figure.kind(), figure.contest(), figure.unit(), figure.choice(), figure.type());
    }

    static Place ofUnit(Kind kind, int unit) {
      return new Place(kind, Figure.NONE, unit, Figure.NONE, Figure.NONE);
    }

    static Place count(Counts.Kind kind, int contest, int unit) {
      return of(Figure.ofCount(kind, contest, unit, Figure.NONE, 0));
    }

    static Place votes(int contest, int unit, int choice, int type) {
      return new Place(Kind.VOTES, contest, unit, choice, type);
    }

    static Place share(int contest, int unit, int choice) {
      return new Place(Kind.SHARE, contest, unit, choice, Figure.NONE);
    }

    static Place base(int contest, int unit) {
      return new Place(Kind.BASE, contest, unit, Figure.NONE, Figure.NONE);
    }
  }

  boolean states(Place place) {
    return figures.containsKey(place);
  }

  StatedFigures without(Place place) {
    Map<Place, BigDecimal> fewer = new LinkedHashMap<>(figures);
    fewer.remove(place);
    return new StatedFigures(truth, fewer, withheld);
  }

  StatedFigures with(Place place, BigDecimal value) {
    Map<Place, BigDecimal> changed = new LinkedHashMap<>(figures);
    changed.put(place, value);
    return new StatedFigures(truth, changed, new HashSet<>(withheld));
  }

  private @Nullable Long count(Place place) {
    @Nullable BigDecimal count = figures.get(place);
    return count == null ? null : (Long) count.longValueExact();
  }

  private @Nullable Share share(Place place, Rounding rounding) {
    @Nullable BigDecimal percent = figures.get(place);
    return percent == null ? null : Share.of(percent, rounding.decimals());
  }

  Election election() {
    List<Unit> units = new ArrayList<>();
    for (int unit = 0; unit < truth.listed; unit++) {
      units.add(unit(unit));
    }
    List<Contest> contests = new ArrayList<>();
    for (int contest = 0; contest < truth.contests.size(); contest++) {
      contests.add(contest(contest));
    }
    return new Election(
        LocalizedText.of("Election"),
        LocalDate.of(2024, 3, 10),
        null,
        Election.Status.FINAL,
        null,
        null,
        List.of(new Source("source", LocalizedText.of("Source"), null, null, null)),
        TURNOUT_ROUNDING,
        units,
        contests,
        null,
        IntStream.range(0, truth.types)
            .mapToObj(type -> new VoteType("t" + type, LocalizedText.of("T" + type)))
            .toList(),
        truth.typesComplete,
        Sums.EMPTY,
        Map.of(),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private Unit unit(int unit) {
    Area area = truth.areas.get(unit);
    Turnout turnout =
        new Turnout(
            Turnout.Electorate.ELIGIBLE,
            count(Place.ofUnit(Kind.ELIGIBLE_VOTERS, unit)),
            count(Place.ofUnit(Kind.TOOK_PART, unit)),
            share(Place.ofUnit(Kind.TURNOUT, unit), TURNOUT_ROUNDING),
            area.countedAbove(),
            Evidence.DEFAULT);
    @Nullable Long stations = count(Place.ofUnit(Kind.POLLING_STATIONS, unit));
    List<Integer> within = area.within();
    return new Unit(
        "u" + unit,
        LocalizedText.of("U" + unit),
        area.kind(),
        within.isEmpty() ? Unit.TOP : within.getFirst(),
        turnout,
        stations == null
            ? null
            : new PollingStations(stations, null, area.countedAbove(), Evidence.DEFAULT),
        new UnitDetails(
            within.isEmpty() ? List.of() : within.subList(1, within.size()),
            area.complete(),
            null,
            null,
            null));
  }

  private Contest contest(int position) {
    HiddenContest contest = truth.contests.get(position);
    List<Contest.OfType> byType = new ArrayList<>();
    for (int type = 0; contest.hasTypes && type < truth.types; type++) {
      byType.add(new Contest.OfType(tallies(position, type), Counts.NONE));
    }
    return new Contest(
        "contest" + position,
        LocalizedText.of("Contest"),
        Contest.ChoiceKind.CANDIDATE,
        contest.unit,
        contest.base == null
            ? null
            : new ShareBase(contest.base, count(Place.base(position, contest.unit))),
        contest.votesPerVoter,
        contest.rounding,
        IntStream.range(0, contest.choices)
            .mapToObj(i -> new Choice("c" + i, LocalizedText.of("C" + i), null, false))
            .toList(),
        false,
        tallies(position, Figure.NONE),
        counts(position),
        byType,
        contest.choicesComplete,
        null,
        ContestSums.NONE,
        ContestDetails.NONE);
  }

  private Tallies tallies(int position, int type) {
    HiddenContest contest = truth.contests.get(position);
    Tallies.Builder tallies =
        new Tallies.Builder(contest.rounding.decimals(), contest.voteDecimals, 8);
    for (int unit = 0; unit < truth.listed; unit++) {
      for (int choice = 0; choice < contest.choices; choice++) {
        Place place = Place.votes(position, unit, choice, type);
        @Nullable BigDecimal exact = figures.get(place);
        @Nullable Share share =
            type == Figure.NONE
                ? share(Place.share(position, unit, choice), contest.rounding)
                : null;
        if (exact != null || share != null || withheld.contains(place)) {
          @Nullable Long votes =
              exact == null
                  ? null
                  : (Long) exact.movePointRight(contest.voteDecimals).longValueExact();
          tallies.add(unit, choice, votes, share, Evidence.DEFAULT);
        }
      }
    }
    return tallies.build(truth.listed);
  }

  private Counts counts(int position) {
    Counts.Builder counts = new Counts.Builder();
    for (int unit = 0; unit < truth.listed; unit++) {
      Counts.@Nullable State state = truth.contests.get(position).state(unit);
      if (state != null) {
        counts.add(unit, state);
      }
      for (Counts.Kind kind : Counts.Kind.values()) {
        @Nullable Long count = count(Place.count(kind, position, unit));
        if (count != null) {
          counts.add(unit, kind, count);
        }
      }
    }
    return counts.build(truth.listed);
  }
}
