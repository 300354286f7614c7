package org.sailau.election.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// All whole numbers from `low` to `high`, with both ends. Immutable.
///
/// @param low 0 or more
/// @param high not below `low`; null if the range has no upper limit
public record CountRange(BigInteger low, @Nullable BigInteger high) {

  public CountRange {
    if (high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /// The range from `low` upwards, without an upper limit.
  static CountRange atLeast(BigInteger low) {
    return new CountRange(low, null);
  }

  /// The range that contains one number only.
  public static CountRange exactly(long number) {
    return new CountRange(BigInteger.valueOf(number), BigInteger.valueOf(number));
  }

  /// The range from `low` to `high`.
  ///
  /// @param high null if there is no upper limit
  /// @return null if `high` is below `low`
  public static @Nullable CountRange between(BigInteger low, @Nullable BigInteger high) {
    return high != null && low.compareTo(high) > 0 ? null : new CountRange(low, high);
  }

  /// The numbers that are in both ranges.
  ///
  /// @return null if no number is in both
  public @Nullable CountRange intersection(CountRange other) {
    @Nullable BigInteger smallerHigh =
        high == null ? other.high : other.high == null ? high : high.min(other.high);
    return between(low.max(other.low), smallerHigh);
  }

  public boolean contains(BigInteger number) {
    return low.compareTo(number) <= 0 && (high == null || number.compareTo(high) <= 0);
  }

  /// Counts the numbers in the range.
  ///
  /// @return null if the range has no upper limit
  public @Nullable BigInteger size() {
    return high == null ? null : high.subtract(low).add(BigInteger.ONE);
  }

  /// The possible differences when each number of this range is subtracted from `number`.
  ///
  /// @throws IllegalArgumentException if this range has no upper limit, or contains a number above
  ///   `number`
  public CountRange subtractedFrom(BigInteger number) {
    if (high == null) {
      throw new IllegalArgumentException("no upper limit");
    }
    return new CountRange(number.subtract(high), number.subtract(low));
  }
}
