package org.sailau.audit.solve;

import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the largest value of a function of whole numbers. The function may jump up and down but
/// stays below a simple bound. The search starts where the bound is largest and ends when the bound
/// has fallen to the best value found.
public final class MaximumSearch {

  private MaximumSearch() {}

  /// @param from where the bound is largest
  /// @param to the last number
  /// @param tries how many numbers are tried at most
  /// @param value the function; null where it has no value
  /// @param bound never below the value, and never growing from `from` to `to`
  /// @return null if the function has no value, or if the search took too many tries
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
      @Nullable T candidate = value.apply(at);
      if (candidate != null && (best == null || candidate.compareTo(best) > 0)) {
        best = candidate;
      }
      if (at.equals(to)) {
        return best;
      }
      at = at.add(step);
    }
    return null;
  }
}
