package org.sailau.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files on which something failed once, or could. A file's name begins with the name of its
/// target.
final class Corpus {

  static final Path FOLDER = Path.of("src", "test", "resources", "org", "sailau", "fuzz");

  private Corpus() {}

  static List<Target> targets(Path work) throws IOException {
    return List.of(
        new DatasetTarget(),
        new LessonTarget(),
        new SettingsTarget(work),
        new PictureTarget(org.sailau.export.picture.Format.PNG),
        new PictureTarget(org.sailau.export.picture.Format.SVG),
        new PictureTarget(org.sailau.export.picture.Format.PDF));
  }

  /// The files of one target, by name.
  static List<Path> files(Target target) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(target.name() + '-'))
          .sorted()
          .toList();
    }
  }
}
