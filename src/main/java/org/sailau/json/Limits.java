package org.sailau.json;

/// How large the parts of a dataset may be. Beyond a limit reading ends, with a problem that says
/// so.
///
/// @param nesting objects and lists within each other
/// @param string characters in one text or field name
/// @param number digits in one number
/// @param fields in one object
/// @param choices in one contest
/// @param bytes in the file
/// @param memory bytes that the election may take in memory, as estimated while reading
public record Limits(
    int nesting, int string, int number, int fields, int choices, long bytes, long memory) {

  /// What the window and its charts take, with room to spare.
  private static final long FOR_WINDOW = 128_000_000;

  /// Far more than any field is called, few enough to show.
  private static final int MAX_NAME = 1_000;

  /// Enough for every election that we know of; half of the memory that this program may use, and
  /// more where there is much of it: the window and its charts do not grow with it.
  public static Limits defaults() {
    return new Limits(
        64, 100_000, 100, 1_000, 10_000, 1L << 30, forElection(Runtime.getRuntime().maxMemory()));
  }

  private static long forElection(long memory) {
    return memory / 2 + Math.max(0, memory - FOR_WINDOW) / 4;
  }

  /// Characters in one field name.
  int name() {
    return Math.min(MAX_NAME, string);
  }

  public Limits withBytes(long bytes) {
    return new Limits(nesting, string, number, fields, choices, bytes, memory);
  }

  public Limits withMemory(long memory) {
    return new Limits(nesting, string, number, fields, choices, bytes, memory);
  }
}
