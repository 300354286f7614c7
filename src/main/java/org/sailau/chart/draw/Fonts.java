package org.sailau.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The bundled typeface, so that a chart looks the same on every machine, with or without fonts.
public final class Fonts {

  static final Font REGULAR;
  static final Font BOLD;

  static {
    doWithoutOthers();
    REGULAR = load(false);
    BOLD = load(true);
  }

  private Fonts() {}

  /// Loads the typeface now instead of at its first use. While Java2D loads it, it also asks
  /// libfontconfig for other fonts and then closes that library. Another thread that uses
  /// libfontconfig at the same moment crashes the process, so call this before any other thread
  /// does.
  public static void load() {
    // The static initializer of this class has loaded it.
  }

  /// On a Linux without any font, or without libfontconfig, Java2D cannot load even a font that is
  /// passed to it, unless this internal property of the JDK names a font configuration. The
  /// property must be set before Java2D first uses a font.
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
      // Without the property Java2D asks the machine for its fonts, as usual.
    }
  }

  private static Font load(boolean bold) {
    URL place = FontFiles.place(bold);
    try (InputStream in = place.openStream()) {
      return place.getProtocol().equals("file")
          ? Font.createFont(Font.TRUETYPE_FONT, new File(place.toURI()))
          : Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException | URISyntaxException broken) {
      throw new IllegalStateException(place.toString(), broken);
    }
  }

  /// Whether a font of a chart is the bold one.
  public static boolean isBold(Font font) {
    return font.getPSName().equals(BOLD.getPSName());
  }

  /// The typeface in a size in pixels.
  public static Font of(boolean bold, double size) {
    return (bold ? BOLD : REGULAR).deriveFont((float) size);
  }

  /// Breaks a text into lines no wider than `width` pixels. A word that is wider is broken as well.
  public static List<String> lines(String text, Font font, double width, Locale locale) {
    return Pen.wrapWhole(text, font, width, locale);
  }

  /// How many pixels wide a text is drawn.
  public static double width(String text, Font font) {
    return Pen.width(text, font);
  }
}
