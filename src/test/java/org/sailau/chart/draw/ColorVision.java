package org.sailau.chart.draw;

import java.awt.Color;

/// How people see colours: with all three kinds of cones, or with one kind missing. The matrices
/// are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
/// Color Vision Deficiency", IEEE TVCG 15 (2009), for severity 1, on linear RGB.
enum ColorVision {
  USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  @SuppressWarnings("ImmutableEnumChecker") // Nothing writes into it.
  private final double[] matrix;

  ColorVision(double... matrix) {
    this.matrix = matrix.clone();
  }

  /// The colour as CIE L*a*b* (D65).
  double[] sees(Color color) {
    double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += matrix[3 * i + j] * rgb[j];
      }
      seen[i] = Math.clamp(sum, 0, 1);
    }
    double x = 0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2];
    double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    double z = 0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2];
    double fx = curve(x / 0.95047);
    double fy = curve(y);
    double fz = curve(z / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double curve(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /// CIEDE2000, after Sharma, Wu and Dalal (2005).
  static double distance(double[] one, double[] other) {
    double c1 = Math.hypot(one[1], one[2]);
    double c2 = Math.hypot(other[1], other[2]);
    double mean7 = Math.pow((c1 + c2) / 2, 7);
    double g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + Math.pow(25, 7))));
    double a1 = (1 + g) * one[1];
    double a2 = (1 + g) * other[1];
    double cp1 = Math.hypot(a1, one[2]);
    double cp2 = Math.hypot(a2, other[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double dh = cp1 * cp2 == 0 ? 0 : wrapped(h2 - h1);
    double dl = other[0] - one[0];
    double dc = cp2 - cp1;
    double dH = 2 * Math.sqrt(cp1 * cp2) * Math.sin(Math.toRadians(dh / 2));
    double l = (one[0] + other[0]) / 2;
    double c = (cp1 + cp2) / 2;
    double h = cp1 * cp2 == 0 ? h1 + h2 : meanHue(h1, h2);
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double turn = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
    double c7 = Math.pow(c, 7);
    double rc = 2 * Math.sqrt(c7 / (c7 + Math.pow(25, 7)));
    double fifty = Math.pow(l - 50, 2);
    double sl = 1 + 0.015 * fifty / Math.sqrt(20 + fifty);
    double sc = 1 + 0.045 * c;
    double sh = 1 + 0.015 * c * t;
    double rt = -Math.sin(Math.toRadians(2 * turn)) * rc;
    return Math.sqrt(
        Math.pow(dl / sl, 2)
            + Math.pow(dc / sc, 2)
            + Math.pow(dH / sh, 2)
            + rt * (dc / sc) * (dH / sh));
  }

  private static double hue(double a, double b) {
    return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double wrapped(double degrees) {
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  }

  private static double meanHue(double h1, double h2) {
    double sum = h1 + h2;
    if (Math.abs(h1 - h2) <= 180) {
      return sum / 2;
    }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
