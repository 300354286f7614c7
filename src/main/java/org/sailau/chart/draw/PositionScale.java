package org.sailau.chart.draw;

import java.math.BigInteger;

/// A value axis that need not begin at 0. It suits figures that are compared by position; the
/// length of a bar on it means nothing.
///
/// @param from a round number, no larger than any figure on the axis
/// @param step from one tick to the next
public record PositionScale(BigInteger from, BigInteger step) {

  private static final int TICKS = 4;

  /// A scale with about four ticks. Its step is 1, 2 or 5 times a power of ten.
  public static PositionScale around(BigInteger low, BigInteger high) {
    BigInteger wanted = high.subtract(low).divide(BigInteger.valueOf(TICKS)).max(BigInteger.ONE);
    BigInteger power = BigInteger.TEN.pow(wanted.toString().length() - 1);
    BigInteger step = power;
    for (int times : new int[] {2, 5, 10}) {
      if (step.compareTo(wanted) < 0) {
        step = power.multiply(BigInteger.valueOf(times));
      }
    }
    BigInteger half = step.divide(BigInteger.TWO).max(BigInteger.ONE);
    BigInteger from = low.divide(half).multiply(half);
    return new PositionScale(from, step);
  }
}
