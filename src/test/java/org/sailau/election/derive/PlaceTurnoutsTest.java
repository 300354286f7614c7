package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sailau.chart.TiledElections;
import org.sailau.election.Election;
import org.sailau.election.Turnout.Electorate;
import org.sailau.election.derive.PlaceTurnouts.Place;
import org.sailau.present.WholeLesson;

/// Tests which turnouts are compared on a map of tiles.
class PlaceTurnoutsTest {

  private static List<String> names(Election election, List<Place> places) {
    return places.stream().map(place -> election.units().get(place.unit()).id()).toList();
  }

  @Test
  void theLastHourOfTheDayIsTakenIfAllHoursAreStatedOfAllPlaces() {
    Election election = WholeLesson.bundled();
    PlaceTurnouts turnouts = PlaceTurnouts.of(election).orElseThrow();
    assertThat(turnouts.hour()).hasToString("2022-11-20T22:00");
    assertThat(turnouts.places()).hasSize(20).allMatch(place -> place.figure() != null);
    assertThat(turnouts.columns()).isEqualTo(7);
    assertThat(turnouts.rows()).isEqualTo(5);
    assertThat(names(election, turnouts.highest())).containsExactly("zhetisu");
    assertThat(names(election, turnouts.lowest())).containsExactly("almaty-city");
    assertThat(turnouts.hasDerived()).isFalse();
  }

  @Test
  void figuresOfAnotherHourAreNotComparedAndWhatIsNotStatedIsNeverTheLowest() {
    Election election =
        TiledElections.of(
            TiledElections.tile(4, 2, share("50.0")),
            TiledElections.tile(5, 2, share("61.2")),
            TiledElections.tile(4, 3, share("70")),
            TiledElections.tile(5, 3, ""),
            TiledElections.tile(
                6, 3, "\"turnout\": {\"share\": 3.0, \"asOf\": \"2024-10-06T12:00\"}"));
    PlaceTurnouts turnouts = PlaceTurnouts.of(election).orElseThrow();
    assertThat(turnouts.hour()).isNull();
    assertThat(names(election, turnouts.lowest())).containsExactly("u0");
    assertThat(names(election, turnouts.highest())).containsExactly("u2");
    assertThat(turnouts.places()).extracting(Place::column).containsExactly(0, 1, 0, 1, 2);
    assertThat(turnouts.places()).extracting(Place::row).containsExactly(0, 0, 1, 1, 1);
    assertThat(turnouts.places())
        .extracting(place -> place.figure() == null)
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void placesWithTheSameFigureAreAllHighestOrLowestAndWhatFollowsFromCountsIsDerived() {
    Election election =
        TiledElections.of(
            TiledElections.tile(0, 0, share("20.0")),
            TiledElections.tile(1, 0, share("20.00")),
            TiledElections.tile(2, 0, "\"turnout\": {\"eligibleVoters\": 1000, \"tookPart\": 800}"),
            TiledElections.tile(3, 0, share("80")));
    PlaceTurnouts turnouts = PlaceTurnouts.of(election).orElseThrow();
    assertThat(names(election, turnouts.lowest())).containsExactly("u0", "u1");
    assertThat(names(election, turnouts.highest())).containsExactly("u2", "u3");
    assertThat(turnouts.hasDerived()).isTrue();
    assertThat(turnouts.electorate()).isEqualTo(Electorate.ELIGIBLE);
  }

  private static String share(String percent) {
    return "\"turnout\": {\"share\": " + percent + "}";
  }

  private static Optional<PlaceTurnouts> ofShares(String... percents) {
    String[] tiles = new String[percents.length];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = TiledElections.tile(i, 0, share(percents[i]));
    }
    return PlaceTurnouts.of(TiledElections.of(tiles));
  }

  @Test
  void nothingIsAskedThatHasNoAnswer() {
    assertThat(ofShares("50.0", "60.0", "60.0")).isPresent();
    assertThat(ofShares("60.0", "60.00", "60")).as("all alike").isEmpty();
    assertThat(ofShares("50.0", "60.0")).as("two").isEmpty();
    assertThat(PlaceTurnouts.of(TiledElections.of())).as("no tiles").isEmpty();
    assertThat(
            PlaceTurnouts.of(
                TiledElections.of(
                    TiledElections.tile(0, 0, share("50.0")),
                    TiledElections.tile(1, 0, share("60.0")),
                    TiledElections.tile(
                        2, 0, "\"turnout\": {\"electorate\": \"registered\", \"share\": 70}"))))
        .as("shares of different electorates")
        .isEmpty();
    assertThat(
            PlaceTurnouts.of(
                TiledElections.of(
                    TiledElections.tile(0, 0, share("50.0")),
                    TiledElections.tile(1, 0, share("60.0")),
                    TiledElections.tile(40, 0, share("70.0")))))
        .as("41 columns")
        .isEmpty();
  }
}
