package org.sailau.dataset;

/// The caller does not want the answer any more. Never leaves the package.
final class ReadingCancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReadingCancelled() {
    super(null, null, false, false);
  }
}
