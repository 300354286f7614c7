package org.sailau.session;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.sailau.dataset.DatasetWriter;
import org.sailau.election.Election;
import org.sailau.io.Sha256;

/// The digest of the dataset as which an election would be saved. It stands in pictures of an
/// election that is in no dataset yet, so that they can be checked once it is.
public final class SavedDigest {

  private SavedDigest() {}

  /// Takes as long as writing the dataset; keeps nothing of it. Not for the JavaFX thread.
  public static String of(Election election) {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      DatasetWriter.write(election, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // Nothing is written.
    }
    return Sha256.hex(digest.digest());
  }
}
