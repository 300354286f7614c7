package org.sailau.importer.problem;

/// Hears how far an import has come, on the thread that reads, and may end it.
@FunctionalInterface
public interface ReadProgress {

  /// Tells nobody.
  ReadProgress NONE = _ -> true;

  /// @param bytes read so far
  /// @return false to give up
  boolean reached(long bytes);
}
