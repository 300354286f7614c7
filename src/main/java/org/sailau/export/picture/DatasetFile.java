package org.sailau.export.picture;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sailau.io.FileDigest;

/// The dataset file that an election was read from.
///
/// @param name without its folder, because the folder is private to the user
/// @param digest of the file's bytes
public record DatasetFile(String name, FileDigest digest) {

  /// @param sha256 the digest of the file's bytes, in 64 hexadecimal digits
  public DatasetFile(String name, String sha256) {
    this(name, FileDigest.of(sha256));
  }

  /// The digest in 64 hexadecimal digits. Not for the JavaFX thread: it may have to be worked out.
  public String sha256() {
    return digest.sha256();
  }

  /// The file with a name in the same folder as another file. Empty if the name is a path, begins
  /// with a dot, or is not possible on this system.
  public static Optional<Path> beside(Path file, String name) {
    try {
      Path plain = Path.of(name);
      return plain.getNameCount() == 1 && !plain.isAbsolute() && !name.startsWith(".")
          ? Optional.of(file.resolveSibling(plain))
          : Optional.empty();
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }
}
