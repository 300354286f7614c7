package org.sailau.dataset;

import org.sailau.election.Election;
import org.sailau.io.FileDigest;
import org.sailau.problem.Problems;

/// The result of reading a dataset.
public sealed interface ReadResult {

  /// An election, and what was passed over in its file.
  ///
  /// @param digest of the file's bytes
  record Done(Election election, Problems warnings, FileDigest digest) implements ReadResult {}

  /// No election, and everything that is wrong, at least one error.
  record Refused(Problems problems) implements ReadResult {}

  /// Reading ended because the caller asked for it.
  record Cancelled() implements ReadResult {}
}
