package org.sailau.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sailau.election.number.Rounding;

/// Prints shares, and tells whether a share can have been printed. Both ways are independent of
/// each other and of the program.
final class PrintedShares {

  private PrintedShares() {}

  /// The printed share; 0 if the base is 0.
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

  /// Whether these votes can have been printed as this share. It looks at what is left when the
  /// printed share of the base is subtracted from the votes. For counts below a billion.
  static boolean allows(long votes, long base, String share, Rounding rounding) {
    long steps = Long.parseLong(share.replace(".", ""));
    return allows(votes, base, steps, hundred(rounding), rounding.mode());
  }

  /// 100 percent in steps.
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
