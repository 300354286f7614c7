package org.sailau.dataset;

import org.sailau.dataset.Problem.Kind;

/// Adds up what the election being read takes in memory, roughly, and ends reading before the
/// program runs out of it.
final class MemoryBudget {

  private final long limit;
  private final JsonCursor in;
  private long used;

  MemoryBudget(long limit, JsonCursor in) {
    this.limit = limit;
    this.in = in;
  }

  /// @param bytes beside the texts
  void take(long bytes) {
    used += bytes;
    if (used > limit) {
      throw in.stop(Kind.TOO_LITTLE_MEMORY, Long.toString(limit));
    }
  }

  /// A string and its characters, of which most are one byte, or all are two.
  void take(String text) {
    take(56 + 2L * text.length());
  }
}
