package org.sailau.present;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.slide.SlideChart;
import org.sailau.text.Texts;

/// Writes the guesses of a class to a file when the teacher asks for it. Nothing else keeps them.
final class GuessExport {

  private final PresentationContext classroom;
  private final Consumer<String> say;

  GuessExport(PresentationContext classroom, Consumer<String> say) {
    this.classroom = classroom;
    this.say = say;
  }

  /// Writes the guesses of the current slide.
  ///
  /// @param asPicture as a picture; otherwise as a table
  void guesses(Presentation given, boolean asPicture) {
    SlideChart chart = given.frames().guessed(given.show());
    Format format = asPicture ? Format.PNG : Format.CSV;
    String name = chart.id().replace(':', '+') + '.' + format.extension();
    Window owner = given.window();
    Optional<Path> target = classroom.picker().choose(owner, name);
    target.ifPresent(file -> write(chart, format, file));
  }

  private void write(SlideChart chart, Format format, Path file) {
    PresentationContext.Look look = classroom.look();
    Picture.Options options =
        new Picture.Options(
            look.theme(),
            look.patterns(),
            /* transparent= */ false,
            /* outlines= */ false,
            Paper.CHART);
    Picture picture = new Picture(chart, Picture.Size.defaults(), options);
    classroom
        .work()
        .run(
            () -> written(picture, format, file),
            failed -> say.accept(said(failed.orElse(null), file)),
            () -> say.accept(classroom.texts().of("failure.notWritten", file)));
  }

  private Optional<FileNotWritten> written(Picture picture, Format format, Path file) {
    try {
      classroom.exporter().write(picture, format, file);
      return Optional.empty();
    } catch (FileNotWritten failed) {
      return Optional.of(failed);
    }
  }

  private String said(@Nullable FileNotWritten failed, Path file) {
    Texts texts = classroom.texts();
    return failed == null
        ? texts.of("export.written", file)
        : texts.of("notWritten." + failed.reason(), failed.target());
  }
}
