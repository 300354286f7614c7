package org.sailau.problem;

import java.util.List;

/// What is wrong with one file, in the order of the file.
///
/// @param listed the first hundred errors and the first hundred warnings
/// @param unlistedWarnings how many warnings more there are
/// @param cutShort whether reading ended at the hundredth error, so that there may be more
public record Problems(List<Problem> listed, int unlistedWarnings, boolean cutShort) {
  public Problems {
    listed = List.copyOf(listed);
  }
}
