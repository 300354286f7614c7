package org.sailau.dataset;

/// Ends reading because the caller asked for it. Caught in this package.
final class ReadingCancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReadingCancelled() {
    super(null, null, false, false);
  }
}
