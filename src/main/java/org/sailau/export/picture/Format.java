package org.sailau.export.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a chart can be written as.
public enum Format {
  PNG,
  SVG,
  PDF,
  CSV;

  /// "png", as in options and at the end of file names.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> named(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// The one that a file's name asks for.
  public static Optional<Format> ofFile(String name) {
    return named(name.substring(name.lastIndexOf('.') + 1));
  }
}
