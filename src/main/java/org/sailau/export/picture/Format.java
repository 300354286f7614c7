package org.sailau.export.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats of exported files.
public enum Format {
  PNG,
  SVG,
  PDF,
  CSV;

  /// The extension of file names, also used in options: "png".
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format with an extension, in upper or lower case; empty if there is none.
  public static Optional<Format> named(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// The format that a file's name ends in; empty if it is none of these.
  public static Optional<Format> ofFile(String name) {
    return named(name.substring(name.lastIndexOf('.') + 1));
  }
}
