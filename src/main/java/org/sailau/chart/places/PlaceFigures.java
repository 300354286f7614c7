package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Tally;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.number.Share;

/// The places of a map with the figures of a measure, in reading order: by rows, then by columns.
///
/// @param places each has a tile of its own
/// @param covered how many units have the tile of another one and are left out
record PlaceFigures(List<Place> places, int covered) {

  /// Whether any unit has a tile.
  static boolean any(Election election) {
    return election.units().stream().anyMatch(unit -> tile(unit) != null);
  }

  static PlaceFigures of(Election election, PlaceMeasure measure) {
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    List<Place> places = new ArrayList<>();
    Set<UnitDetails.Tile> taken = new HashSet<>();
    int covered = 0;
    for (int at = 0; at < election.units().size(); at++) {
      Unit unit = election.units().get(at);
      UnitDetails.@Nullable Tile tile = tile(unit);
      if (tile == null) {
        continue;
      }
      if (taken.add(tile)) {
        places.add(
            switch (measure) {
              case PlaceMeasure.Turnout _ -> turnout(unit, at, tile, turnouts.of(at));
              case PlaceMeasure.ChoiceShare(int contest, int choice) ->
                  share(unit, at, tile, election.contests().get(contest), choice);
              case PlaceMeasure.Lead(int contest) ->
                  lead(unit, at, tile, election.contests().get(contest));
            });
      } else {
        covered++;
      }
    }
    places.sort(
        Comparator.comparingInt((Place place) -> place.tile().row())
            .thenComparingInt(place -> place.tile().column()));
    return new PlaceFigures(List.copyOf(places), covered);
  }

  private static UnitDetails.@Nullable Tile tile(Unit unit) {
    UnitDetails.@Nullable Place place = unit.details().place();
    return place == null ? null : place.tile();
  }

  private static Place turnout(
      Unit unit, int at, UnitDetails.Tile tile, KnownTurnouts.@Nullable Known known) {
    @Nullable Share share = known == null ? null : known.share();
    @Nullable Turnout turnout = unit.turnout();
    return new Place(
        unit,
        at,
        tile,
        share == null ? null : share.percent(),
        known != null && known.shareDerived(),
        known == null || known.eligible() == null ? null : (Long) known.eligible().value(),
        share == null || turnout == null ? null : turnout.evidence());
  }

  private static Place share(
      Unit unit, int at, UnitDetails.Tile tile, Contest contest, int choice) {
    List<Tally> figures = contest.figures(at);
    @Nullable Tally tally =
        figures.stream().filter(figure -> figure.choice() == choice).findFirst().orElse(null);
    @Nullable Share share = tally == null ? null : tally.share();
    return new Place(
        unit,
        at,
        tile,
        share == null ? null : share.percent(),
        tally != null && tally.shareDerived(),
        DerivedShares.base(contest, at, figures),
        tally == null || share == null ? null : tally.evidence());
  }

  /// The lead follows only where the share of every choice is known: another one could be second.
  private static Place lead(Unit unit, int at, UnitDetails.Tile tile, Contest contest) {
    List<Tally> figures = contest.figures(at);
    List<BigDecimal> shares =
        figures.stream()
            .filter(figure -> contest.choices().get(figure.choice()).stands())
            .map(Tally::share)
            .filter(Objects::nonNull)
            .map(Share::percent)
            .sorted(Comparator.reverseOrder())
            .toList();
    boolean known = shares.size() > 1 && shares.size() == contest.standing().size();
    @Nullable Evidence evidence = known ? figures.getFirst().evidence() : null;
    return new Place(
        unit,
        at,
        tile,
        known ? shares.getFirst().subtract(shares.get(1)) : null,
        known,
        DerivedShares.base(contest, at, figures),
        evidence);
  }
}
