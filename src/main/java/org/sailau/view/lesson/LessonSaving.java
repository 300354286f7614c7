package org.sailau.view.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.BundledDataset;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.lesson.LessonFile;
import org.sailau.lesson.SlideOrder;
import org.sailau.session.Opened;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.wording.NotWrittenWords;

/// Asks where to save what a lesson leaves, and saves lessons. Use it on the JavaFX thread.
final class LessonSaving {

  private final Appearance appearance;
  private final PlatformServices platform;
  private final DialogHost dialogHost;

  LessonSaving(Appearance appearance, PlatformServices platform, DialogHost dialogHost) {
    this.appearance = appearance;
    this.platform = platform;
    this.dialogHost = dialogHost;
  }

  /// The name of a dataset in lessons.
  static String dataset(Opened.Ready open) {
    @Nullable Path file = open.file();
    return file == null ? BundledDataset.NAME : String.valueOf(file.getFileName());
  }

  private static @Nullable Path folder(Opened.Ready open) {
    @Nullable Path file = open.file();
    return file == null ? null : file.toAbsolutePath().getParent();
  }

  private Texts texts() {
    return appearance.look().get().texts();
  }

  /// Asks for a file, and gives it its ending. The file dialog asks before it returns a file that
  /// exists, but cannot ask about the name with the ending.
  ///
  /// @param chosen gets the file, unless the user cancels
  void choose(
      Opened.Ready open, Window asking, String suggested, String ending, Consumer<Path> chosen) {
    platform
        .savePicker()
        .choose(asking, suggested, folder(open), texts())
        .ifPresent(
            picked -> {
              Path target = FileEnding.add(picked, ending);
              if (target.equals(picked) || Files.notExists(target)) {
                chosen.accept(target);
              } else {
                askToReplace(asking, target, () -> chosen.accept(target));
              }
            });
  }

  private void askToReplace(Window asking, Path target, Runnable replace) {
    dialogHost.ask(
        asking,
        "lesson-exists",
        "export.save",
        texts().of("export.exists", target),
        new Answer("lesson-replace", "export.overwrite", ButtonData.YES, replace),
        new Answer("lesson-keep", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
  }

  /// Saves slides as a lesson where the user wants it.
  ///
  /// @param failed gets one sentence that says why they were not saved
  /// @param saved gets one sentence that says where they were saved
  void save(
      Opened.Ready open,
      SlideOrder slides,
      Window asking,
      Consumer<String> failed,
      Consumer<String> saved) {
    String suggested = dataset(open).replaceFirst("(\\.sailau)?\\.json$", "") + LessonFile.ENDING;
    choose(
        open,
        asking,
        suggested,
        LessonFile.ENDING,
        chosen -> write(open, slides, chosen.toAbsolutePath(), failed, saved));
  }

  private void write(
      Opened.Ready open,
      SlideOrder slides,
      Path target,
      Consumer<String> failed,
      Consumer<String> saved) {
    Texts texts = texts();
    @Nullable Path folder = folder(open);
    if (folder != null && !folder.equals(target.getParent())) {
      failed.accept(texts.of("lesson.notBeside", folder));
      return;
    }
    byte[] bytes = LessonFile.bytes(slides.lesson(dataset(open)));
    platform
        .work()
        .run(
            () -> writeFile(target, bytes, texts),
            failure ->
                failure.ifPresentOrElse(
                    failed, () -> saved.accept(texts.of("export.written", target))),
            () -> failed.accept(texts.of("failure.notWritten", target)));
  }

  /// Writes a file in the background. Returns why it could not be written; empty if it was.
  private static Optional<String> writeFile(Path target, byte[] bytes, Texts texts) {
    try {
      WholeFile.write(target, bytes);
      return Optional.empty();
    } catch (FileNotWritten failed) {
      return Optional.of(NotWrittenWords.of(failed, texts));
    }
  }
}
