package org.sailau.io;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The SHA-256 of a file's bytes. That of a file which is not written yet is worked out when it is
/// first asked for: of a large one that takes seconds, and mostly nobody asks. Any thread may use
/// it.
public final class FileDigest {

  private @Nullable Supplier<String> later;
  private volatile @Nullable String known;

  private FileDigest(@Nullable String known, @Nullable Supplier<String> later) {
    this.known = known;
    this.later = later;
  }

  /// A digest that is known.
  ///
  /// @param sha256 in 64 hexadecimal digits
  public static FileDigest of(String sha256) {
    return new FileDigest(sha256, null);
  }

  /// A digest that is worked out when it is first asked for, once.
  public static FileDigest later(Supplier<String> sha256) {
    return new FileDigest(null, sha256);
  }

  /// The digest in 64 hexadecimal digits. If it is not known yet, it is worked out on the calling
  /// thread, and other threads that ask wait: not for the JavaFX thread.
  public String sha256() {
    @Nullable String now = known;
    return now == null ? workOut() : now;
  }

  private synchronized String workOut() {
    @Nullable String now = known;
    if (now == null && later != null) {
      now = later.get();
      known = now;
      later = null; // It holds the election.
    }
    return String.valueOf(now);
  }

  /// Whether both are known to be digests of the same bytes, without working anything out.
  public boolean isKnownToBe(FileDigest other) {
    @Nullable String now = known;
    return this == other || (now != null && now.equals(other.known));
  }
}
