package org.sailau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

  private static final int POINTS = 200;

  /// A ring along meridians and parallels, with many points on each side.
  private static double[] box(double west, double south, double east, double north) {
    double[] ring = new double[8 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      double part = (double) i / POINTS;
      put(ring, i, west + part * (east - west), south);
      put(ring, POINTS + i, east, south + part * (north - south));
      put(ring, 2 * POINTS + i, east - part * (east - west), north);
      put(ring, 3 * POINTS + i, west, north - part * (north - south));
    }
    return ring;
  }

  private static void put(double[] ring, int point, double x, double y) {
    ring[2 * point] = x;
    ring[2 * point + 1] = y;
  }

  private static Shape shape(double[] ring) {
    return new Shape(Map.of(), List.of(ring));
  }

  /// On a globe of radius 1: its width times the difference of the sines of its latitudes.
  private static double onTheGlobe(double west, double south, double east, double north) {
    return Math.toRadians(east - west)
        * (Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south)));
  }

  private static Outline outline(double[] ring, Projection projection) {
    return Outline.of(0, List.of(shape(ring)), projection);
  }

  @ParameterizedTest
  @CsvSource({
    // Kazakhstan, a county, Europe, the southern half of America, and the world.
    "46, 40, 88, 56",
    "-94.6, 33, -89.6, 36.5",
    "-25, 34, 45, 72",
    "-82, -56, -34, 13",
    "-180, -60, 180, 84"
  })
  void equalAreasAreDrawnEqual(double west, double south, double east, double north) {
    Projection projection = Projection.of(List.of(shape(box(west, south, east, north))));
    double wide = (east - west) / 4;
    double high = (north - south) / 4;
    for (int column = 0; column < 4; column++) {
      for (int row = 0; row < 4; row++) {
        double x = west + column * wide;
        double y = south + row * high;
        double truth = onTheGlobe(x, y, x + wide, y + high);
        assertThat(outline(box(x, y, x + wide, y + high), projection).area())
            .isCloseTo(truth, within(2e-3 * truth));
      }
    }
  }

  @Test
  void neighboursOnBothSidesOfThe180thMeridianLieTogether() {
    double[] russian = box(170, 64, 180, 68);
    double[] american = box(-180, 64, -170, 68);
    Projection projection = Projection.of(List.of(shape(russian), shape(american)));
    Outline.Bounds left = outline(russian, projection).bounds();
    Outline.Bounds right = outline(american, projection).bounds();
    assertThat(left.right()).isCloseTo(right.left(), within(0.01));
    assertThat(right.right()).isGreaterThan(left.right());
    assertThat(left.and(right).width()).isLessThan(0.2);
  }

  @Test
  void longitudesMayGoOnBeyond180() {
    Projection projection = Projection.of(List.of(shape(box(170, 60, 180, 62))));
    assertThat(outline(box(180, 60, 190, 62), projection).bounds())
        .isEqualTo(outline(box(-180, 60, -170, 62), projection).bounds());
  }

  @Test
  void northIsUpAndEastIsRight() {
    Projection projection = Projection.of(List.of(shape(box(46, 40, 88, 56))));
    double[] middle = projection.of(new double[] {67, 48});
    double[] northEast = projection.of(new double[] {70, 50});
    assertThat(middle[0]).isCloseTo(0, within(1e-9));
    assertThat(middle[1]).isCloseTo(0, within(1e-9));
    assertThat(northEast[0]).isPositive();
    assertThat(northEast[1]).isNegative();
  }

  @Test
  void aPoleIsAPoint() {
    Projection projection = Projection.of(List.of(shape(box(-180, -85, 180, 90))));
    for (double number : projection.of(new double[] {0, 90, 180, -90, -180, 90})) {
      assertThat(number).isFinite();
    }
  }
}
