package org.sailau.view.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.table.CodePages;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableRequest;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.wording.ImportWords;

/// The page of an import: the file on the left, how it is read and whether it adds up on the right.
public final class ImportForm extends VBox {

  private static final double WIDTH = 1140;
  private static final double SIDE = 420;
  private static final double SCROLL_BAR = 14;
  private static final double MIN_MAIN = 470;
  private static final int MAX_HEADER_LINE = 30;

  private final ImportModel model;
  private final Texts texts;
  private final Label about = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final FlowPane strip = new FlowPane(18, 8);
  private final Label refused = new Label();
  private final TablePreview preview;
  private final QuestionsPane questions;
  private final SumsList sums;
  private final NotesList notes;
  private @Nullable TableFile shownFile;

  /// @param subscriptions end when the form is no longer shown
  public ImportForm(ImportModel model, Look look, Subscriptions subscriptions) {
    super(10);
    this.model = model;
    this.texts = look.texts();
    setId("import-form");
    setPrefWidth(WIDTH * look.zoom());
    setPadding(new Insets(0, SCROLL_BAR, 0, 0));
    preview = new TablePreview(look, model::role);
    questions = new QuestionsPane(model, look);
    sums = new SumsList(look);
    notes = new NotesList(model, look, this::goTo);
    about.setId("import-about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    busy.setId("import-busy");
    busy.setPrefSize(20 * look.zoom(), 20 * look.zoom());
    busy.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    refused.setId("import-refused");
    refused.setWrapText(true);
    refused.setMinHeight(USE_PREF_SIZE);
    refused.getStyleClass().add("import-undecided");
    Label chip = new Label(texts.of("import.nothingOpened"));
    chip.getStyleClass().add("import-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, about, busy, chip);
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
    ResponsiveSplitPane both =
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
    busy.setVisible(state instanceof ImportModel.State.Reading);
    List<ImportProblem> problems =
        state instanceof ImportModel.State.Refused(var all, var _) ? all : List.of();
    ImportWords words = new ImportWords(texts);
    refused.setText(String.join("\n", problems.stream().map(words::note).toList()));
    refused.setVisible(!problems.isEmpty());
    refused.setManaged(!problems.isEmpty());
    @Nullable Imported imported = state.shown();
    if (imported == null) {
      about.setText(Printable.escaped(String.valueOf(model.file().getFileName())));
      return;
    }
    about.setText(about(imported));
    strip(imported);
    preview.show(imported);
    questions.show(imported);
    sums.show(imported);
    notes.show(imported.notes());
  }

  private String about(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    if (read == null) {
      return texts.of("import.report.format", imported.name());
    }
    String recipe = read.recipe().name();
    return texts.of(
        recipe.isEmpty() ? "import.about.proposed" : "import.report.read",
        imported.name(),
        read.file().table().rows(),
        read.file().table().columns(),
        recipe);
  }

  /// How the table is taken out of the file.
  private void strip(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    if (read == null || read.file().equals(shownFile)) {
      return;
    }
    TableFile file = read.file();
    shownFile = file;
    strip.getChildren().clear();
    if (file.sheets().size() > 1) {
      box(
          "import-sheet",
          "import.sheet",
          file.sheets(),
          sheet -> sheet,
          file.sheet(),
          sheet ->
              model.change(
                  now ->
                      now.with(
                          table(now, sheet, now.table().encoding(), now.table().delimiter()))));
    }
    if (file.encoding() != null && file.delimiter() != null) {
      List<Charset> encodings = new ArrayList<>(CodePages.all());
      if (!encodings.contains(file.encoding())) {
        encodings.add(file.encoding());
      }
      box(
          "import-encoding",
          "import.encoding",
          encodings,
          Charset::name,
          file.encoding(),
          encoding ->
              model.change(
                  now ->
                      now.with(
                          table(now, now.table().sheet(), encoding, now.table().delimiter()))));
      box(
          "import-delimiter",
          "import.delimiter",
          List.of(',', ';', '\t', '|'),
          this::delimiter,
          file.delimiter(),
          sign ->
              model.change(
                  now -> now.with(table(now, now.table().sheet(), now.table().encoding(), sign))));
    }
    @Nullable Layout layout = read.layout();
    if (!file.headerGiven()) {
      List<Integer> lines =
          IntStream.rangeClosed(1, Math.min(MAX_HEADER_LINE, file.table().rows())).boxed().toList();
      @Nullable Integer line =
          layout == null ? null : (Integer) file.table().line(layout.header().row());
      box(
          "import-header",
          "import.header",
          lines,
          String::valueOf,
          line,
          header -> model.change(now -> now.withHeader(header)));
    }
    Button undo = new Button(texts.of("import.undo"));
    undo.setId("import-undo");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.disableProperty().bind(model.canUndo().not());
    undo.setOnAction(_ -> model.undo());
    strip.getChildren().add(undo);
  }

  private static TableRequest table(
      ImportRequest now,
      @Nullable String sheet,
      @Nullable Charset encoding,
      @Nullable Character delimiter) {
    TableRequest before = now.table();
    return new TableRequest(
        sheet == null ? before.sheet() : sheet,
        encoding == null ? before.encoding() : encoding,
        delimiter == null ? before.delimiter() : delimiter);
  }

  private String delimiter(char sign) {
    return sign == '\t' ? texts.of("import.delimiter.tab") : String.valueOf(sign);
  }

  private <T> void box(
      String id,
      String key,
      List<T> all,
      Function<T, String> name,
      @Nullable T now,
      Consumer<T> choose) {
    ComboBox<T> box = ComboBoxes.of(id, all, name);
    box.setValue(now);
    box.valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null) {
                choose.accept(chosen);
              }
            });
    Label label = new Label(texts.of(key));
    label.setLabelFor(box);
    label.setMinWidth(USE_PREF_SIZE);
    HBox pair = new HBox(8, label, box);
    pair.setAlignment(Pos.CENTER_LEFT);
    strip.getChildren().add(pair);
  }

  private void goTo(ImportProblem note) {
    @Nullable Imported imported = model.state().get().shown();
    Imported.@Nullable ReadTable read = imported == null ? null : imported.read();
    if (read != null) {
      preview.goTo(read.file().table(), note.line(), note.column());
    }
  }
}
