package org.sailau.json;

/// Hears how far reading has come, and may end it. Called on the thread that reads, every few
/// thousand bytes.
@FunctionalInterface
public interface Progress {

  /// Reads to the end and tells nobody.
  Progress NONE = _ -> true;

  /// @param bytes read so far
  /// @return false to give up
  boolean reached(long bytes);
}
