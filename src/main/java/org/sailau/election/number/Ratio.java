package org.sailau.election.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact fraction of whole numbers in lowest terms, so that equal fractions are equal objects.
/// Immutable.
///
/// @param denominator greater than 0
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public Ratio {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Ratio of(long whole) {
    return of(whole, 1);
  }

  /// The fraction of two whole numbers.
  ///
  /// @throws IllegalArgumentException unless `denominator` is greater than 0
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /// The exact value of a decimal number.
  public static Ratio of(BigDecimal number) {
    return number.scale() > 0
        ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
  }

  /// How many percent `part` is of `all`: 100 · part ÷ all.
  ///
  /// @throws IllegalArgumentException unless `all` is greater than 0
  public static Ratio percent(BigInteger part, BigInteger all) {
    return new Ratio(part.multiply(HUNDRED), all);
  }

  public static Ratio percent(long part, long all) {
    return percent(BigInteger.valueOf(part), BigInteger.valueOf(all));
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negate());
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// The quotient of this fraction and another one.
  ///
  /// @throws ArithmeticException if `other` is 0
  public Ratio dividedBy(Ratio other) {
    BigInteger sign = BigInteger.valueOf(other.signum());
    if (sign.signum() == 0) {
      throw new ArithmeticException("divided by 0");
    }
    return new Ratio(
        numerator.multiply(other.denominator).multiply(sign),
        denominator.multiply(other.numerator).multiply(sign));
  }

  public Ratio abs() {
    return new Ratio(numerator.abs(), denominator);
  }

  public Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  /// -1, 0 or 1, as the value is below 0, 0 or above 0.
  public int signum() {
    return numerator.signum();
  }

  /// The value rounded half up to that many decimals, to be read by people.
  public BigDecimal rounded(int decimals) {
    return decimal(decimals, RoundingMode.HALF_UP);
  }

  /// The value cut off after that many decimals.
  public BigDecimal truncated(int decimals) {
    return decimal(decimals, RoundingMode.DOWN);
  }

  private BigDecimal decimal(int decimals, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
  }

  /// Whether a decimal number with that many decimals states the value exactly.
  public boolean hasExactly(int decimals) {
    return numerator.multiply(BigInteger.TEN.pow(decimals)).mod(denominator).signum() == 0;
  }

  /// The nearest double. Use it for lengths in pixels only, never to decide anything.
  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
