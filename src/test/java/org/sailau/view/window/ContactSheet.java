package org.sailau.view.window;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.sailau.view.window.WindowPictures.View;

/// Draws every view in all languages and colours, at normal and at double text size: each picture
/// as a file of its own, and all of one text size on one sheet.
///
/// `mvn test-compile exec:exec@contact-sheet`
public final class ContactSheet {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 700;
  private static final int GAP = 20;
  private static final List<Colours> COLOURS =
      List.of(Colours.LIGHT, Colours.DARK, Colours.HIGH_CONTRAST);

  private ContactSheet() {}

  static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    WindowPictures.run(
        () -> {
          for (int size : List.of(Preferences.MIN_TEXT_SIZE, Preferences.MAX_TEXT_SIZE)) {
            WindowPictures.write(sheet(folder, size), folder.resolve("sheet-" + size + ".png"));
          }
        });
  }

  /// Draws a sheet: a column for each view, a row for each language in each of the colours.
  private static BufferedImage sheet(Path folder, int textSize) throws IOException {
    int rows = Language.values().length * COLOURS.size();
    BufferedImage sheet =
        new BufferedImage(
            View.values().length * (WIDTH + GAP) / 2,
            rows * (HEIGHT + GAP) / 2,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setColor(Color.GRAY);
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    g.scale(0.5, 0.5);
    int y = 0;
    for (Language language : Language.values()) {
      for (Colours colours : COLOURS) {
        Preferences preferences =
            Preferences.defaults().with(language).with(colours).withTextSize(textSize);
        int x = 0;
        for (View view : View.values()) {
          BufferedImage picture = WindowPictures.take(view, preferences, WIDTH, HEIGHT);
          String name =
              view.file()
                  + '-'
                  + language.tag()
                  + '-'
                  + colours.name().toLowerCase(Locale.ROOT)
                  + '-'
                  + textSize
                  + ".png";
          WindowPictures.write(picture, folder.resolve(name));
          double fit =
              Math.min(
                  1,
                  Math.min(
                      (double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
          g.drawImage(
              picture,
              x,
              y,
              (int) (fit * picture.getWidth()),
              (int) (fit * picture.getHeight()),
              null);
          x += WIDTH + GAP;
        }
        y += HEIGHT + GAP;
      }
    }
    g.dispose();
    return sheet;
  }
}
