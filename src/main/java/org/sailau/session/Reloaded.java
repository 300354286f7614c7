package org.sailau.session;

import org.sailau.election.Election;
import org.sailau.election.change.Changes;

/// What reading a file again has changed. Immutable.
///
/// @param sameBytes whether the file is the same to the last byte
public record Reloaded(Changes changes, boolean sameBytes) {

  /// Compares the election that was open with the one that was read. Not for the JavaFX thread.
  static Reloaded of(Opened.Ready before, Election after, String sha256) {
    return new Reloaded(
        Changes.between(before.asStated().election(), after), before.sha256().equals(sha256));
  }
}
