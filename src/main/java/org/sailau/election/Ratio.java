package org.sailau.election;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// A fraction of whole numbers, exact and in lowest terms, so that equal ones are equal. Immutable.
///
/// @param under greater than 0
public record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public Ratio {
    if (under.signum() <= 0) {
      throw new IllegalArgumentException("under " + under);
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  public static Ratio of(long whole) {
    return of(whole, 1);
  }

  /// @throws IllegalArgumentException unless `under` is greater than 0
  public static Ratio of(long over, long under) {
    return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  public static Ratio of(BigDecimal number) {
    return number.scale() > 0
        ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
  }

  /// `part` in percent of `all`.
  public static Ratio percent(BigInteger part, BigInteger all) {
    return new Ratio(part.multiply(HUNDRED), all);
  }

  /// The same.
  public static Ratio percent(long part, long all) {
    return percent(BigInteger.valueOf(part), BigInteger.valueOf(all));
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negative());
  }

  public Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  /// @throws ArithmeticException if the other one is 0
  public Ratio by(Ratio other) {
    BigInteger sign = BigInteger.valueOf(other.sign());
    if (sign.signum() == 0) {
      throw new ArithmeticException("divided by 0");
    }
    return new Ratio(
        over.multiply(other.under).multiply(sign), under.multiply(other.over).multiply(sign));
  }

  public Ratio absolute() {
    return new Ratio(over.abs(), under);
  }

  public Ratio negative() {
    return new Ratio(over.negate(), under);
  }

  public int sign() {
    return over.signum();
  }

  /// Rounded half up, as people are shown it.
  public BigDecimal rounded(int decimals) {
    return decimal(decimals, RoundingMode.HALF_UP);
  }

  /// The digits up to so many decimals, the others cut off.
  public BigDecimal cut(int decimals) {
    return decimal(decimals, RoundingMode.DOWN);
  }

  private BigDecimal decimal(int decimals, RoundingMode mode) {
    return new BigDecimal(over).divide(new BigDecimal(under), decimals, mode);
  }

  /// Whether so many decimals say it all.
  public boolean ends(int decimals) {
    return over.multiply(BigInteger.TEN.pow(decimals)).mod(under).signum() == 0;
  }

  /// For pixels.
  public double value() {
    return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64).doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
