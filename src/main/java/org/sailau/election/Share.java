package org.sailau.election;

import java.math.BigDecimal;

/// A published share in percent, exactly as printed: `steps` of 10 to the power of -`decimals`.
/// 2.60 with two decimals is 260 steps and stays 2.60. From 0 to 100. Immutable.
public record Share(long steps, int decimals) implements Comparable<Share> {

  /// The most decimals that a share may have: more than any commission prints, and few enough for
  /// every sum of 10,000 shares to fit a long.
  public static final int MAX_DECIMALS = 9;

  public Share {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException("decimals " + decimals);
    }
    if (steps < 0 || steps > hundred(decimals)) {
      throw new IllegalArgumentException("steps " + steps);
    }
  }

  /// `percent` with exactly `decimals` decimals.
  ///
  /// @throws ArithmeticException if it has more of them
  /// @throws IllegalArgumentException outside 0 to 100
  public static Share of(BigDecimal percent, int decimals) {
    return new Share(percent.setScale(decimals).unscaledValue().longValueExact(), decimals);
  }

  /// A hundred percent in steps of that many decimals.
  static long hundred(int decimals) {
    long hundred = 100;
    for (int i = 0; i < decimals; i++) {
      hundred *= 10;
    }
    return hundred;
  }

  public BigDecimal percent() {
    return BigDecimal.valueOf(steps, decimals);
  }

  @Override
  public int compareTo(Share other) {
    return percent().compareTo(other.percent());
  }
}
