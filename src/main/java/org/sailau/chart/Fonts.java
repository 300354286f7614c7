package org.sailau.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The bundled typeface, so that a chart looks the same on every machine, with or without fonts.
final class Fonts {

  static final Font REGULAR;
  static final Font BOLD;

  static {
    doWithoutOthers();
    REGULAR = load("IBMPlexSans-Regular.ttf");
    BOLD = load("IBMPlexSans-Bold.ttf");
  }

  private Fonts() {}

  /// On a Linux without any font, or without libfontconfig, Java2D cannot load even a font that is
  /// handed to it, unless this internal property names a font configuration. Must be set before the
  /// first use of fonts.
  private static void doWithoutOthers() {
    String property = "sun.awt.fontconfig";
    if (!System.getProperty("os.name", "").equals("Linux")
        || System.getProperty(property) != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("sailau", ".properties");
      file.toFile().deleteOnExit();
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      System.setProperty(property, file.toString());
    } catch (IOException noTemporaryFile) {
      // Java2D then asks the machine for its fonts, as always.
    }
  }

  private static Font load(String file) {
    String path = "/assets/fonts/" + file;
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException(path, broken);
    }
  }
}
