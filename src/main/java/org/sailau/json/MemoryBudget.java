package org.sailau.json;

import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector.ReadingStopped;

/// Estimates how much memory the election takes that is being read, and ends reading before the
/// program runs out of it.
public final class MemoryBudget {

  private final long limit;
  private final JsonCursor in;
  private long used;

  public MemoryBudget(long limit, JsonCursor in) {
    this.limit = limit;
    this.in = in;
  }

  /// Counts some bytes.
  ///
  /// @throws ReadingStopped if the limit is passed
  public void take(long bytes) {
    used += bytes;
    if (used > limit) {
      throw in.stop(Kind.TOO_LITTLE_MEMORY, Long.toString(limit));
    }
  }

  /// Counts a text with up to two bytes a character.
  ///
  /// @throws ReadingStopped if the limit is passed
  public void take(String text) {
    take(56 + 2L * text.length());
  }
}
