package org.sailau.election.number;

/// How published shares were rounded. Immutable.
///
/// @param decimals printed digits after the decimal point, from 0 to [Share#MAX_DECIMALS]
/// @param stated whether the source says how it rounds; false if the dataset's author assumes the
///   usual way
public record Rounding(int decimals, Mode mode, boolean stated) {

  /// Usual ways to round. A share with `UNKNOWN` rounding may have been rounded in any of them. The
  /// names are part of the dataset format.
  public enum Mode {
    HALF_UP,
    HALF_EVEN,
    TRUNCATION,
    UNKNOWN
  }
}
