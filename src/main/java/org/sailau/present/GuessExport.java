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
import org.sailau.wording.NotWrittenWords;

/// Writes the guesses of a class to a file when the teacher asks for it. Nothing else keeps them.
final class GuessExport {

  private final PresentationContext context;
  private final Consumer<String> say;

  GuessExport(PresentationContext context, Consumer<String> say) {
    this.context = context;
    this.say = say;
  }

  /// Writes the guesses of the current slide.
  ///
  /// @param asPicture as a picture; otherwise as a table
  void guesses(Presentation presentation, boolean asPicture) {
    SlideChart chart = presentation.slideFactory().guessed(presentation.lessonSession());
    Format format = asPicture ? Format.PNG : Format.CSV;
    String name = chart.id().replace(':', '+') + '.' + format.extension();
    Window owner = presentation.window();
    context.picker().choose(owner, name, file -> write(chart, format, file));
  }

  private void write(SlideChart chart, Format format, Path file) {
    PresentationContext.Look look = context.look();
    Picture.Options options =
        new Picture.Options(
            look.theme(),
            look.patterns(),
            /* transparent= */ false,
            /* outlines= */ false,
            Paper.CHART);
    Picture picture = new Picture(chart, Picture.Size.defaults(), options);
    context
        .work()
        .run(
            () -> written(picture, format, file),
            failed -> say.accept(said(failed.orElse(null), file)),
            () -> say.accept(context.texts().of("failure.notWritten", file)));
  }

  private Optional<FileNotWritten> written(Picture picture, Format format, Path file) {
    try {
      context.exporter().write(picture, format, file);
      return Optional.empty();
    } catch (FileNotWritten failed) {
      return Optional.of(failed);
    }
  }

  private String said(@Nullable FileNotWritten failed, Path file) {
    Texts texts = context.texts();
    return failed == null ? texts.of("export.written", file) : NotWrittenWords.of(failed, texts);
  }
}
