package org.sailau.election;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// What a published share can have been before it was rounded: a part of its base from `low` to
/// `high`, both of them divided by `whole`. With two decimals 2.60, rounded half up, is [5190,
/// 5210) of 200,000, that is from 2.595 to below 2.605 percent. Never below 0 and never above the
/// whole. Everything is in half steps, so that every end is a whole number. Immutable.
///
/// @param lowIn whether `low` itself is possible
/// @param highIn whether `high` itself is possible
public record ShareRange(
    long low, boolean lowIncluded, long high, boolean highIncluded, long whole) {

  /// What a printed share of `steps` can have been.
  ///
  /// | mode | from | to |
  /// |---|---|---|
  /// | half up | half a step below | below half a step above |
  /// | half even | the same, the ends of an even last digit included, those of an odd one not |
  /// | truncation | itself | below a step above |
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
    boolean lowIn = even || mode == Rounding.Mode.HALF_UP || mode == Rounding.Mode.TRUNCATION;
    long low = 2 * steps - below;
    long high = 2 * steps + above;
    // What is below nothing or above everything is cut off.
    return new ShareRange(
        Math.max(low, 0), lowIn || low < 0, Math.min(high, whole), even || high > whole, whole);
  }

  /// Whether that many votes of that base can have been printed like this. Of a base of nobody a
  /// share has no value; what is printed then is 0.
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

  /// The bases of which that many votes can have been printed like this; nobody, where no votes
  /// can.
  ///
  /// @return null if there is none
  public @Nullable CountRange basesFor(long votes) {
    if (votes == 0) {
      return low == 0 && lowIncluded ? CountRange.atLeast(BigInteger.ZERO) : null;
    }
    BigInteger exact = times(votes, whole);
    BigInteger least = ceiling(exact, high, highIncluded);
    return low == 0
        ? CountRange.atLeast(least)
        : CountRange.between(least, floor(exact, low, lowIncluded));
  }

  /// The whole numbers of votes that can have been printed like this.
  ///
  /// @param base 1 or more
  /// @return null if there is none: of 3 nobody has 50 percent
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
    // 100 / whole is half of a power of ten.
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

  /// The largest whole number that is not above the quotient; below it, if that itself is out.
  private static BigInteger floor(BigInteger number, BigInteger by, boolean itself) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() == 0 && !itself ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// The smallest whole number that is not below the quotient; above it, if that itself is out.
  private static BigInteger ceiling(BigInteger number, BigInteger by, boolean itself) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() == 0 && itself ? parts[0] : parts[0].add(BigInteger.ONE);
  }
}
