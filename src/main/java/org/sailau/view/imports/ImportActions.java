package org.sailau.view.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.recipe.BundledRecipes;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.FileNotWritten;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.FilePicker;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.NotWrittenWords;

/// Opens the page of an import, and the election that is imported. Use it on the JavaFX thread.
public final class ImportActions {

  /// How long a file is read before the page says so. One that opens by itself mostly does so
  /// sooner.
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

  /// Reads a file, and shows how. A file for which the user has kept a recipe, and one whose
  /// columns are those of our own table, opens by itself if it adds up and nothing is to be
  /// decided.
  public void open(Path file) {
    open(file, ImportRequest.NONE);
  }

  /// Reads several files as one election.
  public void open(List<Path> files) {
    ImportRequest request = ImportRequest.NONE;
    open(
        files.getFirst(), request.with(request.table().joinedWith(files.subList(1, files.size()))));
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
            () -> Known.of(recipes),
            known -> open(file, request, known),
            () -> show(model(file, request)));
  }

  /// The recipes that are known.
  ///
  /// @param kept by the user
  /// @param trusted those by which files open without being looked at: their names
  private record Known(List<Recipe> kept, Set<String> trusted) {
    static Known of(RecipeFolder recipes) {
      List<Recipe> kept = recipes.all();
      return new Known(
          kept,
          Stream.concat(kept.stream(), BundledRecipes.ownTables().stream())
              .map(Recipe::name)
              .collect(Collectors.toSet()));
    }
  }

  private ImportModel model(Path file, ImportRequest request) {
    return new ImportModel(file, request, platform.work(), reading);
  }

  /// Waits for what is read. Where that takes time, the page is shown meanwhile.
  private void open(Path file, ImportRequest request, Known known) {
    endWaiting.run();
    ImportModel model = model(file, request.withKnown(known.kept));
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

  private static boolean isKnown(ImportModel model, Known known) {
    @Nullable Imported imported = model.state().get().shown();
    return imported != null
        && imported.election() != null
        && imported.addsUp()
        && !imported.sums().isEmpty()
        && imported.read() != null
        && known.trusted.contains(imported.read().recipe().name());
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
              ImportForm form =
                  new ImportForm(model, look, subscriptions, owner -> addFile(model, look, owner));
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

  private void addFile(ImportModel model, Look look, Window owner) {
    platform
        .openPicker()
        .choose(owner, FilePicker.Wanted.TABLE, model.file(), look.texts())
        .ifPresent(model::addFile);
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
