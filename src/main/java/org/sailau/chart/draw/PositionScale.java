package org.sailau.chart.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// An axis of positions from one round number to another, with ticks between. It need not begin at
/// 0: for what stands somewhere, not for what is long.
public record PositionScale(BigInteger from, BigInteger to, BigInteger step) {

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
    BigInteger to = high.add(half).divide(half).multiply(half);
    return new PositionScale(from, to, step);
  }

  /// Where something stands, from 0 to 1.
  public double at(BigInteger number) {
    return new BigDecimal(number.subtract(from)).doubleValue()
        / new BigDecimal(to.subtract(from)).doubleValue();
  }

  public List<BigInteger> ticks() {
    List<BigInteger> ticks = new ArrayList<>();
    BigInteger tick = from.add(step).subtract(BigInteger.ONE).divide(step).multiply(step);
    for (; tick.compareTo(to) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }
}
