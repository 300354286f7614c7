package org.sailau.view.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
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
import org.sailau.importer.Imported;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.view.control.EditMenu;
import org.sailau.wording.NotWrittenWords;

/// The foot of the page of an import: keeps how the file was read, saves it as a dataset, opens it.
final class ImportFoot {

  private static final double KEPT_WIDTH = 900;

  private final ImportModel model;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final RecipeFolder recipes;
  private final Runnable whenOpened;

  // What the user has typed stays when the language or the colours change.
  private boolean keep;
  private String name = "";
  private String said = "";

  /// @param whenOpened opens the election after the page has closed
  ImportFoot(
      ImportModel model,
      PlatformServices platform,
      DialogHost dialogHost,
      RecipeFolder recipes,
      Runnable whenOpened) {
    this.model = model;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.recipes = recipes;
    this.whenOpened = whenOpened;
  }

  /// The foot in a look.
  Region in(Look look, Subscriptions subscriptions) {
    Texts texts = look.texts();
    CheckBox kept = new CheckBox(texts.of("import.keep"));
    kept.setId("import-keep");
    kept.setSelected(keep);
    kept.selectedProperty().subscribe(on -> keep = on);
    TextField typedName = new TextField(name);
    typedName.setId("import-keep-name");
    typedName.setPrefColumnCount(18);
    typedName.setAccessibleText(texts.of("import.keep.name"));
    typedName.setPromptText(texts.of("import.keep.name"));
    typedName.disableProperty().bind(kept.selectedProperty().not());
    EditMenu.on(typedName, texts);
    typedName.textProperty().subscribe(typed -> name = typed);
    Button open = new Button(texts.of("import.open"));
    open.setId("import-open");
    open.setDefaultButton(true);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(
        _ -> {
          Window page = open.getScene().getWindow();
          keep(texts);
          page.hide();
          whenOpened.run();
        });
    Button save = new Button(texts.of("import.save"));
    save.setId("import-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    Label saying = new Label(said);
    saying.setId("import-said");
    saying.setWrapText(true);
    saying.setMinHeight(Region.USE_PREF_SIZE);
    save.setOnAction(_ -> save(texts, save.getScene().getWindow(), saying));
    Label toDecide = new Label();
    toDecide.setId("import-to-decide");
    toDecide.getStyleClass().add("import-undecided");
    toDecide.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(saying, Priority.ALWAYS);
    saying.setMaxWidth(Double.MAX_VALUE);
    subscriptions.withValue(
        model.state(),
        state -> {
          boolean ready =
              state instanceof ImportModel.State.Read(Imported imported)
                  && imported.election() != null;
          open.setDisable(!ready);
          save.setDisable(!ready);
          long kinds =
              state instanceof ImportModel.State.Read(Imported imported)
                  ? imported.undecided().stream().map(ImportProblem::kind).distinct().count()
                  : 0;
          toDecide.setText(kinds == 0 ? "" : texts.of("import.toDecideFirst", kinds));
          boolean table =
              state.shown() != null
                  && state.shown().read() != null
                  && state.shown().read().layout() != null;
          kept.setDisable(!table);
        });
    FlowPane keeping = new FlowPane(10, 6, kept, typedName);
    keeping.setAlignment(Pos.CENTER_LEFT);
    keeping.setPrefWrapLength(KEPT_WIDTH * look.zoom());
    HBox buttons = new HBox(12, toDecide, saying, save, open);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox all = new VBox(8, keeping, buttons);
    all.setMinHeight(Region.USE_PREF_SIZE);
    return all;
  }

  /// Keeps how the file was read, if the user wants it.
  private void keep(Texts texts) {
    @Nullable Imported imported = model.state().get().shown();
    if (!keep || imported == null || imported.read() == null) {
      return;
    }
    String called = name.isBlank() ? imported.name() : name.strip();
    Recipe recipe = imported.recipe().named(called, imported.headers());
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

  private void save(Texts texts, Window asking, Label saying) {
    @Nullable Imported imported = model.state().get().shown();
    if (imported == null || imported.election() == null) {
      return;
    }
    String file = imported.name();
    int point = file.lastIndexOf('.');
    String suggested = (point > 0 ? file.substring(0, point) : file) + DatasetWriter.ENDING;
    @Nullable Path folder =
        ImportActions.isPasted(model.file()) ? null : model.file().toAbsolutePath().getParent();
    platform
        .savePicker()
        .choose(asking, suggested, folder, texts)
        .ifPresent(
            chosen -> {
              Path target = FileEnding.add(chosen, DatasetWriter.ENDING);
              Runnable write = () -> write(imported, target, texts, saying);
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

  private void write(Imported imported, Path target, Texts texts, Label saying) {
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
              said = sentence;
              saying.setText(sentence);
            },
            () -> saying.setText(texts.of("failure.notWritten", target)));
  }
}
