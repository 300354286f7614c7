package org.sailau.election;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Whole numbers from `low` to `high`, both of them possible. Immutable.
///
/// @param low 0 or more
/// @param high not below `low`; null if there is no upper limit
public record CountRange(BigInteger low, @Nullable BigInteger high) {

  public CountRange {
    if (high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  static CountRange atLeast(BigInteger low) {
    return new CountRange(low, null);
  }

  /// One number alone.
  public static CountRange exactly(long number) {
    return new CountRange(BigInteger.valueOf(number), BigInteger.valueOf(number));
  }

  /// @return null if `high` is below `low`
  public static @Nullable CountRange between(BigInteger low, @Nullable BigInteger high) {
    return high != null && low.compareTo(high) > 0 ? null : new CountRange(low, high);
  }

  /// What both have.
  ///
  /// @return null if they have nothing in common
  public @Nullable CountRange intersection(CountRange other) {
    @Nullable BigInteger least =
        high == null ? other.high : other.high == null ? high : high.min(other.high);
    return between(low.max(other.low), least);
  }

  public boolean contains(BigInteger number) {
    return low.compareTo(number) <= 0 && (high == null || number.compareTo(high) <= 0);
  }

  /// How many numbers there are.
  ///
  /// @return null if there is no end to them
  public @Nullable BigInteger size() {
    return high == null ? null : high.subtract(low).add(BigInteger.ONE);
  }

  /// What is left of a number after each of these was taken away from it.
  ///
  /// @throws IllegalArgumentException if some of these are larger
  public CountRange subtractedFrom(BigInteger number) {
    if (high == null) {
      throw new IllegalArgumentException("no upper limit");
    }
    return new CountRange(number.subtract(high), number.subtract(low));
  }
}
