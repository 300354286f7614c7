package org.sailau.chart.turnout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.derive.KnownTurnouts.Known;

/// Units whose turnout is shown.
///
/// @param first the first [#MAX_ROWS] of them
/// @param drawn those of them that are drawn
/// @param count of all of them
/// @param allStated whether something is stated of the turnout of each
record ShownTurnouts(List<Place> first, List<Place> drawn, int count, boolean allStated) {

  /// If more units that are not one of many have a turnout, only the first one is drawn, which is
  /// usually the whole.
  private static final int MAX_GAUGES = 4;

  /// Nobody reads more units than this in a table.
  private static final int MAX_ROWS = 1000;

  /// A unit, its position in the election and what is known of its turnout.
  record Place(Unit unit, int at, Known known) {}

  /// The units of an election.
  ///
  /// @param onlyStated without what is derived, and without turnouts up to an hour
  static ShownTurnouts in(Election election, boolean onlyStated) {
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    LargeGroups groups = new LargeGroups(election.units());
    List<Place> first = new ArrayList<>();
    List<Place> alone = new ArrayList<>();
    boolean allStated = true;
    int count = 0;
    int at = 0;
    for (Unit unit : election.units()) {
      @Nullable Known known = onlyStated ? stated(unit.turnoutAt(null)) : turnouts.of(at);
      if (known != null) {
        Place place = new Place(unit, at, known);
        allStated &= unit.turnout() != null;
        if (++count <= MAX_ROWS) {
          first.add(place);
        }
        if (alone.size() <= MAX_GAUGES && !groups.has(unit)) {
          alone.add(place);
        }
      }
      at++;
    }
    List<Place> candidates = alone.isEmpty() ? first : alone;
    return new ShownTurnouts(
        first,
        candidates.size() > MAX_GAUGES ? candidates.subList(0, 1) : candidates,
        count,
        allStated);
  }

  private static @Nullable Known stated(@Nullable Turnout turnout) {
    return turnout == null ? null : KnownTurnouts.stated(turnout);
  }

  /// One unit only.
  static ShownTurnouts of(Place place) {
    return new ShownTurnouts(List.of(place), List.of(place), 1, true);
  }
}
