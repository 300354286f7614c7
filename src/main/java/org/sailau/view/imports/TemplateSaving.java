package org.sailau.view.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;
import org.sailau.io.FileNotWritten;
import org.sailau.text.Texts;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.wording.ImportTemplate;
import org.sailau.wording.NotWrittenWords;

/// Saves a table to type figures into: asks for the file, writes it in the background, and hands
/// over a sentence that says where it is or why it was not written. Use it on the JavaFX thread.
public final class TemplateSaving {

  private final PlatformServices platform;
  private final DialogHost dialogHost;

  public TemplateSaving(PlatformServices platform, DialogHost dialogHost) {
    this.platform = platform;
    this.dialogHost = dialogHost;
  }

  /// @param texts in whose language the table is
  /// @param said gets the sentence
  public void save(Window asking, Texts texts, Consumer<String> said) {
    platform
        .savePicker()
        .choose(asking, ImportTemplate.NAME, null, texts)
        .ifPresent(
            chosen -> {
              Path target = ImportTemplate.target(chosen);
              Runnable write = () -> start(target, texts, said);
              // The file dialog asks about the name that was typed, not about the one with the
              // ending.
              if (target.equals(chosen) || Files.notExists(target)) {
                write.run();
              } else {
                dialogHost.ask(
                    asking,
                    "template-exists",
                    "import.template",
                    texts.of("export.exists", target),
                    new Answer("template-replace", "export.overwrite", ButtonData.YES, write),
                    new Answer("template-keep", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
              }
            });
  }

  private void start(Path target, Texts texts, Consumer<String> said) {
    platform
        .work()
        .run(
            () -> {
              try {
                return texts.of("import.template.saved", new ImportTemplate(texts).write(target));
              } catch (FileNotWritten failed) {
                return NotWrittenWords.of(failed, texts);
              }
            },
            said,
            () -> said.accept(texts.of("failure.notWritten", target)));
  }
}
