package org.sailau.present;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.slide.SlideChart;
import org.sailau.slide.SlidePicture;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Draws every part of every slide of the bundled lesson, in each language at the sizes of an old
/// and of a new projector, into the folder given.
public final class SlidePictures {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1024, 768), new Size(1920, 1080));

  private SlidePictures() {}

  /// Those that the README shows.
  public static void readme(Path folder) {
    Election election = WholeLesson.bundled();
    WholeLesson.all(
        election,
        WholeLesson.bundledSlideOrder(election),
        Texts.in(Language.ENGLISH),
        (name, slide) -> {
          if (name.endsWith("turnout-electorate-answer")) {
            write(slide, SIZES.getFirst(), folder.resolve("slide-guess.png"));
          } else if (slide.id().equals("slide-trick-axis-answer")) {
            write(slide, SIZES.getFirst(), folder.resolve("slide-trick.png"));
          }
        });
  }

  public static void draw(Path folder) {
    Election election = WholeLesson.bundled();
    for (Language language : Language.values()) {
      for (Size size : SIZES) {
        String where = language.tag() + '-' + size.width() + 'x' + size.height();
        WholeLesson.all(
            election,
            WholeLesson.bundledSlideOrder(election),
            Texts.in(language),
            (name, slide) -> write(slide, size, folder.resolve(where).resolve(name + ".png")));
      }
    }
  }

  private static void write(SlideChart slide, Size size, Path file) {
    SlidePicture picture =
        SlidePicture.of(slide, Theme.LIGHT, false, size.width(), size.height(), 1);
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        ImageIO.write(image, "png", out);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
