package org.sailau.view.export;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.OwnWords;
import org.sailau.text.Texts;
import org.sailau.view.control.EditMenu;

/// The fields for the user's own headline, note and alternative text. They begin with the program's
/// words, to which a button returns.
final class OwnWordsForm extends TitledPane {
  private final ExportModel model;
  private final Audited audited;
  private final TextArea headline;
  private final TextArea note;
  private final TextArea alternative;
  private final Button reset;

  /// The program's words for the chosen chart.
  private OwnWords program = OwnWords.NONE;

  /// Whether the fields are being filled by the program.
  private boolean filling;

  OwnWordsForm(ExportModel model, Audited audited, Texts texts) {
    this.model = model;
    this.audited = audited;
    setId("export-words");
    setText(texts.of("export.words"));
    setExpanded(false);
    setAnimated(false);
    headline = area("export-headline", 2, OwnWords.MAX_HEADLINE, texts);
    note = area("export-note", 2, OwnWords.MAX_NOTE, texts);
    alternative = area("export-alt", 4, OwnWords.MAX_ALTERNATIVE, texts);
    reset = new Button(texts.of("export.words.reset"));
    reset.setId("export-words-reset");
    reset.setOnAction(_ -> fill(OwnWords.NONE));
    setContent(
        new VBox(
            6,
            label("export.words.headline", headline, texts),
            headline,
            label("export.words.note", note, texts),
            note,
            label("export.words.alternative", alternative, texts),
            alternative,
            reset));
  }

  private static Label label(String key, TextArea area, Texts texts) {
    Label label = new Label(texts.of(key));
    label.setLabelFor(area);
    label.setWrapText(true);
    return label;
  }

  private TextArea area(String id, int rows, int limit, Texts texts) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setPrefRowCount(rows);
    area.setMinHeight(USE_PREF_SIZE);
    area.setWrapText(true);
    area.setTextFormatter(new TextFormatter<>(change -> limited(change, limit)));
    InvalidationListener typed = _ -> keep();
    area.textProperty().addListener(typed);
    EditMenu.on(area, texts);
    return area;
  }

  /// Leaves out of what is typed or pasted what would be too much.
  private TextFormatter.Change limited(TextFormatter.Change change, int limit) {
    int excess = change.getControlNewText().length() - limit;
    if (!filling && excess > 0 && change.isContentChange()) {
      int kept = Math.max(0, change.getText().length() - excess);
      change.setText(change.getText().substring(0, kept));
      int caret = change.getRangeStart() + kept;
      change.selectRange(caret, caret);
    }
    return change;
  }

  /// Shows the words of the chosen chart.
  void showChosen() {
    model.chart(audited).ifPresent(this::show);
  }

  private void show(Chart chart) {
    List<String> notes = chart.below();
    program =
        new OwnWords(
            chart.headline(),
            notes.stream().limit(notes.size() - 1L).collect(Collectors.joining(" ")),
            chart.descriptionAlone());
    fill(model.wordsOf(chart.id()));
  }

  private void fill(OwnWords own) {
    filling = true;
    headline.setText(or(own.headline(), program.headline()));
    note.setText(or(own.note(), program.note()));
    alternative.setText(or(own.alternative(), program.alternative()));
    filling = false;
    keep();
  }

  private static String or(@Nullable String own, @Nullable String program) {
    return own != null ? own : program != null ? program : "";
  }

  /// Takes what is in the fields, where it is not what the program says.
  private void keep() {
    if (!filling) {
      OwnWords typed = new OwnWords(headline.getText(), note.getText(), alternative.getText());
      OwnWords own =
          new OwnWords(
              changed(typed.headline(), program.headline()),
              changed(typed.note(), program.note()),
              changed(typed.alternative(), program.alternative()));
      model.words.set(own);
      model.keepWords();
      reset.setDisable(own.isEmpty());
    }
  }

  private static @Nullable String changed(@Nullable String typed, @Nullable String program) {
    return typed == null || typed.equals(program) ? null : typed;
  }
}
