package org.sailau.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.election.derive.PlaceTurnouts.Place;

/// Tests where arrows lead on a map of tiles.
class TileStepsTest {

  private static final Place TOP = place(3, 0);
  private static final Place WEST = place(0, 1);
  private static final Place MIDDLE = place(2, 1);
  private static final Place EAST = place(4, 1);
  private static final Place LOW = place(3, 4);
  private static final List<Place> ALL = List.of(TOP, WEST, MIDDLE, EAST, LOW);

  private static Place place(int column, int row) {
    return new Place(10 * row + column, column, row, null);
  }

  @Test
  void arrowsGoOverGapsToTheNearestTileAndStayAtTheEdge() {
    assertThat(TileSteps.next(ALL, null, -1, 0)).as("at first").isEqualTo(TOP);
    assertThat(TileSteps.next(ALL, MIDDLE, -1, 0)).as("over a gap").isEqualTo(WEST);
    assertThat(TileSteps.next(ALL, MIDDLE, 1, 0)).isEqualTo(EAST);
    assertThat(TileSteps.next(ALL, WEST, -1, 0)).as("at the edge").isEqualTo(WEST);
    assertThat(TileSteps.next(ALL, TOP, 0, -1)).as("at the top").isEqualTo(TOP);
    assertThat(TileSteps.next(ALL, TOP, 0, 1)).as("near, though aside").isEqualTo(MIDDLE);
    assertThat(TileSteps.next(ALL, MIDDLE, 0, 1)).isEqualTo(LOW);
    assertThat(TileSteps.next(ALL, LOW, 0, -1)).as("straight on").isEqualTo(TOP);
  }
}
