package org.sailau.election.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// All values that a published share can have had before it was rounded. They are the parts of a
/// base from `low` ÷ `whole` to `high` ÷ `whole`. With two decimals, 2.60 rounded half up is [5190,
/// 5210) of 200,000: from 2.595 to below 2.605 percent. A range never goes below 0 or above the
/// whole base. All numbers are in half steps of a [Share], so that every end is a whole number.
/// Immutable.
///
/// @param lowIncluded whether `low` itself is possible
/// @param highIncluded whether `high` itself is possible
/// @param whole 100 percent in half steps
public record ShareRange(
    long low, boolean lowIncluded, long high, boolean highIncluded, long whole) {

  /// All values that are printed as `steps` under a rounding.
  ///
  /// | mode | from | to |
  /// |---|---|---|
  /// | half up | half a step below | below half a step above |
  /// | half even | as half up; with both ends if the last digit is even, without both if it is odd | |
  /// | truncation | the printed value | below a step above |
  /// | unknown | above a step below | below a step above |
  public static ShareRange of(long steps, Rounding rounding) {
    long whole = 2 * Share.hundred(rounding.decimals());
    Rounding.Mode mode = rounding.mode();
    boolean even = mode == Rounding.Mode.HALF_EVEN && steps % 2 == 0;
    long below =
        switch (mode) {
          case HALF_UP, HALF_EVEN -> 1;
          case TRUNCATION -> 0;
          case UNKNOWN -> 2;
        };
    long above = mode == Rounding.Mode.TRUNCATION ? 2 : Math.max(1, below);
    boolean lowIncluded = even || mode == Rounding.Mode.HALF_UP || mode == Rounding.Mode.TRUNCATION;
    long low = 2 * steps - below;
    long high = 2 * steps + above;
    // No share is below 0 or above 100 percent.
    return new ShareRange(
        Math.max(low, 0),
        lowIncluded || low < 0,
        Math.min(high, whole),
        even || high > whole,
        whole);
  }

  /// Whether `votes` out of `base` are printed as this share. A share of an empty base has no
  /// value; 0 is printed for it.
  ///
  /// @param votes 0 or more
  /// @param base 0 or more
  public boolean fits(long votes, long base) {
    if (base == 0) {
      return votes == 0 && low == 0 && lowIncluded;
    }
    if (votes > base) {
      return false;
    }
    BigInteger exact = times(votes, whole);
    int above = exact.compareTo(times(base, low));
    int below = times(base, high).compareTo(exact);
    return (above > 0 || (above == 0 && lowIncluded))
        && (below > 0 || (below == 0 && highIncluded));
  }

  /// All bases out of which `votes` are printed as this share. The base may be 0 if `votes` is 0.
  ///
  /// @param votes 0 or more
  /// @return null if there is no such base
  public @Nullable CountRange basesFor(long votes) {
    if (votes == 0) {
      return low == 0 && lowIncluded ? CountRange.atLeast(BigInteger.ZERO) : null;
    }
    BigInteger exact = times(votes, whole);
    BigInteger minBase = ceiling(exact, high, highIncluded);
    return low == 0
        ? CountRange.atLeast(minBase)
        : CountRange.between(minBase, floor(exact, low, lowIncluded));
  }

  /// All numbers of votes that are printed as this share of `base`.
  ///
  /// @param base 1 or more
  /// @return null if there is none: nobody has 50 percent of 3
  public @Nullable CountRange votesOf(BigInteger base) {
    BigInteger all = BigInteger.valueOf(whole);
    return CountRange.between(
        ceiling(base.multiply(BigInteger.valueOf(low)), all, lowIncluded),
        floor(base.multiply(BigInteger.valueOf(high)), all, highIncluded));
  }

  /// `low` in percent.
  public BigDecimal lowPercent() {
    return percent(low);
  }

  /// `high` in percent.
  public BigDecimal highPercent() {
    return percent(high);
  }

  private BigDecimal percent(long halfSteps) {
    // 100 ÷ whole is half of a power of ten.
    int decimals = Long.toString(whole / 200).length() - 1;
    BigDecimal exact =
        BigDecimal.valueOf(halfSteps).multiply(BigDecimal.valueOf(5)).movePointLeft(decimals + 1);
    BigDecimal shorter = exact.stripTrailingZeros();
    return shorter.scale() < decimals ? exact.setScale(decimals) : shorter;
  }

  private static BigInteger times(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private static BigInteger floor(BigInteger number, long by, boolean itself) {
    return floor(number, BigInteger.valueOf(by), itself);
  }

  private static BigInteger ceiling(BigInteger number, long by, boolean itself) {
    return ceiling(number, BigInteger.valueOf(by), itself);
  }

  /// The largest whole number that is not above the quotient. If the quotient is a whole number and
  /// `itself` is false, the number below it.
  private static BigInteger floor(BigInteger number, BigInteger by, boolean itself) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() == 0 && !itself ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// The smallest whole number that is not below the quotient. If the quotient is a whole number
  /// and `itself` is false, the number above it.
  private static BigInteger ceiling(BigInteger number, BigInteger by, boolean itself) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() == 0 && itself ? parts[0] : parts[0].add(BigInteger.ONE);
  }
}
