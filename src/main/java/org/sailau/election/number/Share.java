package org.sailau.election.number;

import java.math.BigDecimal;

/// A published share in percent, exactly as printed. A share is `steps` times 10 to the power of
/// minus `decimals`: 2.60 with two decimals is 260 steps and stays 2.60. Immutable.
///
/// @param steps from 0 to 100 percent in steps
/// @param decimals printed digits after the decimal point, from 0 to [#MAX_DECIMALS]
public record Share(long steps, int decimals) implements Comparable<Share> {

  /// No election commission prints more decimals. With so few, every sum of 10,000 shares fits a
  /// long.
  public static final int MAX_DECIMALS = 9;

  public Share {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException("decimals " + decimals);
    }
    if (steps < 0 || steps > hundred(decimals)) {
      throw new IllegalArgumentException("steps " + steps);
    }
  }

  /// The share of `percent`, written with exactly `decimals` decimals.
  ///
  /// @throws ArithmeticException if `percent` needs more decimals
  /// @throws IllegalArgumentException if `percent` is not between 0 and 100
  public static Share of(BigDecimal percent, int decimals) {
    return new Share(percent.setScale(decimals).unscaledValue().longValueExact(), decimals);
  }

  /// How many steps are 100 percent with that many decimals.
  public static long hundred(int decimals) {
    long hundred = 100;
    for (int i = 0; i < decimals; i++) {
      hundred *= 10;
    }
    return hundred;
  }

  /// The share in percent, with [#decimals] decimals.
  public BigDecimal percent() {
    return BigDecimal.valueOf(steps, decimals);
  }

  @Override
  public int compareTo(Share other) {
    return percent().compareTo(other.percent());
  }
}
