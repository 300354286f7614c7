package org.sailau.chart.places;

import java.math.BigDecimal;

/// The steps in which a map shows a percentage: five of 20 points each, the same for every measure,
/// hour and election, so that maps can be compared.
public final class Step {

  /// How many steps there are.
  public static final int COUNT = 5;

  /// How many points a step has.
  public static final int POINTS = 100 / COUNT;

  private Step() {}

  /// The step of a percentage, from 0 to 4. A value on a border belongs to the step above.
  public static int of(BigDecimal percent) {
    int step = percent.divideToIntegralValue(BigDecimal.valueOf(POINTS)).intValueExact();
    return Math.min(step, COUNT - 1);
  }
}
