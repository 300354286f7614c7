package org.sailau.shape;

import java.util.Arrays;
import java.util.List;

/// Lays places of the globe on a plane, equal areas as equal areas: about the middle of a country
/// or continent by the azimuthal projection of Lambert (Snyder, Map Projections, USGS Professional
/// Paper 1395, 1987, equations 22-4 and 24-2 to 24-4), of more by Equal Earth (Šavrič, Patterson,
/// Jenny, doi 10.1080/13658816.2018.1504949). Lengths are in radii of the globe, y goes down.
/// Immutable.
final class Projection {

  /// Up to here, in degrees of longitude, shapes at the edge are not drawn out much.
  private static final double WIDEST_FOR_ONE_MIDDLE = 180;

  /// A map of the world is not cut at every gap between points.
  private static final double LEAST_GAP = 20;

  private static final double[] EQUAL_EARTH = {1.340264, -0.081106, 0.000893, 0.003796};
  private static final double M = Math.sqrt(3) / 2;

  private final double middleLongitude;
  private final double sinMiddle;
  private final double cosMiddle;
  private final boolean azimuthal;

  private Projection(double middleLongitude, double middleLatitude, boolean azimuthal) {
    this.middleLongitude = middleLongitude;
    this.sinMiddle = Math.sin(Math.toRadians(middleLatitude));
    this.cosMiddle = Math.cos(Math.toRadians(middleLatitude));
    this.azimuthal = azimuthal;
  }

  /// The projection that fits shapes, of which there is at least one. Their middle is opposite the
  /// widest range of longitudes without any point, so that shapes on both sides of the 180th
  /// meridian lie together.
  static Projection of(List<Shape> shapes) {
    int[] count = {0};
    double[] south = {90};
    double[] north = {-90};
    shapes.forEach(shape -> shape.rings(ring -> count[0] += ring.length / 2));
    double[] longitudes = new double[count[0]];
    int[] next = {0};
    shapes.forEach(
        shape ->
            shape.rings(
                ring -> {
                  for (int i = 0; i + 1 < ring.length; i += 2) {
                    longitudes[next[0]++] = ring[i] - 360 * Math.floor(ring[i] / 360);
                    south[0] = Math.min(south[0], ring[i + 1]);
                    north[0] = Math.max(north[0], ring[i + 1]);
                  }
                }));
    Arrays.sort(longitudes);
    double widest = longitudes[0] + 360 - longitudes[longitudes.length - 1];
    double from = longitudes[0];
    for (int i = 1; i < longitudes.length; i++) {
      if (longitudes[i] - longitudes[i - 1] > widest) {
        widest = longitudes[i] - longitudes[i - 1];
        from = longitudes[i];
      }
    }
    double span = 360 - widest;
    return new Projection(
        widest < LEAST_GAP ? 0 : from + span / 2,
        Math.clamp((south[0] + north[0]) / 2, -90, 90),
        span <= WIDEST_FOR_ONE_MIDDLE);
  }

  /// A ring on the plane: x and y of each point in turn.
  double[] of(double[] ring) {
    double[] plane = new double[ring.length];
    for (int i = 0; i + 1 < ring.length; i += 2) {
      put(ring[i], ring[i + 1], plane, i);
    }
    return plane;
  }

  private void put(double longitude, double latitude, double[] to, int at) {
    double east = longitude - middleLongitude;
    east -= 360 * Math.rint(east / 360);
    double lambda = Math.toRadians(east);
    double phi = Math.toRadians(latitude);
    if (azimuthal) {
      double cosPhi = Math.cos(phi);
      double sinPhi = Math.sin(phi);
      double cosLambda = Math.cos(lambda);
      double facing = 1 + sinMiddle * sinPhi + cosMiddle * cosPhi * cosLambda;
      double k = Math.sqrt(2 / Math.max(1e-9, facing));
      to[at] = k * cosPhi * Math.sin(lambda);
      to[at + 1] = -k * (cosMiddle * sinPhi - sinMiddle * cosPhi * cosLambda);
    } else {
      double theta = Math.asin(M * Math.sin(phi));
      double two = theta * theta;
      double six = two * two * two;
      double[] a = EQUAL_EARTH;
      double slope = a[0] + 3 * a[1] * two + six * (7 * a[2] + 9 * a[3] * two);
      to[at] = lambda * Math.cos(theta) / (M * slope);
      to[at + 1] = -theta * (a[0] + a[1] * two + six * (a[2] + a[3] * two));
    }
  }
}
