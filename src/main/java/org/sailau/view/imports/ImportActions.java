package org.sailau.view.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.FileNotWritten;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.NotWrittenWords;

/// Opens the page of an import, and the election that is imported. Use it on the JavaFX thread.
public final class ImportActions {

  /// How long a file is read before the page says so. One that the user has kept a recipe for opens
  /// by itself, mostly sooner.
  private static final Duration PATIENCE = Duration.millis(250);

  private final Session session;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final RecipeFolder recipes;
  private final ImportModel.FileReading reading;

  /// Ends what was asked for last and is not seen yet.
  private Runnable endWaiting = () -> {};

  /// @param recipes where recipes of the user are kept
  public ImportActions(
      Session session, PlatformServices platform, DialogHost dialogHost, RecipeFolder recipes) {
    this(session, platform, dialogHost, recipes, new Importer(TableLimits.defaults())::read);
  }

  ImportActions(
      Session session,
      PlatformServices platform,
      DialogHost dialogHost,
      RecipeFolder recipes,
      ImportModel.FileReading reading) {
    this.session = session;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.recipes = recipes;
    this.reading = reading;
  }

  /// Reads a file, and shows how. A file for which the user has kept a recipe opens by itself if it
  /// adds up and nothing is to be decided.
  public void open(Path file) {
    open(file, ImportRequest.NONE);
  }

  /// Reads the table that was copied in another program, and shows how. Where none was, it is said.
  ///
  /// @param say says a sentence in the window
  public void paste(Texts texts, Consumer<String> say) {
    @Nullable String text = Clipboard.getSystemClipboard().getString();
    if (text == null || !PastedTable.isOne(text)) {
      say.accept(texts.of("import.paste.none"));
      return;
    }
    Facts source = Facts.NONE.withSource(texts.of("import.clipboard"));
    platform
        .work()
        .<Runnable>run(
            () -> {
              try {
                Path file = PastedTable.keep(text);
                return () -> open(file, ImportRequest.NONE.with(source));
              } catch (FileNotWritten failed) {
                return () -> say.accept(NotWrittenWords.of(failed, texts));
              } catch (IOException noFolder) {
                return () ->
                    say.accept(texts.of("notWritten.FAILED", texts.of("import.clipboard")));
              }
            },
            Runnable::run,
            () -> {}); // The window shows the failure.
  }

  /// Whether a file has what was pasted: it is gone when the program ends.
  public static boolean isPasted(Path file) {
    return PastedTable.isOne(file);
  }

  private void open(Path file, ImportRequest request) {
    platform
        .work()
        .run(
            recipes::all,
            known -> open(file, request, known),
            () -> open(file, request, List.of()));
  }

  private void open(Path file, ImportRequest request, List<Recipe> known) {
    endWaiting.run();
    ImportModel model = new ImportModel(file, request.withKnown(known), platform.work(), reading);
    if (known.isEmpty()) {
      show(model);
    } else {
      showUnlessKnown(model, known);
    }
  }

  /// Waits for what was read. Where that takes time, the page is shown meanwhile.
  private void showUnlessKnown(ImportModel model, List<Recipe> known) {
    Subscriptions waiting = new Subscriptions();
    PauseTransition patience = new PauseTransition(PATIENCE);
    Dialog<?>[] page = {null};
    Runnable read =
        () -> {
          if (model.state().get() instanceof ImportModel.State.Reading) {
            return;
          }
          waiting.end();
          if (isKnown(model, known)) {
            if (page[0] != null) {
              page[0].close();
            }
            open(model);
          } else if (page[0] == null) {
            show(model);
          }
        };
    waiting.until(patience::stop);
    waiting.until(() -> endWaiting = () -> {});
    waiting.to(model.state(), read);
    patience.setOnFinished(
        _ -> {
          endWaiting = () -> {};
          page[0] = show(model);
        });
    endWaiting =
        () -> {
          waiting.end();
          model.end();
        };
    patience.play();
    read.run();
  }

  private static boolean isKnown(ImportModel model, List<Recipe> known) {
    @Nullable Imported imported = model.state().get().shown();
    return imported != null
        && imported.election() != null
        && imported.addsUp()
        && !imported.sums().isEmpty()
        && imported.read() != null
        && known.stream().anyMatch(recipe -> recipe.name().equals(imported.read().recipe().name()));
  }

  private Dialog<?> show(ImportModel model) {
    ViewState viewState = new ViewState();
    ImportFoot foot = new ImportFoot(model, platform, dialogHost, recipes, () -> open(model));
    Dialog<?> dialog =
        dialogHost.show(
            "import",
            "import.dialog",
            look -> {
              Subscriptions subscriptions = new Subscriptions();
              ImportForm form = new ImportForm(model, look, subscriptions);
              ScrollPage page =
                  new ScrollPage(
                      "import-page",
                      look.texts().of("import.dialog"),
                      form,
                      viewState,
                      new Subscriptions());
              VBox.setVgrow(page, Priority.ALWAYS);
              return new VBox(12, page, foot.in(look, subscriptions));
            });
    dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> stop(model, event));
    dialog
        .showingProperty()
        .subscribe(
            (_, showing) -> {
              if (!showing) {
                model.end();
              }
            });
    return dialog;
  }

  /// The key Esc ends a reading before it closes the page.
  private static void stop(ImportModel model, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.canStop()) {
      model.stop();
      event.consume();
    }
  }

  /// Opens the election of the file. Reloading it reads the file in the same way.
  private void open(ImportModel model) {
    session.open(model.file(), new ImportReading(model.file(), model.request()));
  }
}
