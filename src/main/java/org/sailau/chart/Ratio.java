package org.sailau.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A fraction of whole numbers, exact and in lowest terms. Immutable.
///
/// @param under greater than 0
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

  static final Ratio ZERO = of(0);
  static final Ratio ONE = of(1);

  Ratio {
    int sign = under.signum();
    if (sign == 0) {
      throw new ArithmeticException("divided by 0");
    }
    BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(sign));
    over = over.divide(common);
    under = under.divide(common);
  }

  static Ratio of(long whole) {
    return of(whole, 1);
  }

  static Ratio of(long over, long under) {
    return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  static Ratio of(BigDecimal number) {
    return number.scale() > 0
        ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Ratio minus(Ratio other) {
    return plus(other.times(of(-1)));
  }

  Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  /// @throws ArithmeticException if the other one is 0
  Ratio by(Ratio other) {
    return new Ratio(over.multiply(other.under), under.multiply(other.over));
  }

  Ratio absolute() {
    return new Ratio(over.abs(), under);
  }

  int sign() {
    return over.signum();
  }

  /// Rounded half up, as people are shown it.
  BigDecimal rounded(int decimals) {
    return new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP);
  }

  /// For pixels.
  double value() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
