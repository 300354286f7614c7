package org.sailau.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sailau.audit.Audited;
import org.sailau.dataset.DatasetWriter;
import org.sailau.election.Election;
import org.sailau.io.Sha256;

/// Makes what is shown of a changed election that is in no file yet.
final class Amended {

  private Amended() {}

  /// Audits an election. Its digest is that of the file as which it would be saved, so that
  /// pictures of it can be checked once it is. Not for the JavaFX thread.
  static Opened.Ready of(Election changed, Opened.Ready before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DatasetWriter.write(changed, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // Nothing is written but memory.
    }
    return new Opened.Ready(
        Audited.of(changed), before.file(), before.warnings(), Sha256.of(bytes.toByteArray()));
  }
}
