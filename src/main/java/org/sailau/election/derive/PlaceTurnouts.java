package org.sailau.election.derive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Turnout;
import org.sailau.election.Turnout.Electorate;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.number.Share;

/// The turnouts of the units on a map of tiles, all by the same hour, so that the highest and the
/// lowest can be told. Immutable.
///
/// @param hour by which they are counted; null for the whole voting
/// @param electorate who they are shares of
/// @param places row by row, each from left to right; the first column and the first row are 0
public record PlaceTurnouts(
    @Nullable LocalDateTime hour, Electorate electorate, List<Place> places) {

  /// More tiles beside or below each other cannot be read.
  private static final int MAX_SIDE = 40;

  /// Between two places there is hardly anything to guess.
  private static final int MIN_STATED = 3;

  public PlaceTurnouts {
    places = List.copyOf(places);
  }

  /// A unit on the map.
  ///
  /// @param unit its position in [Election#units]
  /// @param figure null if no turnout by the hour is stated or derived
  public record Place(int unit, int column, int row, @Nullable Figure figure) {

    /// Whether both have a turnout, and the same one.
    private boolean isAs(Share share) {
      return figure != null && figure.share.compareTo(share) == 0;
    }
  }

  /// A turnout.
  ///
  /// @param derived whether it is derived and not stated
  /// @param evidence where it comes from; null if nothing is stated of the unit itself
  public record Figure(Share share, boolean derived, @Nullable Evidence evidence) {}

  /// The turnouts by the hour of which most places have one; if there are several, those of the
  /// whole voting, or else of the last hour. Empty if there is no map, or nothing to compare: less
  /// than three turnouts, all of them alike, or shares of different electorates.
  public static Optional<PlaceTurnouts> of(Election election) {
    Map<UnitDetails.Tile, Integer> tiles = tiles(election);
    if (tiles.size() < MIN_STATED) {
      return Optional.empty();
    }
    Reader reader = new Reader(election);
    @Nullable List<Place> most = null;
    @Nullable LocalDateTime hour = null;
    for (LocalDateTime some : reader.hours(tiles)) {
      List<Place> places = reader.by(some, tiles);
      if (most == null || stated(places) >= stated(most)) {
        most = places;
        hour = some;
      }
    }
    List<Place> whole = reader.by(null, tiles);
    if (most == null || stated(whole) >= stated(most)) {
      most = whole;
      hour = null;
    }
    Set<Electorate> electorates = reader.electorates(most);
    if (stated(most) < MIN_STATED || electorates.size() != 1) {
      return Optional.empty();
    }
    PlaceTurnouts found = new PlaceTurnouts(hour, electorates.iterator().next(), most);
    return Optional.of(found).filter(each -> each.highest().size() < stated(each.places));
  }

  /// The unit on each tile: of several on one tile the first.
  private static Map<UnitDetails.Tile, Integer> tiles(Election election) {
    Map<UnitDetails.Tile, Integer> tiles = new HashMap<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      UnitDetails.@Nullable Place place = election.units().get(unit).details().place();
      UnitDetails.@Nullable Tile tile = place == null ? null : place.tile();
      if (tile != null) {
        if (tile.column() >= MAX_SIDE || tile.row() >= MAX_SIDE) {
          return Map.of();
        }
        tiles.putIfAbsent(tile, unit);
      }
    }
    return tiles;
  }

  private static long stated(List<Place> places) {
    return places.stream().filter(place -> place.figure != null).count();
  }

  /// How many columns the map has.
  public int columns() {
    return 1 + places.stream().mapToInt(Place::column).max().orElse(0);
  }

  /// How many rows the map has.
  public int rows() {
    return 1 + places.stream().mapToInt(Place::row).max().orElse(0);
  }

  /// The places with the highest turnout: several if it is the same as printed.
  public List<Place> highest() {
    return extreme(Comparator.naturalOrder());
  }

  /// The places with the lowest turnout, likewise.
  public List<Place> lowest() {
    return extreme(Comparator.reverseOrder());
  }

  private List<Place> extreme(Comparator<Share> order) {
    return places.stream()
        .map(Place::figure)
        .flatMap(figure -> Optional.ofNullable(figure).stream())
        .map(Figure::share)
        .max(order)
        .map(share -> places.stream().filter(place -> place.isAs(share)).toList())
        .orElse(List.of());
  }

  /// Whether any turnout is derived.
  public boolean hasDerived() {
    return places.stream().anyMatch(place -> place.figure != null && place.figure.derived);
  }

  /// What is known of the units of an election.
  private static final class Reader {

    private final Election election;
    private final KnownTurnouts known;
    private final Map<DayReadings.Place, Figure> readings = new HashMap<>();

    Reader(Election election) {
      this.election = election;
      this.known = KnownTurnouts.of(election);
      DayReadings day = DayReadings.of(election);
      for (DayReadings.Line line : day.lines()) {
        for (int hour : line.stated()) {
          DayReadings.@Nullable Reading reading = line.readings().get(hour);
          if (reading != null) {
            readings.put(
                new DayReadings.Place(line.unit(), day.hours().get(hour)),
                new Figure(reading.share(), false, reading.evidence()));
          }
        }
      }
    }

    /// The hours of which a place has a turnout, in their order.
    List<LocalDateTime> hours(Map<UnitDetails.Tile, Integer> tiles) {
      Set<LocalDateTime> hours = new TreeSet<>();
      Set<Integer> units = new HashSet<>(tiles.values());
      for (int unit : units) {
        @Nullable LocalDateTime own = asOf(unit);
        if (own != null) {
          hours.add(own);
        }
      }
      readings.keySet().stream()
          .filter(place -> units.contains(place.unit()))
          .forEach(place -> hours.add(place.hour()));
      return List.copyOf(hours);
    }

    private @Nullable LocalDateTime asOf(int unit) {
      @Nullable Turnout turnout = election.units().get(unit).turnout();
      return turnout == null ? null : turnout.asOf();
    }

    List<Place> by(@Nullable LocalDateTime hour, Map<UnitDetails.Tile, Integer> tiles) {
      int left = tiles.keySet().stream().mapToInt(UnitDetails.Tile::column).min().orElse(0);
      int top = tiles.keySet().stream().mapToInt(UnitDetails.Tile::row).min().orElse(0);
      List<Place> places = new ArrayList<>();
      tiles.forEach(
          (tile, unit) ->
              places.add(
                  new Place(unit, tile.column() - left, tile.row() - top, figure(unit, hour))));
      places.sort(Comparator.comparingInt(Place::row).thenComparingInt(Place::column));
      return places;
    }

    private @Nullable Figure figure(int unit, @Nullable LocalDateTime hour) {
      @Nullable LocalDateTime own = asOf(unit);
      boolean same = hour == null ? own == null : hour.equals(own);
      KnownTurnouts.@Nullable Known turnout = same ? known.of(unit) : null;
      @Nullable Share share = turnout == null ? null : turnout.share();
      if (turnout == null || share == null) {
        return hour == null ? null : readings.get(new DayReadings.Place(unit, hour));
      }
      Unit of = election.units().get(unit);
      return new Figure(
          share, turnout.shareDerived(), of.turnout() == null ? null : of.turnout().evidence());
    }

    /// Who the turnouts are shares of. One that is stated apart by the hour says nothing of it.
    Set<Electorate> electorates(List<Place> places) {
      Set<Electorate> found = new LinkedHashSet<>();
      for (Place place : places) {
        KnownTurnouts.@Nullable Known turnout = place.figure == null ? null : known.of(place.unit);
        if (turnout != null) {
          found.add(turnout.electorate());
        }
      }
      return found.isEmpty() ? Set.of(Electorate.ELIGIBLE) : found;
    }
  }
}
