package org.sailau.session;

import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.io.FileDigest;

/// Makes what is shown of a changed election that is in no file yet.
final class Amended {

  private Amended() {}

  /// Audits an election. Its digest is that of the file as which it would be saved, so that
  /// pictures of it can be checked once it is. Not for the JavaFX thread.
  static Opened.Ready of(Election changed, Opened.Ready before) {
    return new Opened.Ready(
        Audited.of(changed),
        before.file(),
        before.warnings(),
        FileDigest.later(() -> SavedDigest.of(changed)));
  }
}
