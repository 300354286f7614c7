package org.sailau.chart.draw;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The TrueType files of the bundled typeface.
public final class FontFiles {

  private static final String REGULAR = "IBMPlexSans-Regular.ttf";
  private static final String BOLD = "IBMPlexSans-Bold.ttf";

  /// This system property names the folder where an installed program has the two files. Java2D and
  /// JavaFX would copy the files that are in the jar at each start.
  private static final String FOLDER = "sailau.fonts";

  private FontFiles() {}

  /// Where a font file is: in that folder, or in the jar.
  public static URL place(boolean bold) {
    String name = bold ? BOLD : REGULAR;
    @Nullable String folder = System.getProperty(FOLDER);
    if (folder != null) {
      Path file = Path.of(folder, name);
      if (Files.isReadable(file)) {
        try {
          return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    }
    String path = "/assets/fonts/" + name;
    return Objects.requireNonNull(FontFiles.class.getResource(path), path);
  }

  /// The bytes of a font file, for exporters that embed it.
  public static byte[] read(boolean bold) throws IOException {
    try (InputStream in = place(bold).openStream()) {
      return in.readAllBytes();
    }
  }
}
