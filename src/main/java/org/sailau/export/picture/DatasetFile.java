package org.sailau.export.picture;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The file that an election was read from.
///
/// @param name without its folder, which is nobody's business but the user's
/// @param sha256 of its bytes, in 64 hexadecimal digits
public record DatasetFile(String name, String sha256) {

  /// A file of that name in the folder of another one; empty if it is more than a name.
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
