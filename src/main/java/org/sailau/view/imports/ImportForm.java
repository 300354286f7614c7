package org.sailau.view.imports;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.Imported;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.wording.ImportWords;

/// The page of an import: the file on the left, how it is read and whether it adds up on the right.
public final class ImportForm extends VBox {

  private static final double WIDTH = 1140;
  private static final double SIDE = 420;
  private static final double SCROLL_BAR = 14;
  private static final double MIN_MAIN = 470;

  private final ImportModel model;
  private final Texts texts;
  private final Label about = new Label();
  private final TableStrip strip;
  private final Label refused = new Label();
  private final TablePreview preview;
  private final QuestionsPane questions;
  private final SumsList sums;
  private final NotesList notes;
  private final ResponsiveSplitPane both;
  private boolean empty = true;

  /// @param subscriptions end when the form is no longer shown
  /// @param addFile asks for a file whose table is joined with this one
  public ImportForm(
      ImportModel model, Look look, Subscriptions subscriptions, Consumer<Window> addFile) {
    super(10);
    this.model = model;
    this.texts = look.texts();
    setId("import-form");
    setPrefWidth(WIDTH * look.zoom());
    setPadding(new Insets(0, SCROLL_BAR, 0, 0));
    preview = new TablePreview(look, new RoleMenu.Says(model::role, model::codes));
    questions = new QuestionsPane(model, look);
    sums = new SumsList(look);
    notes = new NotesList(model, look, this::goTo);
    about.setId("import-about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    strip = new TableStrip(model, texts, () -> addFile.accept(getScene().getWindow()));
    ReadingPane reading =
        new ReadingPane(model, look, subscriptions, () -> getScene().getWindow().hide());
    refused.setId("import-refused");
    refused.setWrapText(true);
    refused.setMinHeight(USE_PREF_SIZE);
    refused.getStyleClass().add("import-undecided");
    Label chip = new Label(texts.of("import.nothingOpened"));
    chip.getStyleClass().add("import-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.setMaxWidth(Double.MAX_VALUE);
    // The chip gives its place to what is being read: there is not room for both and the name.
    chip.visibleProperty().bind(reading.visibleProperty().not());
    StackPane side = new StackPane(reading, chip);
    side.setAlignment(Pos.CENTER_RIGHT);
    side.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(12, about, side);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox left = new VBox(6, section("import.lines"), muted("import.lines.how"), preview);
    VBox.setVgrow(preview, Priority.ALWAYS);
    VBox right =
        new VBox(
            10,
            section("import.election"),
            questions,
            section("import.report.sums"),
            sums,
            section("import.toLookAt"),
            notes);
    both =
        new ResponsiveSplitPane(left, right, 24, MIN_MAIN * look.zoom(), _ -> SIDE * look.zoom());
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head, strip, refused, both);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    subscriptions.withValue(model.state(), this::show);
  }

  private Label section(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add("section");
    return label;
  }

  private Label muted(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add("import-muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      notes.next();
      event.consume();
    } else if (KeyCombination.valueOf("Shortcut+Z").match(event)
        && !(event.getTarget() instanceof TextInputControl)) {
      model.undo();
      event.consume();
    }
  }

  private void show(ImportModel.State state) {
    List<ImportProblem> problems =
        state instanceof ImportModel.State.Refused(var all, var _) ? all : List.of();
    ImportWords words = new ImportWords(texts);
    refused.setText(String.join("\n", problems.stream().map(words::note).toList()));
    refused.setVisible(!problems.isEmpty());
    refused.setManaged(!problems.isEmpty());
    @Nullable Imported imported = state.shown();
    // What cannot be used yet keeps its place: the page is as large as it will be.
    both.setVisible(imported != null);
    if (imported == null) {
      about.setText(Printable.escaped(String.valueOf(model.file().getFileName())));
      return;
    }
    // The same again stands for what is being read, or could not be.
    if (state instanceof ImportModel.State.Read || empty) {
      fill(imported);
    }
  }

  private void fill(Imported imported) {
    about.setText(about(imported));
    strip.show(imported);
    preview.show(imported);
    questions.show(imported);
    sums.show(imported);
    notes.show(imported);
    if (empty) {
      empty = false;
      preview.requestFirstFocus();
    }
  }

  private String about(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    if (read == null) {
      return texts.of("import.report.format", imported.name());
    }
    String recipe = read.recipe().name();
    return texts.of(
        recipe.isEmpty() ? "import.about.proposed" : "import.report.read",
        new ImportWords(texts).of(imported).files(imported),
        read.file().lines(),
        read.file().table().columns(),
        recipe);
  }

  private void goTo(ImportProblem note) {
    @Nullable Imported imported = model.state().get().shown();
    Imported.@Nullable ReadTable read = imported == null ? null : imported.read();
    if (read != null) {
      preview.goTo(read.file().table(), note.line(), note.column());
    }
  }
}
