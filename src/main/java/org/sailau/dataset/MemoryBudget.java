package org.sailau.dataset;

import org.sailau.dataset.Problem.Kind;
import org.sailau.dataset.Problems.ReadingStopped;

/// Estimates how much memory the election takes that is being read, and ends reading before the
/// program runs out of it.
final class MemoryBudget {

  private final long limit;
  private final JsonCursor in;
  private long used;

  MemoryBudget(long limit, JsonCursor in) {
    this.limit = limit;
    this.in = in;
  }

  /// Counts some bytes.
  ///
  /// @throws ReadingStopped if the limit is passed
  void take(long bytes) {
    used += bytes;
    if (used > limit) {
      throw in.stop(Kind.TOO_LITTLE_MEMORY, Long.toString(limit));
    }
  }

  /// Counts a text with up to two bytes a character.
  ///
  /// @throws ReadingStopped if the limit is passed
  void take(String text) {
    take(56 + 2L * text.length());
  }
}
