package org.sailau.export.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.sailau.io.Sha256;

/// Puts a file's SHA-256 digest into the file itself. The digest is computed with zeros in its
/// place.
public final class SelfDigest {

  /// The key of the digest in a [Provenance].
  public static final String KEY = "file-sha256";

  private static final byte[] LINE_BEGIN = ("\n" + KEY + ": ").getBytes(StandardCharsets.US_ASCII);

  private SelfDigest() {}

  /// Replaces the zeros that stand for the digest by the digest. Text from a dataset cannot imitate
  /// this place, because it never contains a line break.
  ///
  /// @throws IllegalStateException if the file has no place for a digest
  public static byte[] withDigest(byte[] file) {
    String digest = Sha256.of(file);
    int at = position(file).orElseThrow(() -> new IllegalStateException("no place for a digest"));
    byte[] sealed = file.clone();
    System.arraycopy(digest.getBytes(StandardCharsets.US_ASCII), 0, sealed, at, digest.length());
    return sealed;
  }

  /// Whether the digest in the file is the digest of the file.
  public static boolean isUnchanged(byte[] file) {
    Optional<Integer> at = position(file);
    if (at.isEmpty()) {
      return false;
    }
    int from = at.get();
    int to = from + Sha256.BLANK.length();
    String digest = new String(file, from, to - from, StandardCharsets.US_ASCII);
    byte[] blank = file.clone();
    Arrays.fill(blank, from, to, (byte) '0');
    return Sha256.of(blank).equals(digest);
  }

  /// The position of the digest's first byte; empty if there is none.
  private static Optional<Integer> position(byte[] file) {
    for (int i = 0; i + LINE_BEGIN.length + Sha256.BLANK.length() <= file.length; i++) {
      if (Arrays.equals(file, i, i + LINE_BEGIN.length, LINE_BEGIN, 0, LINE_BEGIN.length)) {
        return Optional.of(i + LINE_BEGIN.length);
      }
    }
    return Optional.empty();
  }
}
