package org.sailau.view.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.export.CsvFile;
import org.sailau.export.LongTable;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.session.Opened;
import org.sailau.text.Texts;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.wording.NotWrittenWords;

/// Saves all figures of an election as one table for spreadsheets: asks for the file, writes it in
/// the background, and hands over a sentence that says where it is or why it was not written. Use
/// it on the JavaFX thread.
public final class FiguresSaving {

  private final PlatformServices platform;
  private final DialogHost dialogHost;

  public FiguresSaving(PlatformServices platform, DialogHost dialogHost) {
    this.platform = platform;
    this.dialogHost = dialogHost;
  }

  /// @param said gets the sentence
  public void save(
      Opened.Ready open, DatasetFile dataset, Texts texts, Window asking, Consumer<String> said) {
    String ending = '.' + Format.CSV.extension();
    String suggested = FileNames.of(FileNames.election(dataset), LongTable.ID, Format.CSV);
    @Nullable Path file = open.file();
    @Nullable Path folder = file == null ? null : file.toAbsolutePath().getParent();
    platform
        .savePicker()
        .choose(asking, suggested, folder, texts)
        .ifPresent(
            chosen -> {
              Path target = FileEnding.add(chosen, ending);
              Runnable write = () -> start(open.audited().election(), target, texts, said);
              // The file dialog asks about the name that was typed, not about the one with the
              // ending.
              if (target.equals(chosen) || Files.notExists(target)) {
                write.run();
              } else {
                askToReplace(asking, target, texts, write);
              }
            });
  }

  private void askToReplace(Window asking, Path target, Texts texts, Runnable replace) {
    dialogHost.ask(
        asking,
        "figures-exists",
        "figures.title",
        texts.of("export.exists", target),
        new Answer("figures-replace", "export.overwrite", ButtonData.YES, replace),
        new Answer("figures-keep", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
  }

  private void start(Election election, Path target, Texts texts, Consumer<String> said) {
    platform
        .work()
        .run(
            () -> write(election, target, texts),
            said,
            () -> said.accept(texts.of("failure.notWritten", target)));
  }

  /// Runs in the background.
  private static String write(Election election, Path target, Texts texts) {
    try {
      WholeFile.write(
          target,
          out ->
              LongTable.write(
                  election,
                  all(election.contests()),
                  all(election.units()),
                  texts,
                  CsvFile.Reader.SPREADSHEET,
                  out));
      return texts.of("export.written", target);
    } catch (FileNotWritten failed) {
      return NotWrittenWords.of(failed, texts);
    }
  }

  private static List<Integer> all(List<?> things) {
    return IntStream.range(0, things.size()).boxed().toList();
  }
}
