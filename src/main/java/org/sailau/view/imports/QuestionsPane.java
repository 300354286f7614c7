package org.sailau.view.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.importer.Imported;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.EditMenu;

/// What a file often does not say of its election: fields with what was found, to be corrected.
final class QuestionsPane extends GridPane {

  private static final double GAP = 10;

  private final Texts texts;
  private final ImportModel model;
  private final TextField title = new TextField();
  private final TextField date = new TextField();
  private final TextField contest = new TextField();
  private final TextField source = new TextField();
  private final Label wrongDate = new Label();
  private final SimpleObjectProperty<Election.Status> chosen =
      new SimpleObjectProperty<>(Election.Status.PRELIMINARY);
  private int row;
  private boolean showing;

  /// The day that the field showed last.
  private @Nullable LocalDate shownDate;

  QuestionsPane(ImportModel model, Look look) {
    super(GAP, 6);
    this.model = model;
    this.texts = look.texts();
    setId("import-questions");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, fields);
    field("import-title", "import.title", title, facts -> facts.withTitle(title.getText()));
    field("import-date", "import.date", date, this::withDate);
    date.setPromptText("2024-11-05");
    wrongDate.setId("import-wrong-date");
    wrongDate.getStyleClass().add("sum-unequal");
    wrongDate.setWrapText(true);
    wrongDate.setVisible(false);
    wrongDate.setManaged(false);
    add(wrongDate, 1, row++);
    status();
    field(
        "import-contest", "import.contest", contest, facts -> facts.withContest(contest.getText()));
    field("import-source", "import.source", source, facts -> facts.withSource(source.getText()));
  }

  private void field(String id, String key, TextField field, UnaryOperator<Facts> fact) {
    Label name = new Label(texts.of(key));
    name.setMinWidth(USE_PREF_SIZE);
    name.setLabelFor(field);
    field.setId(id);
    field.setMaxWidth(Double.MAX_VALUE);
    EditMenu.on(field, texts);
    field.setOnAction(_ -> commit(fact));
    field
        .focusedProperty()
        .subscribe(
            (was, _) -> {
              if (was) {
                commit(fact);
              }
            });
    addRow(row++, name, field);
  }

  private void commit(UnaryOperator<Facts> fact) {
    if (!showing) {
      model.facts(fact);
    }
  }

  /// The facts with the day that is typed. A text that is no day changes nothing, and is said to be
  /// none.
  private Facts withDate(Facts facts) {
    String typed = date.getText().strip();
    @Nullable LocalDate day = typed.isEmpty() ? null : DateForms.read(typed);
    boolean wrong = day == null && !typed.isEmpty();
    wrongDate.setText(wrong ? texts.of("import.noDay", typed) : "");
    wrongDate.setVisible(wrong);
    wrongDate.setManaged(wrong);
    return wrong || Objects.equals(day, shownDate) ? facts : facts.withDate(day);
  }

  private void status() {
    ComboBox<Election.Status> box =
        ComboBoxes.of(
            "import-status",
            List.of(Election.Status.PRELIMINARY, Election.Status.FINAL),
            status -> texts.of("import.status." + status),
            chosen);
    chosen.addListener(
        (_, _, status) -> {
          if (!showing) {
            model.facts(facts -> facts.withStatus(status));
          }
        });
    Label name = new Label(texts.of("import.status"));
    name.setLabelFor(box);
    addRow(row++, name, box);
  }

  /// Shows what is known, unless the user is typing there.
  void show(Imported imported) {
    showing = true;
    Facts facts = imported.facts();
    fill(title, facts.title());
    shownDate = facts.date();
    fill(date, facts.date() == null ? null : facts.date().toString());
    fill(contest, facts.contest());
    fill(source, facts.source());
    chosen.set(facts.status() == null ? Election.Status.PRELIMINARY : facts.status());
    boolean one = imported.election() == null || imported.opened().contests().size() == 1;
    for (Node node : getChildren()) {
      if (node.equals(contest)
          || (node instanceof Label label && contest.equals(label.getLabelFor()))) {
        node.setVisible(one);
        node.setManaged(one);
      }
    }
    showing = false;
  }

  private static void fill(TextField field, @Nullable String text) {
    if (!field.isFocused()) {
      field.setText(text == null ? "" : text);
    }
  }
}
