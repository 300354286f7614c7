package org.sailau.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact quotient of whole numbers, not shortened. Immutable.
///
/// @param over more than 0
public record Ratio(BigInteger number, BigInteger over) implements Comparable<Ratio> {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public Ratio {
    if (over.signum() <= 0) {
      throw new IllegalArgumentException("over " + over);
    }
  }

  /// `part` in percent of `all`.
  static Ratio percent(BigInteger part, BigInteger all) {
    return new Ratio(part.multiply(HUNDRED), all);
  }

  static Ratio percent(long part, long all) {
    return percent(BigInteger.valueOf(part), BigInteger.valueOf(all));
  }

  /// The digits up to so many decimals, the others cut off.
  public BigDecimal cut(int decimals) {
    return new BigDecimal(number).divide(new BigDecimal(over), decimals, RoundingMode.DOWN);
  }

  /// Whether that says it all.
  public boolean ends(int decimals) {
    return number.multiply(BigInteger.TEN.pow(decimals)).mod(over).signum() == 0;
  }

  @Override
  public int compareTo(Ratio other) {
    return number.multiply(other.over).compareTo(other.number.multiply(over));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratio ratio && compareTo(ratio) == 0;
  }

  @Override
  public int hashCode() {
    BigInteger common = number.gcd(over);
    return number.divide(common).hashCode() * 31 + over.divide(common).hashCode();
  }
}
