package org.sailau.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The bundled typeface, so that a chart looks the same on every machine, with or without fonts.
final class Fonts {

  static final Font REGULAR = load("IBMPlexSans-Regular.ttf");
  static final Font BOLD = load("IBMPlexSans-Bold.ttf");

  private Fonts() {}

  private static Font load(String file) {
    String path = "/assets/fonts/" + file;
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException(path, broken);
    }
  }
}
