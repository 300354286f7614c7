package org.sailau.dataset;

import org.sailau.election.Election;
import org.sailau.problem.Problems;

/// The result of reading a dataset.
public sealed interface ReadResult {

  /// An election, and what was passed over in its file.
  ///
  /// @param sha256 of the file's bytes, in 64 hexadecimal digits
  record Done(Election election, Problems warnings, String sha256) implements ReadResult {}

  /// No election, and everything that is wrong, at least one error.
  record Refused(Problems problems) implements ReadResult {}

  /// Reading ended because the caller asked for it.
  record Cancelled() implements ReadResult {}
}
