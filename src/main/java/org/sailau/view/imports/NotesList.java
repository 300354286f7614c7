package org.sailau.view.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sailau.importer.Imported;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportProblem.Severity;
import org.sailau.importer.recipe.Role;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.wording.ImportWords;

/// What is to be looked at: what is to be decided first, then how the file was read. Each leads to
/// its cell.
final class NotesList extends VBox {

  /// Of each kind.
  private static final int MAX = 6;

  private final Texts texts;
  private ImportWords words;
  private final ImportModel model;
  private final Consumer<ImportProblem> goTo;
  private List<ImportProblem> notes = List.of();
  private int last = -1;

  /// @param goTo goes to the cell of a note
  NotesList(ImportModel model, Look look, Consumer<ImportProblem> goTo) {
    super(6);
    this.model = model;
    this.texts = look.texts();
    this.words = new ImportWords(texts);
    this.goTo = goTo;
    setId("import-notes");
  }

  void show(Imported imported) {
    getChildren().clear();
    words = words.of(imported);
    notes =
        imported.notes().stream()
            .sorted(Comparator.comparing(note -> note.kind().severity()))
            .toList();
    last = -1;
    Map<Kind, Integer> times = new EnumMap<>(Kind.class);
    for (ImportProblem note : notes) {
      int time = times.merge(note.kind(), 1, Integer::sum);
      if (time <= MAX) {
        note(note);
      }
    }
    times.forEach(
        (_, count) -> {
          if (count > MAX) {
            Label more = new Label(texts.of("import.report.moreNotes", count - MAX));
            more.getStyleClass().add("import-muted");
            getChildren().add(more);
          }
        });
    if (notes.isEmpty()) {
      getChildren().add(new Label(texts.of("import.nothingToLookAt")));
    }
  }

  private void note(ImportProblem note) {
    boolean undecided = note.kind().severity() != Severity.NOTE;
    VBox lines = new VBox(2);
    String place = words.place(note.line(), note.column());
    if (!place.isEmpty() && note.line() > 0) {
      Hyperlink link = new Hyperlink(words.capital(place));
      link.getStyleClass().add("import-place");
      link.setOnAction(_ -> goTo.accept(note));
      lines.getChildren().add(link);
    }
    Label sentence =
        new Label(note.line() > 0 ? words.capital(words.sentence(note)) : words.note(note));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add(undecided ? "import-undecided" : "import-note");
    lines.getChildren().add(sentence);
    FlowPane answers = answers(note);
    if (!answers.getChildren().isEmpty()) {
      lines.getChildren().add(answers);
    }
    getChildren().add(lines);
  }

  /// What can be decided with one click.
  private FlowPane answers(ImportProblem note) {
    FlowPane answers = new FlowPane(8, 4);
    switch (note.kind()) {
      case NOT_A_COUNT, NEGATIVE -> {
        answers
            .getChildren()
            .add(
                answer(
                    "import-not-stated",
                    "import.answer.notStated",
                    () -> model.change(now -> now.alsoNotStated(note.found()))));
        ignored(note, answers);
      }
      case FRACTION, NO_VALUE, TWO_DECIMALS -> ignored(note, answers);
      case HEADER_OR_FIGURES -> {
        answers
            .getChildren()
            .addAll(
                answer(
                    "import-header-none",
                    "import.answer.noHeader",
                    () -> model.header(ImportModel.NO_HEADER)),
                answer(
                    "import-header-names",
                    "import.answer.header",
                    () -> model.header(note.line())));
      }
      case SAME_IN_TWO_FILES ->
          answers
              .getChildren()
              .add(
                  answer(
                      "import-files-are-areas",
                      "import.answer.filesAreAreas",
                      () ->
                          model.role(
                              CellName.number(note.expected().getLast()) - 1, Role.UNIT_ABOVE)));
      case SIMILAR_NAMES ->
          answers
              .getChildren()
              .add(
                  answer(
                      "import-join",
                      "import.answer.join",
                      () ->
                          model.change(
                              now -> now.alsoNamed(note.found(), note.expected().getFirst()))));
      case NO_PROOF, TWO_PARTS ->
          answers
              .getChildren()
              .add(answer("import-choices", "import.answer.choices", model::confirmChoices));
      default -> {}
    }
    return answers;
  }

  private void ignored(ImportProblem note, FlowPane answers) {
    if (note.column() > 0) {
      answers
          .getChildren()
          .add(
              answer(
                  "import-ignore",
                  "import.answer.ignore",
                  () -> model.role(note.column() - 1, Role.IGNORED)));
    }
  }

  private Button answer(String id, String key, Runnable action) {
    Button button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Goes to the next note that has a place.
  void next() {
    for (int step = 1; step <= notes.size(); step++) {
      int at = (last + step) % notes.size();
      if (notes.get(at).line() > 0) {
        last = at;
        goTo.accept(notes.get(at));
        return;
      }
    }
  }
}
