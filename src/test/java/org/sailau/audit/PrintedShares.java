package org.sailau.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sailau.election.Rounding;

/// How a share is printed. Two ways that know nothing of each other or of the program: one prints,
/// the other tells whether something can have been printed.
final class PrintedShares {

  private PrintedShares() {}

  /// As a decimal number. Of nobody it is 0.
  ///
  /// @param up which way an unknown rounding goes
  static String share(long votes, long base, Rounding rounding, boolean up) {
    RoundingMode mode =
        switch (rounding.mode()) {
          case HALF_UP -> RoundingMode.HALF_UP;
          case HALF_EVEN -> RoundingMode.HALF_EVEN;
          case TRUNCATION -> RoundingMode.DOWN;
          case UNKNOWN -> up ? RoundingMode.UP : RoundingMode.DOWN;
        };
    BigDecimal hundredfold = BigDecimal.valueOf(votes).movePointRight(2);
    return base == 0
        ? BigDecimal.ZERO.setScale(rounding.decimals()).toPlainString()
        : hundredfold.divide(BigDecimal.valueOf(base), rounding.decimals(), mode).toPlainString();
  }

  /// Whether a share of these votes can have been printed so, by what is left when the printed
  /// share of the base is taken from the votes. For counts below a billion.
  static boolean allows(long votes, long base, String share, Rounding rounding) {
    long steps = Long.parseLong(share.replace(".", ""));
    return allows(votes, base, steps, hundred(rounding), rounding.mode());
  }

  /// A hundred percent in steps.
  static long hundred(Rounding rounding) {
    return BigDecimal.valueOf(100).movePointRight(rounding.decimals()).longValueExact();
  }

  static boolean allows(long votes, long base, long steps, long hundred, Rounding.Mode mode) {
    if (base == 0) {
      return votes == 0 && steps == 0;
    }
    if (votes > base) {
      return false;
    }
    // What the printed share is too small by, in steps, times the base.
    long missing = votes * hundred - steps * base;
    return switch (mode) {
      case HALF_UP -> -base <= 2 * missing && 2 * missing < base;
      case HALF_EVEN -> Math.abs(2 * missing) < base + (steps % 2 == 0 ? 1 : 0);
      case TRUNCATION -> 0 <= missing && missing < base;
      case UNKNOWN -> -base < missing && missing < base;
    };
  }
}
