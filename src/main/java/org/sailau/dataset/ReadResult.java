package org.sailau.dataset;

import java.util.List;
import org.sailau.election.Election;

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

  /// Problems in the order of the file.
  ///
  /// @param listed the first hundred errors and the first hundred warnings
  /// @param unlistedWarnings how many warnings more there are
  /// @param cutShort whether reading ended at the hundredth error, so that there may be more
  record Problems(List<Problem> listed, int unlistedWarnings, boolean cutShort) {
    public Problems {
      listed = List.copyOf(listed);
    }
  }
}
