package org.sailau.chart.draw;

import java.math.BigInteger;

/// An axis of positions. It need not begin at 0: it is for what stands somewhere, not for what is
/// long.
///
/// @param from the round number at or below everything
/// @param step between ticks
public record PositionScale(BigInteger from, BigInteger step) {

  private static final int TICKS = 4;

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
