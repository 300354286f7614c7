package org.sailau.chart.draw;

import java.util.stream.DoubleStream;

/// A value axis from 0 to a round end. It is as precise as pixels need, and decides nothing.
///
/// @param end the last tick
/// @param step between ticks
public record ValueScale(double end, double step) {

  /// The scale with the lowest end that reaches the value in at most four round steps. A step is 1,
  /// 2 or 5 times a power of ten.
  ///
  /// @param least the smallest step allowed: 1 for counts, which are whole numbers
  public static ValueScale reaching(double value, double least) {
    double lowest = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))) - 1);
    double power = Math.max(least, lowest);
    while (true) {
      for (double digit : new double[] {1, 2, 5}) {
        double steps = Math.ceil(value / (digit * power) - 1e-9);
        if (steps <= 4) {
          return new ValueScale(Math.max(1, steps) * digit * power, digit * power);
        }
      }
      power *= 10;
    }
  }

  public double[] ticks() {
    return DoubleStream.iterate(0, tick -> tick < end + step / 2, tick -> tick + step).toArray();
  }
}
