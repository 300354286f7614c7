package org.sailau.view.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sailau.present.SlidePictures;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.sailau.view.window.WindowPictures.View;

/// Draws every view in English at four sizes, and every slide, into a folder. Draws those that the
/// README shows into `assets/pictures`.
///
/// `mvn test-compile exec:exec@pictures`
public final class Pictures {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size(800, 600), new Size(1000, 700), new Size(1280, 800), new Size(1920, 1080));

  private Pictures() {}

  static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path readme = Path.of(args[1]);
    SlidePictures.draw(folder.resolve("slides"));
    SlidePictures.readme(readme);
    WindowPictures.run(
        () -> {
          for (Size size : SIZES) {
            screens(folder, size);
          }
          Preferences light = Preferences.defaults().with(Colours.LIGHT);
          Preferences dark = Preferences.defaults().with(Colours.DARK);
          readme(readme.resolve("results.png"), View.RESULTS, light.with(Language.ENGLISH));
          readme(readme.resolve("results-dark-kk.png"), View.RESULTS, dark.with(Language.KAZAKH));
          readme(readme.resolve("checks.png"), View.CHECKS, light.with(Language.ENGLISH));
          readme(readme.resolve("turnout-ru.png"), View.TURNOUT, light.with(Language.RUSSIAN));
          readme(readme.resolve("day.png"), View.DAY, light.with(Language.ENGLISH));
          readme(readme.resolve("sources.png"), View.SOURCES, light.with(Language.ENGLISH));
          readme(readme.resolve("places.png"), View.PLACES, light);
          readme(readme.resolve("import.png"), View.IMPORT, light);
        });
  }

  private static void screens(Path folder, Size size) throws IOException {
    for (View view : View.values()) {
      WindowPictures.write(
          WindowPictures.take(view, Preferences.defaults(), size.width(), size.height()),
          folder.resolve(view.file() + "-" + size.width() + "x" + size.height() + ".png"));
    }
  }

  private static void readme(Path file, View view, Preferences preferences) throws IOException {
    WindowPictures.write(WindowPictures.take(view, preferences, 1280, 800), file);
  }
}
