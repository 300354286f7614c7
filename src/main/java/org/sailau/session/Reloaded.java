package org.sailau.session;

import org.sailau.election.Election;
import org.sailau.election.change.Changes;
import org.sailau.io.FileDigest;

/// What reading a file again has changed. Immutable.
///
/// @param sameBytes whether the file is the same to the last byte
public record Reloaded(Changes changes, boolean sameBytes) {

  /// Compares the election that was open with the one that was read. Not for the JavaFX thread.
  static Reloaded of(Opened.Ready before, Election after, FileDigest digest) {
    Changes changes = Changes.between(before.asStated().election(), after);
    // Where something has changed, no digest has to be worked out.
    return new Reloaded(
        changes, changes.isEmpty() && before.digest().sha256().equals(digest.sha256()));
  }
}
