package org.sailau.election;

/// How the published shares were rounded.
///
/// @param decimals printed digits after the point, 0 to [Share#MAX_DECIMALS]
/// @param stated whether the source says so itself; false when it is the customary reading
public record Rounding(int decimals, Mode mode, boolean stated) {

  /// The usual ways to round; `UNKNOWN` allows any of them.
  public enum Mode {
    HALF_UP,
    HALF_EVEN,
    TRUNCATION,
    UNKNOWN
  }
}
