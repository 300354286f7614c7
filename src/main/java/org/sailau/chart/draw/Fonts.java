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

  /// Loads the typeface now instead of at its first use. Java2D asks libfontconfig for other fonts
  /// then, and puts away what that knows: who else asks it at the same moment crashes the process.
  public static void load() {
    // The static initializer has done it.
  }

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

  /// Whether a font that a chart draws with is the bold one.
  public static boolean isBold(Font font) {
    return font.getPSName().equals(BOLD.getPSName());
  }

  /// The typeface of a size.
  public static Font of(boolean bold, double size) {
    return (bold ? BOLD : REGULAR).deriveFont((float) size);
  }

  /// A text in lines no wider than `width`; a longer word is broken where it must be.
  public static List<String> lines(String text, Font font, double width, Locale locale) {
    return Pen.wrap(text, font, width, locale);
  }

  /// How wide a text is drawn.
  public static double width(String text, Font font) {
    return Pen.width(text, font);
  }
}
