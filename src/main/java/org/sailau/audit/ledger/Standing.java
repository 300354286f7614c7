package org.sailau.audit.ledger;

/// How one value of a figure stands to the others. The names are part of the output of `sailau
/// sources --json` and must not change.
public enum Standing {
  /// It fits all other figures, and no source states another value that could be true.
  FITS,
  /// Another value is stated, and both can be true.
  DIFFERS,
  /// It cannot be true.
  IMPOSSIBLE,
  /// Another value is stated, and arithmetic cannot tell which one is true.
  OPEN
}
