package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the largest value of a function of whole numbers that jumps up and down, but never above a
/// bound that is simple: from where the bound is largest, until it has fallen to the best value.
public final class MaximumSearch {

  private MaximumSearch() {}

  /// @param value of a number; null where it has none
  /// @param bound never below the value, and never larger on the way from `from` to `to`
  /// @param tries how many numbers are tried at most
  /// @return null if there is no value, or that took too many tries
  public static <T extends Comparable<T>> @Nullable T maximum(
      BigInteger from,
      BigInteger to,
      int tries,
      Function<BigInteger, @Nullable T> value,
      Function<BigInteger, T> bound) {
    BigInteger step = BigInteger.valueOf(to.compareTo(from));
    BigInteger at = from;
    @Nullable T best = null;
    for (int left = tries; left > 0; left--) {
      if (best != null && best.compareTo(bound.apply(at)) >= 0) {
        return best;
      }
      @Nullable T here = value.apply(at);
      if (here != null && (best == null || here.compareTo(best) > 0)) {
        best = here;
      }
      if (at.equals(to)) {
        return best;
      }
      at = at.add(step);
    }
    return null;
  }
}
