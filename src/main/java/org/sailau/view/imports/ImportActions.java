package org.sailau.view.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.DatasetWriter;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.view.control.EditMenu;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.NotWrittenWords;

/// Opens the page of an import, and does what its buttons say: opens the election, saves it as a
/// dataset, keeps how the file was read. Use it on the JavaFX thread.
public final class ImportActions {

  private static final double KEPT_WIDTH = 900;

  private final Session session;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final RecipeFolder recipes;

  /// @param recipes where recipes of the user are kept
  public ImportActions(
      Session session, PlatformServices platform, DialogHost dialogHost, RecipeFolder recipes) {
    this.session = session;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.recipes = recipes;
  }

  /// What the user has typed at the foot of the page.
  private static final class Foot {
    private boolean keep;
    private String name = "";
    private String said = "";
  }

  /// Reads a file, and shows how. A file for which the user has kept a recipe opens by itself if it
  /// adds up and nothing is to be decided.
  public void open(Path file) {
    platform.work().run(recipes::all, known -> open(file, known), () -> open(file, List.of()));
  }

  private void open(Path file, List<Recipe> known) {
    ImportRequest request = ImportRequest.NONE.withKnown(known);
    ImportModel model = new ImportModel(file, request, platform.work());
    if (known.isEmpty()) {
      show(model);
      return;
    }
    Subscriptions first = new Subscriptions();
    first.withValue(
        model.state(),
        state -> {
          if (!(state instanceof ImportModel.State.Reading)) {
            first.end();
            if (isKnown(model, known)) {
              open(model);
            } else {
              show(model);
            }
          }
        });
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

  private void show(ImportModel model) {
    ViewState viewState = new ViewState();
    Foot foot = new Foot();
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
              return new VBox(12, page, foot(model, foot, look, subscriptions));
            });
    dialog
        .showingProperty()
        .subscribe(
            (_, showing) -> {
              if (!showing) {
                model.end();
              }
            });
  }

  private Region foot(ImportModel model, Foot foot, Look look, Subscriptions subscriptions) {
    Texts texts = look.texts();
    CheckBox keep = new CheckBox(texts.of("import.keep"));
    keep.setId("import-keep");
    keep.setSelected(foot.keep);
    keep.selectedProperty().subscribe(on -> foot.keep = on);
    TextField name = new TextField(foot.name);
    name.setId("import-keep-name");
    name.setPrefColumnCount(18);
    name.setAccessibleText(texts.of("import.keep.name"));
    name.setPromptText(texts.of("import.keep.name"));
    name.disableProperty().bind(keep.selectedProperty().not());
    EditMenu.on(name, texts);
    name.textProperty().subscribe(typed -> foot.name = typed);
    Button open = new Button(texts.of("import.open"));
    open.setId("import-open");
    open.setDefaultButton(true);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(
        _ -> {
          Window page = open.getScene().getWindow();
          keep(model, foot, texts);
          page.hide();
          open(model);
        });
    Button save = new Button(texts.of("import.save"));
    save.setId("import-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    Label said = new Label(foot.said);
    said.setId("import-said");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    save.setOnAction(_ -> save(model, texts, save.getScene().getWindow(), foot, said));
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    subscriptions.withValue(
        model.state(),
        state -> {
          boolean ready =
              state instanceof ImportModel.State.Read(Imported imported)
                  && imported.election() != null;
          open.setDisable(!ready);
          save.setDisable(!ready);
          boolean table =
              state.shown() != null
                  && state.shown().read() != null
                  && state.shown().read().layout() != null;
          keep.setDisable(!table);
        });
    FlowPane kept = new FlowPane(10, 6, keep, name);
    kept.setAlignment(Pos.CENTER_LEFT);
    kept.setPrefWrapLength(KEPT_WIDTH * look.zoom());
    HBox buttons = new HBox(12, said, save, open);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox all = new VBox(8, kept, buttons);
    all.setMinHeight(Region.USE_PREF_SIZE);
    return all;
  }

  /// Keeps how the file was read, if the user wants it.
  private void keep(ImportModel model, Foot foot, Texts texts) {
    @Nullable Imported imported = model.state().get().shown();
    if (!foot.keep || imported == null || imported.read() == null) {
      return;
    }
    String name = foot.name.isBlank() ? imported.name() : foot.name.strip();
    Recipe recipe = imported.recipe().named(name, imported.headers());
    platform
        .work()
        .run(
            () -> {
              try {
                recipes.keep(recipe);
                return Optional.<String>empty();
              } catch (FileNotWritten failed) {
                return Optional.of(NotWrittenWords.of(failed, texts));
              }
            },
            failure -> failure.ifPresent(sentence -> say(sentence)),
            () -> {});
  }

  private void say(String sentence) {
    dialogHost.show(
        "import-not-kept",
        "import.dialog",
        _ -> {
          Label said = new Label(sentence);
          said.setWrapText(true);
          said.setPrefWidth(480);
          said.setMinHeight(Region.USE_PREF_SIZE);
          return new VBox(said);
        });
  }

  /// Opens the election of the file. Reloading it reads the file in the same way.
  private void open(ImportModel model) {
    session.open(model.file(), new ImportReading(model.file(), model.request()));
  }

  private void save(ImportModel model, Texts texts, Window asking, Foot foot, Label said) {
    @Nullable Imported imported = model.state().get().shown();
    if (imported == null || imported.election() == null) {
      return;
    }
    String file = imported.name();
    int point = file.lastIndexOf('.');
    String suggested = (point > 0 ? file.substring(0, point) : file) + DatasetWriter.ENDING;
    @Nullable Path folder = model.file().toAbsolutePath().getParent();
    platform
        .savePicker()
        .choose(asking, suggested, folder, texts)
        .ifPresent(
            chosen -> {
              Path target = FileEnding.add(chosen, DatasetWriter.ENDING);
              Runnable write = () -> write(imported, target, texts, foot, said);
              if (target.equals(chosen) || Files.notExists(target)) {
                write.run();
              } else {
                dialogHost.ask(
                    asking,
                    "import-exists",
                    "import.dialog",
                    texts.of("export.exists", target),
                    new Answer("import-replace", "export.overwrite", ButtonData.YES, write),
                    new Answer("import-keep-file", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
              }
            });
  }

  private void write(Imported imported, Path target, Texts texts, Foot foot, Label said) {
    platform
        .work()
        .run(
            () -> {
              try {
                WholeFile.write(target, out -> DatasetWriter.write(imported.opened(), out));
                return texts.of("export.written", target);
              } catch (FileNotWritten failed) {
                return NotWrittenWords.of(failed, texts);
              }
            },
            sentence -> {
              foot.said = sentence;
              said.setText(sentence);
            },
            () -> said.setText(texts.of("failure.notWritten", target)));
  }
}
